"""Dates: full ones, months, years, days without a year, and days told by others (会后, 次日, 当天)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from luodi.reading.mentions.calendar import (
    date_of,
    day_told,
    days_later,
    month_told,
    year_near,
    year_told,
)
from luodi.reading.mentions.numbers import number_from
from luodi.vocabulary import PartialDate, Span

_DIGITS: Final = "零〇一二三四五六七八九"
_MONTH, _DAY = r"(?:1[0-2]|0?[1-9])", r"(?:3[01]|[12][0-9]|0?[1-9])"
_HAN_MONTH, _HAN_DAY = r"(?:十[一二]?|[一二三四五六七八九])", r"(?:三十一?|二?十?[一二三四五六七八九]|二?十)"
_FIRST_DAY: Final = r"(?=[ ]?(?:[至到—–~～-]|—+)[ ]?[0-9]{1,2}[ ]?[日号])"
"""2月4-6日: the first day of several."""
_DATE: Final = re.compile(
    rf"(?<![0-9])(?P<year>(?:19|20)[0-9]{{2}})[ ]?年[ ]?"
    rf"(?:(?P<month>{_MONTH})[ ]?月(?:[ ]?(?P<day>{_DAY})(?:[ ]?[日号]|{_FIRST_DAY}))?)?"
    rf"|(?<![0-9])(?P<iso>(?:19|20)[0-9]{{2}}[-./]{_MONTH}[-./]{_DAY})(?![0-9])"
    rf"|(?P<han_year>[一二][{_DIGITS}]{{3}})年(?:(?P<han_month>{_HAN_MONTH})月(?:(?P<han_day>{_HAN_DAY})[日号])?)?"
    rf"|(?P<told_year>去年|前年|上年|今年|本年|明年|后年|次年|翌年|同年)[ ]?(?:底|初)?"
    rf"(?:(?P<told_month>{_MONTH})[ ]?月(?:份)?(?:[ ]?(?P<told_day>{_DAY})(?:[ ]?[日号]|{_FIRST_DAY}))?)?"
    rf"|(?P<this_month>[上本当下同该](?:个)?月)(?P<month_day>{_DAY})[日号]"
    rf"|(?<![0-9])(?P<bare_month>{_MONTH})[ ]?月[ ]?(?P<bare_day>{_DAY})(?:[ ]?[日号]|{_FIRST_DAY})"
    rf"|(?P<bare_han_month>{_HAN_MONTH})月(?P<bare_han_day>{_HAN_DAY})[日号]"
    r"|(?<![0-9月年至~—-])(?P<lone_day>3[01]|[12][0-9]|[1-9])日(?=上午|下午|晚|,|清晨|中午|至|起|—|-|在)"
    r"|(?P<later>次日|翌日|第二天|[一二两三四五六七八九十1-9](?:天|日)后)"
    r"|(?P<told>[昨今明](?:日|天|晚|晨)|前日|前天(?!津)|(?<!每)(?:上|本|这|下|)(?:周|星期)[一二三四五六日天](?!次|期|个))"
    r"|(?P<vague>近日|日前|近期|前不久|不久前|此前|上周|本周|近年)"
    r"|(?P<same>会后|随后|当天|当日|同日|当晚|会前|会上|会议期间|仪式后|活动后|接着|座谈会[上中]|"
    r"洽谈会[上中]|仪式上|会中|期间|论坛上|活动中)"
)
_TO: Final = re.compile(r"[ ]?(?:[至到—–~～-]+)[ ]?")
_HAPPENING: Final = re.compile(
    r"(?:[至到—–~～-]+(?:[0-9]{1,2}月)?[0-9]{1,2}日)?[^。;\n0-9]{0,60}?(20[0-9]{2}|[一二][零〇一二三四五六七八九]{3})(?:年度?)?(?:第[一二三四五六七八九十]+届)?[^,。;0-9\n]{0,24}?(?:大会|"
    r"会议|峰会|论坛|研讨会|博览会|推介会|对接会|年会|工作会|仪式|展会|交易会|培训班|研修班|活动|沙龙|展览会)"
)
_HEAD: Final = 150
_YEAR: Final = re.compile(
    r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])(?!年[,]?(?:启动|成立|创[立办]|开工|投产|建成|始建|起|以来|底|末|获|被|登记|在))"
)
_TITLE_YEAR: Final = 60
_NOTICE: Final = re.compile(r"\s*[^\n]{0,60}(?:通知|公告|邀请函|预告|启事|邀请|招募)")
"""The head of a text that looks ahead as a whole."""
_COUNTED_YEARS: Final = frozenset({"同年", "次年", "翌年"})
_AHEAD: Final = re.compile(r"将|定于|拟|计划|报名|敬请|诚邀|邀请|通知")
_NEAR: Final = 30
"""So many characters around a day say that the text looks ahead to it."""


@dataclass(frozen=True, slots=True)
class DateMention:
    """One date and where it stands.

    ``date`` is ``None`` where the text does not settle it. ``follows`` tells a
    day that is the day of what went before (会后).
    """

    date: PartialDate | None
    span: Span
    follows: bool = False
    ends: bool = False
    """Whether it ends a span of days (2月28日至3月6日)."""


def find_dates(body: str, published: PartialDate | None = None) -> Iterator[DateMention]:
    """Yield each date in reading order.

    A day without a year takes that of the full date before it, else of the happening that its sentence names
    (2020产业创新大会), else of the document's own date if the day lies close to that.

    >>> [str(m.date) for m in find_dates("2016年11月2日来访,11月15日回访,去年签约")]
    ['2016-11-02', '2016-11-15', '2015']
    """
    last: PartialDate | None = None
    stated: PartialDate | None = None
    before = 0
    for found in _DATE.finditer(body):
        own = _stated(found)
        date = own or _from_stated(found, stated) or _completed(body, found, last, published)
        stated = own or stated
        if date and date.month and not found["told_year"]:
            last = date
        follows = bool(found["same"] or (found["later"] and last is None))
        ends = bool(before and _TO.fullmatch(body, before, found.start()))
        before = found.end()
        yield DateMention(date, Span(*found.span()), follows=follows, ends=ends)


def _stated(found: re.Match[str]) -> PartialDate | None:
    """A date with its own year."""
    if found["year"]:
        return date_of(int(found["year"]), _number(found["month"]), _number(found["day"]))
    if found["iso"]:
        return date_of(*(int(part) for part in re.split(r"[-./]", found["iso"])))
    if found["han_year"]:
        return date_of(_number(found["han_year"]), _number(found["han_month"]), _number(found["han_day"]))
    return None


def _from_stated(found: re.Match[str], stated: PartialDate | None) -> PartialDate | None:
    """同年11月, 次年3月: of the year that the text named before."""
    if stated is None or found["told_year"] not in _COUNTED_YEARS:
        return None
    year = year_told(found["told_year"], stated)
    return date_of(year, _number(found["told_month"]), _number(found["told_day"]))


def _completed(
    body: str, found: re.Match[str], last: PartialDate | None, published: PartialDate | None
) -> PartialDate | None:
    """A date that another completes: a day without year or month, the day after, yesterday."""
    if found["bare_month"] or found["bare_han_month"]:
        month = _number(found["bare_month"] or found["bare_han_month"])
        day = _number(found["bare_day"] or found["bare_han_day"])
        year = last.year if last else _year_of_happening(body, found.end())
        year = (year or _year_of_head(body, found.start()) if published is None else year) or year_near(
            published, month, day, ahead=_looks_ahead(body, found)
        )
        return date_of(year, month, day) if year else None
    if found["lone_day"] and last:
        return date_of(last.year, last.month, int(found["lone_day"]))
    if found["later"] and last:
        return days_later(found["later"], last)
    told_from = published or last
    return _told(found, told_from) if told_from else None


def _told(found: re.Match[str], published: PartialDate) -> PartialDate | None:
    """A date that is counted from the document's own: 去年3月, 上月8日, 昨日."""
    if found["told_year"]:
        year = year_told(found["told_year"], published)
        return date_of(year, _number(found["told_month"]), _number(found["told_day"]))
    if found["this_month"]:
        month = month_told(found["this_month"], published)
        return date_of(month.year, month.month, int(found["month_day"])) if month else None
    return day_told(found["told"], published) if found["told"] else None


def _looks_ahead(body: str, found: re.Match[str]) -> bool:
    return bool(
        _NOTICE.match(body) or _AHEAD.search(body, max(0, found.start() - _NEAR), found.end() + _NEAR)
    )


def _year_of_happening(body: str, start: int) -> int:
    """The year in the name of the happening that the sentence goes on to tell; 0 if it names none."""
    found = _HAPPENING.match(body, start)
    return _number(found[1]) if found else 0


def _year_of_head(body: str, end: int) -> int:
    """The one year that the head of the text names before ``end``; 0 if it names none or several."""
    years = set(_YEAR.findall(body, 0, min(end, _HEAD)))
    return int(years.pop()) if len(years) == 1 else 0


def _number(figures: str | None) -> int:
    return int(number_from(figures)) if figures else 0
