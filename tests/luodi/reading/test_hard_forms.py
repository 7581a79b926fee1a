"""Forms that are rarer, or that the word model cuts wrongly."""

from collections.abc import Callable

import pytest

from luodi.reading import Reading
from luodi.vocabulary import Activity, Commitment, FactKind, Indicator, Person, Policy

Read = Callable[..., Reading]
Rows = Callable[..., set[tuple[object, ...]]]


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("市委书记令狐明远到会讲话。", "令狐明远", "市委书记"),
        ("区科技局局长阿力木江·玉山作了介绍。", "阿力木江·玉山", "局长"),
        ("公司董事长Anna Schmidt（德国）出席。", "Anna Schmidt", "董事长"),
        ("工作报告\n——副市长 鲜于文 在大会上的讲话\n", "鲜于文", "副市长"),
        ("副县长李秀兰（女，苗族）陪同调研。", "李秀兰", "副县长"),
    ],
)
def test_names_of_every_build_are_read(read_text: Read, text: str, name: str, title: str) -> None:
    people = [fact for fact in read_text(text).of_kind(FactKind.PERSON) if isinstance(fact, Person)]

    assert (name, title) in {(fact.name, fact.title) for fact in people}


@pytest.mark.parametrize(
    ("text", "published", "days"),
    [
        ("二〇〇八年四月二十三日，如东县举办海洋装备推介会。", None, {"2008-04-23"}),
        ("2019年4月18日，考察组抵达。19日，如东县举办海洋装备推介会。", None, {"2019-04-19"}),
        ("昨日，如东县举办海洋装备推介会。", "2020-03-01", {"2020-02-29"}),
        ("上周五，如东县举办海洋装备推介会。", "2024-05-20", {"2024-05-17"}),
        ("2019年4月18日，考察组走访深蓝科技公司。次日，考察组走访江海船舶公司。", None, {"2019-04-18"}),
        ("2月18日，如东县2025年第一季度项目集中签约仪式举行。", None, {"2025-02-18"}),
    ],
)
def test_days_are_counted_from_what_tells_them(
    read_text: Read, text: str, published: str | None, days: set[str]
) -> None:
    activities = read_text(text, published=published).of_kind(FactKind.ACTIVITY)

    assert {str(fact.date) for fact in activities if isinstance(fact, Activity)} == days


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("如东县完成投资八亿六千万元。", "8.6", "亿元"),
        ("如东县总人口七十二万。", "72", "万人"),
        ("如东县拥有发明专利一百八十件。", "180", "件"),
        ("洋口港开发区建成厂房两万余平方米。", "2", "万平方米"),
    ],
)
def test_chinese_figures_are_numbers_in_their_unit(read_text: Read, text: str, value: str, unit: str) -> None:
    found = [fact for fact in read_text(text).of_kind(FactKind.INDICATOR) if isinstance(fact, Indicator)]

    assert (value, unit) in {(str(fact.value), fact.unit) for fact in found}


def _undertaken(reading: Reading) -> set[str]:
    return {fact.text for fact in reading.of_kind(FactKind.COMMITMENT) if isinstance(fact, Commitment)}


def test_what_a_meeting_resolves_is_undertaken(read_text: Read) -> None:
    text = (
        "联席会议纪要\n双方商定：在洋口镇设立联盟办事处；如东县科技局提供300平方米办公用房。\n"
        "会议明确由如东县招商局提出二期方案，如东县科技局开展土地预审。\n"
    )

    assert _undertaken(read_text(text)) == {
        "在洋口镇设立联盟办事处",
        "如东县科技局提供300平方米办公用房",
        "由如东县招商局提出二期方案",
        "如东县科技局开展土地预审",
    }


def test_a_policy_is_named_by_its_title_and_grants_item_by_item(read_text: Read) -> None:
    text = (
        "如东县支持海洋产业发展若干措施\n第一条 本措施适用于在如东县注册的企业。\n"
        "第二条 对新设立的研究院，按照设备投入的30%给予资助。\n第三条 本措施自2024年1月1日起施行。\n"
    )

    reading = read_text(text)

    assert [fact.name for fact in reading.facts if isinstance(fact, Policy)] == [
        "如东县支持海洋产业发展若干措施"
    ]
    assert _undertaken(reading) == {"对新设立的研究院，按照设备投入的30%给予资助"}
    assert reading.of_kind(FactKind.INDICATOR) == ()


def test_those_who_act_at_a_talk_were_there(read_text: Read) -> None:
    text = "2021年5月6日，考察组抵达如东县。座谈会上，副县长李明远欢迎企业前来考察，长江深海装备产业联盟介绍了成员。"

    (talk,) = [fact for fact in read_text(text).facts if isinstance(fact, Activity) and fact.type == "talk"]

    assert set(talk.participants) == {"李明远", "长江深海装备产业联盟"}


def test_a_traditional_text_is_read_and_its_names_stay_as_written(rows_of: Rows) -> None:
    text = (
        "11月初，臺灣彰化縣水五金產業協會理事長施振豐一行16人抵福建南安市參訪，考察福建輝浪廚衛股份有限公司。"
        "南安市商務局副局長戴雲飛介紹，全市水暖企業逾千家。"
    )

    bodies = {row[0] for row in rows_of(FactKind.ORGANISATION, text, "name")}

    assert bodies == {"臺灣彰化縣水五金產業協會", "福建輝浪廚衛股份有限公司", "南安市商務局"}
    assert rows_of(FactKind.PERSON, text, "name", "title") == {("施振豐", "理事長"), ("戴雲飛", "副局長")}
