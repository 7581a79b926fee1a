"""All numbers that a stretch of Chinese text states, each as written and with its 万 and 亿 worked in.

The first reader has number rules of its own. These are kept apart on purpose: what verifies a reading must
not share its mistakes.
"""

import re
import unicodedata
from decimal import Decimal
from typing import Final

_FIGURES: Final = re.compile(r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?")
_SPOKEN: Final = re.compile(r"(?<![0-9])[〇零一二两三四五六七八九十百千万亿点]+")
_TENTHS: Final = re.compile(r"(?<=[一二三四五六七八九])成([一二三四五六七八九])")
_DIGITS: Final = dict(zip("〇零一二三四五六七八九两", (0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 2), strict=True))
_FOLDED: Final = str.maketrans("億萬", "亿万")
_SCALES: Final = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
_SECTION: Final = 10**4


def numbers_in(text: str) -> frozenset[Decimal]:
    """Every number of ``text``, in figures and in words; 12.6亿 is 12.6 and 1260000000, 七成六 is 7.6.

    >>> sorted(int(n) for n in numbers_in("三万八千人次、94万"))
    [94, 38000, 940000]
    """
    found = set[Decimal]()
    folded = _TENTHS.sub(
        r"点\1", unicodedata.normalize("NFKC", text).translate(_FOLDED).replace("成半", "成五")
    )
    for match in _FIGURES.finditer(folded):
        number = Decimal(match[0].replace(",", ""))
        found |= {number, number * scaled(folded[match.end() : match.end() + 3])}
    for match in _SPOKEN.finditer(folded):
        found |= _spoken(match[0])
    return frozenset(found)


def scaled(unit: str) -> int:
    """What the counting words that a unit begins with multiply by: 万人 10,000; 百万千瓦 1,000,000."""
    scale = 1
    for character in unit:
        if character not in _SCALES:
            break
        scale *= _SCALES[character]
    return scale


def _spoken(words: str) -> set[Decimal]:
    """The values that spoken figures may have: 三万八千, 二〇一六, 四点一亿."""
    whole, point, rest = words.partition("点")
    if point:
        return {_fraction(whole, rest), *_spoken(whole), *_spoken(rest)}
    if any(word in _SCALES for word in words):
        return {_counted(words)}
    return {Decimal(_figures(words))} if words else set()


def _fraction(whole: str, rest: str) -> Decimal:
    digits = rest.rstrip("十百千万亿")
    return (_counted(whole) + Decimal(f"0.{_figures(digits) or 0}")) * scaled(rest[len(digits) :])


def _figures(words: str) -> str:
    return "".join(str(_DIGITS[word]) for word in words if word in _DIGITS)


def _counted(words: str) -> Decimal:
    """A number in hundreds, thousands, 万 and 亿."""
    total = section = digit = 0
    for word in words:
        scale = _SCALES.get(word, 0)
        if not scale:
            digit = _DIGITS.get(word, 0)
        elif scale < _SECTION:
            section, digit = section + (digit or 1) * scale, 0
        elif scale == _SECTION:
            total, section, digit = total + (section + digit or 1) * scale, 0, 0
        else:
            total, section, digit = (total + section + digit or 1) * scale, 0, 0
    return Decimal(total + section + digit)
