"""Days: as texts state them, and as one day is counted from another."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luodi.reading.mentions.dates import find_dates
from luodi.vocabulary import PartialDate

_DAYS = st.dates(min_value=dt.date(1950, 1, 1), max_value=dt.date(2099, 12, 31))


@pytest.mark.parametrize(
    ("text", "published", "days"),
    [
        ("去年9月,两地签署协议", "2016-04-21", ["2015-09"]),
        ("上月18日来访,本月3日回访", "2016-01-21", ["2015-12-18", "2016-01-03"]),
        ("周三会见客人,昨晚座谈", "2024-05-20", ["2024-05-15", "2024-05-19"]),
        ("2024年2月28日抵达,两天后签约", None, ["2024-02-28", "2024-03-01"]),
        ("九月二十八日闭幕,次日返程", "2001-10-01", ["2001-09-28", "2001-09-29"]),
        ("定于11月4日举办培训班", "2024-10-21", ["2024-11-04"]),
        ("11月4日举办培训班", "2024-10-21", ["None"]),
        ("2月4-6日,代表团来访", "2024-02-10", ["2024-02-04"]),
        ("某市2023年项目签约仪式\n5月6日,签约仪式举行", None, ["2023", "2023-05-06"]),
        ("5月6日举行,自2014年创办以来", None, ["None", "2014"]),
        ("近日,上周走访", "2024-05-20", ["None", "None"]),
        ("2019年4月签约,同年11月开工", "2024-05-20", ["2019-04", "2019-11"]),
        ("2022年10月奠基,次年3月投产", "2024-05-20", ["2022-10", "2023-03"]),
        ("园区2012年启动建设\n9月12日,书记会见客人", None, ["2012", "None"]),
        ("关于办班的通知\n于6月11日至17日办班", "2024-05-24", ["2024-06-11"]),
    ],
)
def test_a_day_is_counted_from_the_day_it_refers_to(
    text: str, published: str | None, days: list[str]
) -> None:
    found = find_dates(text, PartialDate.parse(published) if published else None)

    assert [str(mention.date) for mention in found] == days


def test_the_last_of_several_days_only_ends_them() -> None:
    first, last = find_dates("2013年2月28日至3月6日出访")

    assert (first.ends, last.ends) == (False, True)
    assert str(last.date) == "2013-03-06"


@given(_DAYS, st.sampled_from(["{0.year}年{0.month}月{0.day}日", "{0.year}-{0.month:02}-{0.day:02}"]))
def test_any_day_of_the_calendar_is_read_as_written(day: dt.date, form: str) -> None:
    (mention,) = find_dates(f"于{form.format(day)}来访")

    assert mention.date == PartialDate.of(day)


@given(_DAYS, st.sampled_from(["昨日", "今天", "前天", "上周五", "本周日", "周一"]))
def test_a_day_told_from_another_is_near_it(published: dt.date, words: str) -> None:
    (mention,) = find_dates(f"{words},代表团来访", PartialDate.of(published))

    told = mention.date
    assert told is not None
    assert abs(dt.date(told.year, told.month, told.day) - published) <= dt.timedelta(days=13)


@given(st.text(alphabet="0123456789年月日号至-./上周一二十昨天次同前后,。 \n", max_size=60))
def test_no_words_of_time_break_the_reading(text: str) -> None:
    spans = [mention.span for mention in find_dates(text, PartialDate(2024, 2, 29))]

    assert spans == sorted(spans)
