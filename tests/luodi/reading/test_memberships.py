from collections.abc import Callable

import pytest

from luodi.vocabulary import FactKind

Rows = Callable[..., set[tuple[object, ...]]]
_ALLIANCE = "长江深海装备产业联盟"


def test_a_role_carries_through_its_whole_list(rows_of: Rows) -> None:
    text = (
        f"{_ALLIANCE}理事长单位江海船舶股份有限公司，理事单位南通深蓝科技有限公司、江北大学的代表参加会议。"
    )

    assert rows_of(FactKind.MEMBERSHIP, text, "member", "role", "alliance") == {
        ("江海船舶股份有限公司", "理事长单位", _ALLIANCE),
        ("南通深蓝科技有限公司", "理事单位", _ALLIANCE),
        ("江北大学", "理事单位", _ALLIANCE),
    }


def test_a_body_may_be_said_to_hold_a_role(rows_of: Rows) -> None:
    text = f"{_ALLIANCE}成立五年。南通深蓝科技有限公司当选为联盟副理事长单位。"

    assert ("南通深蓝科技有限公司", "副理事长单位") in rows_of(FactKind.MEMBERSHIP, text, "member", "role")


@pytest.mark.parametrize(
    ("text", "members"),
    [
        (
            "江海船舶股份有限公司当选理事长单位，江北大学等2家当选副理事长单位，南通船舶研究所为理事单位。",
            {
                ("江海船舶股份有限公司", "理事长单位"),
                ("江北大学", "副理事长单位"),
                ("南通船舶研究所", "理事单位"),
            },
        ),
        (
            "联盟由江海船舶股份有限公司、江北大学等12家单位发起。",
            {("江海船舶股份有限公司", "发起单位"), ("江北大学", "发起单位")},
        ),
        (
            "副理事长单位（2家）\n1.江海船舶股份有限公司\n2.江北大学\n联系方式见后",
            {("江海船舶股份有限公司", "副理事长单位"), ("江北大学", "副理事长单位")},
        ),
        ("联盟聘请江北大学为智库单位。", {("江北大学", "智库单位")}),
        (
            "江海船舶股份有限公司（理事长单位）、江北大学（理事单位）到会。",
            {("江海船舶股份有限公司", "理事长单位"), ("江北大学", "理事单位")},
        ),
        ("会员企业江海船舶股份有限公司到会。", {("江海船舶股份有限公司", "会员企业")}),
    ],
)
def test_roles_are_read_from_either_side(rows_of: Rows, text: str, members: set[tuple[str, str]]) -> None:
    found = rows_of(FactKind.MEMBERSHIP, f"{_ALLIANCE}成立。{text}", "member", "role")

    assert found == members


def test_an_intended_membership_is_none_yet(rows_of: Rows) -> None:
    text = f"{_ALLIANCE}来访。南通深蓝科技有限公司拟加入联盟理事单位。"

    assert rows_of(FactKind.MEMBERSHIP, text, "member") == set()
