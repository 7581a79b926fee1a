"""Days counted from other days: 昨日, 次日, 三天后, 上周五, 本月8日; and the year of a day without one."""

import datetime as dt
import re
from typing import Final

from luodi.reading.mentions.numbers import number_from
from luodi.vocabulary import PartialDate

_WEEKDAYS: Final = "一二三四五六日"
_FIRST_YEAR, _LAST_YEAR = 1800, 2200
_LAST_DAY: Final = 31
_MONTHS: Final = 12
_MONTHS_APART: Final = 9
"""A day this many months later in the year than the document's own date is one of the year before."""
_YEARS: Final = {
    "前年": -2,
    "去年": -1,
    "上年": -1,
    "今年": 0,
    "本年": 0,
    "同年": 0,
    "明年": 1,
    "次年": 1,
    "翌年": 1,
    "后年": 2,
}
_MONTHS_AWAY: Final = {"上": -1, "本": 0, "当": 0, "同": 0, "该": 0, "下": 1}
_WEEKS_AWAY: Final = {"上": -1, "本": 0, "这": 0, "下": 1, "": 0}
_DAYS_AWAY: Final = {"前": -2, "昨": -1, "今": 0, "明": 1}
_WEEK: Final = re.compile(r"(上|本|这|下|)(?:周|星期)([一二三四五六日天])")


def date_of(year: int, month: int = 0, day: int = 0) -> PartialDate | None:
    """Return the date; none where the calendar has no such day."""
    try:
        return PartialDate(year, month, day)
    except ValueError:
        return None


def year_told(words: str, published: PartialDate) -> int:
    """Return the year that 去年, 今年 … means in a document of that date.

    >>> year_told("去年", PartialDate(2016, 4, 21))
    2015
    """
    return published.year + _YEARS[words]


def month_told(words: str, published: PartialDate) -> PartialDate | None:
    """Return the month that 上月, 本月 … means; none if the document's own month is not known.

    >>> str(month_told("上月", PartialDate(2016, 1, 21)))
    '2015-12'
    """
    if not published.month:
        return None
    months = published.year * _MONTHS + published.month - 1 + _MONTHS_AWAY[words[0]]
    return date_of(months // _MONTHS, months % _MONTHS + 1)


def day_told(words: str, published: PartialDate) -> PartialDate | None:
    """Return the day that 昨日, 今天, 上周五 … means; none if the document's own day is not known.

    A weekday without its week is the last one up to the document's own day.

    >>> [str(day_told(words, PartialDate(2024, 5, 20))) for words in ("昨晚", "上周五", "周三")]
    ['2024-05-19', '2024-05-17', '2024-05-15']
    """
    week, day = _WEEK.fullmatch(words), calendar_day(published)
    if day is None:
        return None
    if week is None:
        return shifted(published, _DAYS_AWAY[words[0]])
    ahead = _WEEKDAYS.index(week[2].replace("天", "日")) - day.weekday()
    if not week[1] and ahead > 0:
        ahead -= len(_WEEKDAYS)
    return shifted(published, ahead + _WEEKS_AWAY[week[1]] * len(_WEEKDAYS))


def days_later(words: str, last: PartialDate) -> PartialDate | None:
    """Return the day that 次日 or 三天后 means after another.

    >>> str(days_later("两天后", PartialDate(2024, 2, 28)))
    '2024-03-01'
    """
    count = words.removesuffix("天后").removesuffix("日后")
    return shifted(last, 1 if count == words else int(number_from(count)))


def shifted(date: PartialDate, days: int) -> PartialDate | None:
    """Return the day so many days later; none if only month or year is known."""
    day = calendar_day(date)
    return PartialDate.of(day + dt.timedelta(days=days)) if day else None


def calendar_day(date: PartialDate) -> dt.date | None:
    """The day of the calendar, far from both of its ends; none if only month or year is known."""
    known = bool(date.day) and _FIRST_YEAR < date.year < _LAST_YEAR
    return dt.date(date.year, date.month, date.day) if known else None


def year_near(published: PartialDate | None, month: int, day: int, *, ahead: bool) -> int:
    """Return the year of a day that states none, from the document's own date; 0 if that is not certain.

    The day lies shortly before that date, or shortly after it if the text looks ``ahead``.

    >>> year_near(PartialDate(2024, 10, 21), 11, 4, ahead=True)
    2024
    >>> year_near(PartialDate(2024, 1, 2), 12, 30, ahead=False)
    2023
    """
    if published is None or not published.month:
        return 0
    if (month, day) <= (published.month, published.day or _LAST_DAY):
        return published.year + (1 if ahead and published.month - month >= _MONTHS_APART else 0)
    if ahead:
        return published.year
    return published.year - 1 if month - published.month >= _MONTHS_APART else 0
