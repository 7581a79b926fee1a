"""Whether words state a value: names, dates and numbers, in all the forms that papers write them in.

What names a fact must stand in its quotes; what a fact only refers to (its subject, the parties) must stand
in the text, or be put together from it, as 东丽区科委 is in 东丽区政府办、科委.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import Any, Final

from luodi.rereading.numerals import numbers_in, scaled
from luodi.vocabulary import Fact, FactKind, PartialDate, plain

_IN_QUOTES: Final[dict[FactKind, tuple[str, ...]]] = {
    FactKind.PERSON: ("name", "title"),
    FactKind.MEMBERSHIP: ("role",),
    FactKind.COMMITMENT: ("text",),
    FactKind.FOCUS: ("industry",),
    FactKind.HONOUR: ("honour",),
    FactKind.POLICY: ("name",),
}
_HEADED: Final[dict[FactKind, str]] = {FactKind.ORGANISATION: "name", FactKind.MEMBERSHIP: "member"}
"""A body whose quotes may hold a short form: its last words at least, or one of its aliases."""
_IN_TEXT: Final = (
    "name", "member", "organisation", "alliance", "subject", "place", "occasion", "plan", "issuer", "aliases",
    "parties", "hosts", "guests", "participants",
)  # fmt: skip
_DATES: Final = ("date", "as_of", "start", "end")
_PIECES: Final = 3
_PIECE: Final = 2
"""Characters of all pieces but the last; single ones could be put together to anything."""
_LEVELS: Final = frozenset({"省", "市", "州", "盟", "地区", "区", "县", "旗"})
"""What papers leave out of a place's name: 晋江 is 晋江市."""
_HEAD: Final = 2
_LONGEST: Final = 60
"""Characters of a name that may be put together; longer ones must stand in the text as they are."""
_LAST_DAY: Final = 31
_DIGITS: Final = str.maketrans("〇零一二三四五六七八九", "00123456789")
_PLANS: Final = {
    name: 1996 + 5 * number
    for number, name in enumerate(("九五", "十五", "十一五", "十二五", "十三五", "十四五", "十五五"))
}
"""The first year of each five-year plan."""
_PERCENT: Final = re.compile(r"[%％]|百分之|[一二三四五六七八九十两0-9]成")
_COUNTED_FROM: Final = re.compile(r"[昨今明去上次本当前后同翌]")
"""Words that place a day, a month or a year by another one."""


def unstated(fact: Fact, text: str) -> Iterator[tuple[str, str]]:
    """Yield the fields, with their values, that the quotes of ``fact`` or its ``text`` do not state."""
    quoted = "\n".join(quote.text for quote in fact.quotes)
    for name in _IN_QUOTES.get(fact.kind, ()):
        yield from ((name, value) for value in _values(fact, name) if value not in quoted)
    headed = _HEADED.get(fact.kind, "")
    names = [*_values(fact, headed), *_values(fact, "aliases")]
    if names and not any(_is_headed(name, quoted) for name in names):
        yield headed, names[0]
    for name in _IN_TEXT:
        yield from ((name, value) for value in _values(fact, name) if not _is_made_of(value, text, _PIECES))
    for name in _DATES:
        date = getattr(fact, name, None)
        if date and not _is_dated(date, quoted if name == "date" else text, text):
            yield name, str(date)
    value, unit = getattr(fact, "value", None), getattr(fact, "unit", None) or ""
    if value is not None and not _is_counted(value, unit, quoted, text):
        yield "value", plain(value)
    if not _is_measured(unit, quoted, text):
        yield "unit", unit


def _values(fact: Fact, name: str) -> tuple[str, ...]:
    value: Any = getattr(fact, name, None)
    return value if isinstance(value, tuple) else (value,) if isinstance(value, str) else ()


def _is_headed(name: str, quoted: str) -> bool:
    return name in quoted or (len(name) > _HEAD and name[-_HEAD:] in quoted)


def _is_made_of(name: str, text: str, pieces: int) -> bool:
    """Whether a name stands in the text, or is a few pieces that do."""
    if name in text or name in _LEVELS or len(name) > _LONGEST:
        return name in text or name in _LEVELS
    ends = range(len(name) - 1, _PIECE - 1, -1) if pieces > 1 else ()
    return any(name[:end] in text and _is_made_of(name[end:], text, pieces - 1) for end in ends)


def _is_dated(date: PartialDate, around: str, text: str) -> bool:
    """Whether the text has the year, and the month and day stand in it or are counted from others."""
    written = text.translate(_DIGITS)
    relative = bool(_COUNTED_FROM.search(around))
    year, *finer = (int(part) for part in str(date).split("-"))
    years = {year, year + 1, year - 1} if relative else {year}
    planned = any(plan in text and start <= year < start + 5 for plan, start in _PLANS.items())
    if not planned and not any(str(one) in written or f"{one % 100:02}年" in written for one in years):
        return False
    numbers = _days_and_months(text)
    return relative or all(part in numbers for part in finer)


@lru_cache(maxsize=8)
def _days_and_months(text: str) -> frozenset[int]:
    """All numbers of a text that a day or a month may be."""
    figures = {int(found) for found in re.findall(r"(?<![0-9])[0-9]{1,2}(?![0-9])", text)}
    return frozenset(figures | {int(number) for number in numbers_in(text) if number <= _LAST_DAY})


def _is_counted(value: Decimal, unit: str, quoted: str, text: str) -> bool:
    """Whether a number of the quotes is this one, in its unit or written out: 3.8 万人次 for 三万八千人次."""
    found, size, scale = numbers_in(quoted), abs(value), scaled(unit)
    tenths = unit == "%" and "成" in quoted and size / 10 in found
    headed = "\t" in quoted and unit in text  # a table says its units once
    as_written = size in found and (scale == 1 or unit in quoted or headed)  # 20 of 20至30亿元
    return as_written or size * scale in found or tenths


def _is_measured(unit: str, quoted: str, text: str) -> bool:
    """Whether the text has the unit; 万 and 亿 may be written out in the number, % as 百分之 or 成."""
    if unit == "%":
        return bool(_PERCENT.search(quoted)) or ("\t" in quoted and unit in text)
    return unit.lstrip("十百千万亿") in text
