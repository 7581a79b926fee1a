"""Numbers in Arabic and Chinese figures: 1,000 · 68.72 · 十二 · 两万 · 一百零八."""

from decimal import Decimal
from typing import Final

_DIGITS: Final = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_TENS: Final = {"十": 10, "百": 100, "千": 1000}
_MYRIADS: Final = {"万": 10**4, "亿": 10**8}
CHINESE_FIGURES: Final = "".join((*_DIGITS, *_TENS))


def number_from(words: str) -> Decimal:
    """Read a number.

    >>> number_from("四点一五")
    Decimal('4.15')
    >>> [int(number_from(words)) for words in ("1,200", "十二", "两百零八", "三千", "八亿六千万", "二〇一六")]
    [1200, 12, 208, 3000, 860000000, 2016]

    Raises:
        ValueError: the words are no number.
    """
    if words and all(c in "0123456789.," for c in words) and any(c.isdigit() for c in words):
        return Decimal(words.replace(",", ""))
    whole, point, part = words.partition("点")
    if point and whole and part and all(c in _DIGITS for c in part):
        return number_from(whole) + number_from(part).scaleb(-len(part))
    if words and all(c in _DIGITS for c in words):
        return Decimal("".join(str(_DIGITS[c]) for c in words))
    return Decimal(_chinese(words))


def _chinese(words: str) -> int:
    total = myriad = section = digit = 0
    for character in words:
        if character in _DIGITS:
            digit = _DIGITS[character]
        elif character in _TENS:
            section += (digit or 1) * _TENS[character]
            digit = 0
        elif character == "万":
            myriad += (section + digit) * _MYRIADS[character]
            section = digit = 0
        elif character == "亿":
            total += (myriad + section + digit) * _MYRIADS[character]
            myriad = section = digit = 0
        else:
            raise ValueError(f"{words!r} is no number: {character!r} is no figure")
    return total + myriad + section + digit
