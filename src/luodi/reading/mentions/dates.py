"""Dates: full ones, months, years, days without a year, and days told by others (会后, 次日, 当天)."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from luodi.reading.mentions.numbers import number_from
from luodi.vocabulary import PartialDate, Span

_DIGITS: Final = "零〇一二三四五六七八九"
_DATE: Final = re.compile(
    r"(?<![0-9])(?P<year>(?:19|20)[0-9]{2})[ ]?年[ ]?"
    r"(?:(?P<month>1[0-2]|0?[1-9])[ ]?月(?:[ ]?(?P<day>3[01]|[12][0-9]|0?[1-9])[ ]?[日号])?)?"
    r"|(?<![0-9])(?P<iso>(?:19|20)[0-9]{2}[-./](?:1[0-2]|0?[1-9])[-./](?:3[01]|[12][0-9]|0?[1-9]))(?![0-9])"
    rf"|(?P<han_year>[一二][{_DIGITS}]{{3}})年(?:(?P<han_month>十?[一二三四五六七八九]|十)月"
    r"(?:(?P<han_day>[二三]?十?[一二三四五六七八九]|[二三]?十)[日号])?)?"
    r"|(?P<other>去年|前年|明年)[ ]?(?:[0-9]{1,2}月(?:[0-9]{1,2}[日号])?)?"
    r"|(?<![0-9])(?P<bare_month>1[0-2]|0?[1-9])[ ]?月[ ]?(?P<bare_day>3[01]|[12][0-9]|0?[1-9])[ ]?[日号]"
    r"|(?<![0-9月年至-])(?P<lone_day>3[01]|[12][0-9]|[1-9])日(?=上午|下午|晚|,|清晨|中午|至)"
    r"|(?P<next>次日|翌日|第二天)"
    r"|(?P<ago>昨日|昨天|今天|今日|上周[一二三四五六日天])"
    r"|(?P<vague>近日|日前|近期|前不久|不久前|此前|上周|本周.?|近年)"
    r"|(?P<same>会后|随后|当天|当日|同日|会前|会上|会议期间|仪式后|活动后|接着|座谈会[上中]|"
    r"洽谈会[上中]|仪式上|会中|期间|"
    r"论坛上|活动中)"
)
_HAPPENING: Final = re.compile(
    r"[^。;\n0-9]{0,60}?(20[0-9]{2})(?:年度?)?(?:第[一二三四五六七八九十]+届)?[^,。;0-9\n]{0,24}?(?:大会|"
    r"会议|峰会|论坛|研讨会|博览会|推介会|对接会|年会|工作会|仪式|展会|交易会)"
)
_AHEAD: Final = re.compile(r"今年|将于|定于|拟于")
_NEAR: Final = 6
_WEEKDAYS: Final = "一二三四五六日"
_FIRST_YEAR, _LAST_YEAR = 1800, 2200
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
    last: PartialDate | None = None
    for found in _DATE.finditer(body):
        date = _stated(found) or _completed(body, found, last, published)
        if date and date.month:
            last = date
        follows = bool(found["same"] or (found["next"] and last is None))
        yield DateMention(date, Span(*found.span()), follows=follows)


def _stated(found: re.Match[str]) -> PartialDate | None:
    """A date with its own year."""
    if found["year"]:
        return _date(int(found["year"]), int(found["month"] or 0), int(found["day"] or 0))
    if found["iso"]:
        return _date(*(int(part) for part in re.split(r"[-./]", found["iso"])))
    if found["han_year"]:
        month, day = found["han_month"], found["han_day"]
        year = int(number_from(found["han_year"]))
        return _date(year, int(number_from(month)) if month else 0, int(number_from(day)) if day else 0)
    return None


def _completed(
    body: str, found: re.Match[str], last: PartialDate | None, published: PartialDate | None
) -> PartialDate | None:
    """A date that another completes: a day without year or month, the day after, yesterday."""
    if found["bare_month"]:
        month, day = int(found["bare_month"]), int(found["bare_day"])
        year = (
            last.year
            if last
            else _year_of_happening(body, found.end()) or _year_before(published, month, day)
        )
        return _date(year, month, day) if year else None
    if found["lone_day"] and last:
        return _date(last.year, last.month, int(found["lone_day"]))
    if found["next"] and last:
        return _shifted(last, 1)
    if found["ago"] and published:
        return _counted_back(found["ago"], published)
    return None


def _counted_back(words: str, published: PartialDate) -> PartialDate | None:
    """昨日, 今天 and 上周五 counted from the document's own date."""
    if not words.startswith("上周"):
        return _shifted(published, 0 if words.startswith("今") else -1)
    day = _calendar_day(published)
    if day is None:
        return None
    weekday = _WEEKDAYS.index(words[-1].replace("天", "日"))
    return _shifted(published, weekday - day.weekday() - len(_WEEKDAYS))


def _shifted(date: PartialDate, days: int) -> PartialDate | None:
    day = _calendar_day(date)
    return PartialDate.of(day + dt.timedelta(days=days)) if day else None


def _calendar_day(date: PartialDate) -> dt.date | None:
    """The day of the calendar, far from both of its ends; none if only month or year is known."""
    known = bool(date.day) and _FIRST_YEAR < date.year < _LAST_YEAR
    return dt.date(date.year, date.month, date.day) if known else None


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
