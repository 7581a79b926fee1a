"""The district officer's way: the gap in the chain, who fills it, where, what both sides settle, the plan."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from tests.places import fact_of, places, reference_tables

from luodi_web.accounts.models import Team, User
from luodi_web.organisations.models import Name, Organisation
from luodi_web.organisations.values import folded
from luodi_web.plans.models import Plan

__all__ = ["places", "reference_tables"]

pytestmark = pytest.mark.usefixtures("places")

Enter = Callable[[Page, User], None]
Barriers = Callable[[Page], list[str]]
_ALLIANCE = "示例特种机器人产业联盟"


@pytest.fixture
def robots(alliance_team: Team, district_team: Team, district_officer: User) -> Organisation:
    """A member of the alliance, as the district's own documents tell."""
    firm = Organisation.objects.create(
        team=alliance_team,
        name="示例甲机器人有限公司",
        type="company",
        introduction="研发、生产消防机器人、巡检机器人",
        division_code="110108",
    )
    Name.objects.create(organisation=firm, folded=folded(firm.name), is_full=True)
    firm.shared_with.add(district_team)
    text = f"{firm.name}是{_ALLIANCE}会员单位。"
    record = {"kind": "membership", "alliance": _ALLIANCE, "member": firm.name, "role": "会员单位"}
    fact_of(district_officer, text, record)
    return firm


def test_a_gap_in_the_chain_becomes_a_plan(
    page: Page, enter: Enter, barriers: Barriers, district_officer: User, robots: Organisation
) -> None:
    enter(page, district_officer)
    page.get_by_role("link", name="产业链", exact=True).first.click()
    page.get_by_role("link", name="特种机器人", exact=True).click()
    expect(page.get_by_role("group", name="特种机器人的上中下游")).to_be_visible()
    assert barriers(page) == []

    page.get_by_role("row", name="特种机器人整机").get_by_role("link").click()
    expect(page.get_by_role("row", name=robots.name)).to_contain_text("东丽经济技术开发区")
    assert barriers(page) == []

    page.get_by_role("button", name="请双方议定落位").click()
    page.get_by_role("button", name="开始议定").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("天津市东丽区落位议定")
    expect(page.locator(".settle-outcome")).to_contain_text("稳定：落位1家")
    assert barriers(page) == []

    page.get_by_role("link", name="按此写方案").click()
    expect(page.get_by_label("地方")).to_have_value("天津市东丽区")
    page.get_by_role("button", name="先设定成员和地块的条件").click()
    member = page.get_by_role("group", name=robots.name)
    expect(member.get_by_label("须落")).to_have_value("G121050")
    assert Plan.objects.get().scenario["must"] == [[robots.name, "G121050"]]


@pytest.mark.parametrize(
    "path", ["/chains/", "/chains/special-robots/", "/places/industry/", "/matches/targets/", "/settling/"]
)
def test_no_barriers_on_a_phone(
    phone_page: Page, enter: Enter, barriers: Barriers, district_officer: User, path: str
) -> None:
    enter(phone_page, district_officer)

    phone_page.goto(path)

    assert barriers(phone_page) == []
