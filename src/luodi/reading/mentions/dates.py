"""Dates: full ones, months, years, days without a year, and days told by others (会后, 次日, 当天)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from luodi.vocabulary import PartialDate, Span

_DATE: Final = re.compile(
    r"(?<![0-9])(?P<year>(?:19|20)[0-9]{2})[ ]?年[ ]?(?:(?P<month>1[0-2]|"
    r"0?[1-9])[ ]?月(?:[ ]?(?P<day>3[01]|[12][0-9]|0?[1-9])[ ]?[日号])?)?"
    r"|(?<![0-9])(?P<iso>(?:19|20)[0-9]{2}[-./](?:1[0-2]|0?[1-9])[-./](?:3[01]|[12][0-9]|0?[1-9]))(?![0-9])"
    r"|(?P<other>去年|前年|明年)[ ]?(?:[0-9]{1,2}月(?:[0-9]{1,2}[日号])?)?"
    r"|(?<![0-9])(?P<bare_month>1[0-2]|0?[1-9])[ ]?月[ ]?(?P<bare_day>3[01]|[12][0-9]|0?[1-9])[ ]?[日号]"
    r"|(?P<vague>近日|日前|近期|昨日|昨天|前不久|不久前|此前|今天|今日|上周.?|本周.?|近年)"
    r"|(?P<same>会后|随后|当天|当日|同日|会前|会上|会议期间|仪式后|活动后|接着|座谈会[上中]|"
    r"洽谈会[上中]|仪式上|会中|期间)"
)


_HAPPENING: Final = re.compile(
    r"[^。;\n0-9]{0,60}?(20[0-9]{2})(?:年度?)?(?:第[一二三四五六七八九十]+届)?[^,。;0-9\n]{0,24}?(?:大会|"
    r"会议|峰会|论坛|研讨会|博览会|推介会|对接会|年会|工作会)"
)
_LAST_DAY: Final = 31
_MONTHS_APART: Final = 9
"""A day this many months later in the year than the document's own date is one of the year before."""


@dataclass(frozen=True, slots=True)
class DateMention:
    """One date and where it stands.

    ``date`` is ``None`` where the text does not settle it. ``follows`` tells a
    day that is the day of what went before (会后).
    """

    date: PartialDate | None
    span: Span
    follows: bool = False


def find_dates(body: str, published: PartialDate | None = None) -> Iterator[DateMention]:
    """Yield each date in reading order.

    A day without a year takes that of the full date before it, else of the happening that its sentence names
    (2020产业创新大会), else of the document's own date if the day lies before that.

    >>> [str(m.date) for m in find_dates("2016年11月2日来访,11月15日回访,去年签约")]
    ['2016-11-02', '2016-11-15', 'None']
    """
    year = 0
    for found in _DATE.finditer(body):
        span = Span(*found.span())
        if found["year"]:
            date = _date(int(found["year"]), int(found["month"] or 0), int(found["day"] or 0))
            year = int(found["year"]) if found["month"] else year
        elif found["iso"]:
            date = _date(*(int(part) for part in re.split(r"[-./]", found["iso"])))
            year = date.year if date else year
        elif found["bare_month"]:
            month, day = int(found["bare_month"]), int(found["bare_day"])
            likely = year or _year_of_happening(body, found.end()) or _year_before(published, month, day)
            date = _date(likely, month, day) if likely else None
        else:
            date = None
        yield DateMention(date, span, follows=bool(found["same"]))


def _year_of_happening(body: str, start: int) -> int:
    """The year in the name of the happening that the sentence goes on to tell; 0 if it names none."""
    found = _HAPPENING.match(body, start)
    return int(found[1]) if found else 0


def _year_before(published: PartialDate | None, month: int, day: int) -> int:
    """The year in which the day lies shortly before the document's own date; 0 if that is not certain."""
    if published is None or not published.month:
        return 0
    if (month, day) <= (published.month, published.day or _LAST_DAY):
        return published.year
    return published.year - 1 if month - published.month >= _MONTHS_APART else 0


def _date(year: int, month: int, day: int) -> PartialDate | None:
    """The date; none where the calendar has no such day."""
    try:
        return PartialDate(year, month, day)
    except ValueError:
        return None
