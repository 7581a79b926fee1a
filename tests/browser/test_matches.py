import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from tests.places import places, reference_tables

from luodi_web.accounts.models import Team, User
from luodi_web.organisations.models import Name, Organisation
from luodi_web.organisations.values import folded

__all__ = ["places", "reference_tables"]

pytestmark = pytest.mark.usefixtures("places")

Enter = Callable[[Page, User], None]
Barriers = Callable[[Page], list[str]]


@pytest.fixture
def robots(alliance_team: Team, member_team: Team, district_team: Team) -> Organisation:
    """The member's own firm, kept by the alliance and shared with the member and the district."""
    firm = Organisation.objects.create(
        team=alliance_team,
        name=member_team.body,
        type="company",
        introduction="研发、生产特种机器人",
        division_code="110108",
    )
    Name.objects.create(organisation=firm, folded=folded(firm.name), is_full=True)
    firm.shared_with.add(member_team, district_team)
    return firm


def test_a_member_narrows_its_own_matches_and_compares_two_zones(
    page: Page, enter: Enter, member_user: User, robots: Organisation
) -> None:
    enter(page, member_user)
    page.get_by_role("link", name="匹配", exact=True).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(robots.name)
    expect(page.locator(".figure-canvas svg")).to_be_visible()

    page.get_by_label("省份").select_option("天津市")
    expect(page.locator(".match-about").first).to_contain_text("天津市")
    expect(page.get_by_role("link", name="导出 Excel")).to_have_attribute("href", re.compile("province="))
    page.locator(".match input").nth(0).check()
    page.locator(".match input").nth(1).check()
    page.get_by_role("button", name="并排比较").click()

    expect(page.locator(".match-table thead a")).to_have_count(2)
    expect(page.get_by_role("cell", name="第 1 位，")).to_be_visible()


def test_an_officer_finds_firms_for_the_zones_of_the_district(
    page: Page, enter: Enter, district_officer: User, robots: Organisation
) -> None:
    enter(page, district_officer)
    page.goto("/matches/zones/")

    page.get_by_role("link", name="东丽经济技术开发区").click()
    with page.expect_download() as file:
        page.get_by_role("link", name="导出 Excel").click()

    expect(page.locator(".match-name")).to_have_text([robots.name])
    assert file.value.suggested_filename == "企业匹配.xlsx"


@pytest.mark.parametrize("window", ["page", "phone_page"])
def test_no_barriers_on_the_pages_of_matches(
    request: pytest.FixtureRequest,
    enter: Enter,
    barriers: Barriers,
    secretary: User,
    robots: Organisation,
    window: str,
) -> None:
    opened: Page = request.getfixturevalue(window)
    enter(opened, secretary)

    for path in ("/matches/", "/matches/zones/", f"/matches/firms/{robots.pk}/?province=天津市"):
        opened.goto(path)

        assert barriers(opened) == []
        assert not opened.evaluate("document.documentElement.scrollWidth > innerWidth")
