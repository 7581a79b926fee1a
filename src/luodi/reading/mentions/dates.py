"""Dates: full ones, months, years, days without a year, and days told by others (会后, 次日, 当天)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from luodi.vocabulary import PartialDate, Span

_DATE: Final = re.compile(
    r"(?<![0-9])(?P<year>(?:19|20)[0-9]{2})[ ]?年[ ]?(?:(?P<month>1[0-2]|0?[1-9])[ ]?月(?:[ ]?(?P<day>3[01]|[12][0-9]|0?[1-9])[ ]?[日号])?)?"
    r"|(?<![0-9])(?P<iso>(?:19|20)[0-9]{2}[-./](?:1[0-2]|0?[1-9])[-./](?:3[01]|[12][0-9]|0?[1-9]))(?![0-9])"
    r"|(?P<other>去年|前年|明年)[ ]?(?:[0-9]{1,2}月(?:[0-9]{1,2}[日号])?)?"
    r"|(?<![0-9])(?P<bare_month>1[0-2]|0?[1-9])[ ]?月[ ]?(?P<bare_day>3[01]|[12][0-9]|0?[1-9])[ ]?[日号]"
    r"|(?P<vague>近日|日前|近期|昨日|昨天|前不久|不久前|此前|今天|今日|上周.?|本周.?|近年)"
    r"|(?P<same>会后|随后|当天|当日|同日|会前|会上|会议期间|仪式后|活动后|接着|座谈会[上中]|洽谈会[上中]|仪式上|会中|期间)"
)


@dataclass(frozen=True, slots=True)
class DateMention:
    """One date and where it stands.

    ``date`` is ``None`` where the text does not settle it. ``follows`` tells a
    day that is the day of what went before (会后).
    """

    date: PartialDate | None
    span: Span
    follows: bool = False


def find_dates(body: str) -> Iterator[DateMention]:
    """Yield each date in reading order; a day without a year takes that of the full date before it.

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
            date = _date(year, int(found["bare_month"]), int(found["bare_day"])) if year else None
        else:
            date = None
        yield DateMention(date, span, follows=bool(found["same"]))


def _date(year: int, month: int, day: int) -> PartialDate | None:
    """The date; none where the calendar has no such day."""
    try:
        return PartialDate(year, month, day)
    except ValueError:
        return None
