from collections.abc import Callable
from decimal import Decimal

import pytest

from luodi.reading import Reading
from luodi.vocabulary import Commitment, FactKind, Indicator, Membership, Organisation

_ROSTER = (
    "长江深海装备产业联盟成员名录\n"
    "单位名称\t角色\t所在地\t主营业务\t可投入资源\t落地意向\t所需面积（平方米）\n"
    "江海船舶股份有限公司\t理事长单位\t南通\t海工装备、特种船舶\t船坞试验线（示例）；工程师培训\t是\t3,000\n"
    "南通深蓝科技有限公司\t理事单位\t南通\t水下机器人\t无\t未知\t\n"
)


def test_a_roster_states_bodies_and_roles_of_its_alliance(read_text: Callable[..., Reading]) -> None:
    reading = read_text(_ROSTER)

    memberships = [fact for fact in reading.of_kind(FactKind.MEMBERSHIP) if isinstance(fact, Membership)]
    assert {(fact.member, fact.role, fact.alliance) for fact in memberships} == {
        ("江海船舶股份有限公司", "理事长单位", "长江深海装备产业联盟"),
        ("南通深蓝科技有限公司", "理事单位", "长江深海装备产业联盟"),
    }
    bodies = [fact for fact in reading.of_kind(FactKind.ORGANISATION) if isinstance(fact, Organisation)]
    assert [fact.name for fact in bodies if fact.type == "company"] == [
        "江海船舶股份有限公司",
        "南通深蓝科技有限公司",
    ]


def test_a_roster_states_what_members_bring_and_need(read_text: Callable[..., Reading]) -> None:
    reading = read_text(_ROSTER)

    brought = [fact for fact in reading.of_kind(FactKind.COMMITMENT) if isinstance(fact, Commitment)]
    needed = [fact for fact in reading.of_kind(FactKind.INDICATOR) if isinstance(fact, Indicator)]
    assert {(fact.text, fact.parties) for fact in brought} == {
        ("船坞试验线", ("江海船舶股份有限公司",)),
        ("工程师培训", ("江海船舶股份有限公司",)),
    }
    assert [(fact.subject, fact.value, fact.unit, str(fact.measure)) for fact in needed] == [
        ("江海船舶股份有限公司", Decimal(3000), "平方米", "floor_space")
    ]


def test_a_list_of_tasks_names_owner_measure_and_day(read_text: Callable[..., Reading]) -> None:
    text = (
        "会后事项\n事项\t责任单位\t衡量标准\t完成时间\n"
        "设立办事处\t长江深海装备产业联盟\t挂牌\t2021年3月31日\n"
    )

    (task,) = read_text(text).of_kind(FactKind.COMMITMENT)

    assert isinstance(task, Commitment)
    assert (task.text, task.parties) == ("设立办事处", ("长江深海装备产业联盟",))
    assert [quote.text for quote in task.quotes] == [
        "设立办事处",
        "长江深海装备产业联盟",
        "挂牌",
        "2021年3月31日",
    ]


@pytest.mark.parametrize(
    "text", ["年份\t产值\n2020\t30\n", "单位名称\n甲公司\n", "\t\t\n", "单位名称\t角色\n"]
)
def test_tables_that_are_not_known_give_nothing(read_text: Callable[..., Reading], text: str) -> None:
    assert read_text(text).of_kind(FactKind.MEMBERSHIP) == ()
