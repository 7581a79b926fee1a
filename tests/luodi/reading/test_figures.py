from collections.abc import Callable
from decimal import Decimal

import pytest

from luodi.reading import Reading
from luodi.vocabulary import FactKind, Indicator

Rows = Callable[..., set[tuple[object, ...]]]


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("如东县总人口102万。", "如东县 population 102 万人 exact"),
        ("如东县辖14个镇、228个行政村。", "如东县 village_count 228 个 exact"),
        ("洋口港开发区规划面积68.5平方公里。", "洋口港开发区 area 68.5 平方公里 exact"),
        ("洋口港开发区现有标准厂房12万平方米。", "洋口港开发区 floor_space 12 万平方米 exact"),
        ("洋口港开发区注册企业近千家。", "洋口港开发区 firm_count 1000 家 nearly"),
        ("2020年，如东县实现财政收入57.3亿元。", "如东县 revenue 57.3 亿元 exact"),
        ("2020年，如东县出口额12.5亿美元，增长8.2%。", "如东县 growth_percent 8.2 % exact"),
        ("深海装备论坛已举办十余期。", "深海装备论坛 event_count 10 期 over"),
        ("如东县新签约项目23个，总金额约75亿元。", "如东县 agreed_investment 75 亿元 about"),
        ("如东县拥有国家级人才39名。", "如东县 talent_count 39 名 exact"),
        ("洋口港开发区距上海150公里。", "洋口港开发区 distance 150 公里 exact"),
        ("如东县实现产值四点一亿元。", "如东县 output 4.1 亿元 exact"),
        ("2020年，如东县实现工业总产值3亿元，同比增长一成五。", "如东县 growth_percent 1.5 成 exact"),
        ("如东县年产值15亿至20亿元。", "如东县 output 15 亿元 over"),
        ("如东县年产值15亿至20亿元。", "如东县 output 20 亿元 under"),
    ],
)
def test_numbers_are_read_in_their_unit(rows_of: Rows, text: str, stated: str) -> None:
    rows = rows_of(FactKind.INDICATOR, text, "subject", "measure", "value", "unit", "modifier")

    assert stated in {" ".join(map(str, row)) for row in rows}


@pytest.mark.parametrize(
    "text",
    [
        "形成装备、新能源、食品三大产业。",
        "对投资1亿元以上的项目，一次性奖励100万元。",
        "工程分三期建设。",
        "到江海船舶、深蓝科技2家企业调研。",
    ],
)
def test_what_counts_nothing_is_no_indicator(rows_of: Rows, text: str) -> None:
    assert rows_of(FactKind.INDICATOR, text, "value") == set()


def test_the_year_of_a_comparison_is_not_that_of_the_figure(rows_of: Rows) -> None:
    text = "2010年，如东县实现业务收入420亿元，是2005年的5.2倍。"

    found = rows_of(FactKind.INDICATOR, text, "value", "as_of")

    assert {(Decimal(420), "2010"), (Decimal("5.2"), "2010")} == {(value, str(year)) for value, year in found}


def test_what_is_to_be_reached_is_a_target_with_plan_and_years(rows_of: Rows) -> None:
    text = "如东县制定了“三个一百”招商计划，预计2021年初至2025年底引进100家科研院所，培育200家科技企业。"

    rows = rows_of(FactKind.TARGET, text, "plan", "measure", "value", "start", "end")

    assert {tuple(map(str, row)) for row in rows} == {
        ("“三个一百”招商计划", "institution_count", "100", "2021", "2025"),
        ("“三个一百”招商计划", "firm_count", "200", "2021", "2025"),
    }
    assert rows_of(FactKind.INDICATOR, text, "value") == set()


def test_a_number_under_a_heading_of_aims_is_a_target(rows_of: Rows) -> None:
    text = "如东县政府工作报告\n二、2022年主要目标\n如东县地区生产总值增长6.5%左右。"

    assert rows_of(FactKind.TARGET, text, "measure", "value") == {("growth_percent", Decimal("6.5"))}
    assert rows_of(FactKind.INDICATOR, text, "value") == set()


def test_a_place_without_its_level_takes_the_one_that_the_text_writes_elsewhere(
    read_text: Callable[..., Reading],
) -> None:
    reading = read_text("（阜城县委书记讲话）\n阜城注册企业22家。")

    facts = [fact for fact in reading.of_kind(FactKind.INDICATOR) if isinstance(fact, Indicator)]
    assert [fact.subject for fact in facts] == ["阜城县"]
