"""Dossiers in a real browser: written in place, undone, answered by the member, free of barriers."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from tests.luodi_web.organisations.conftest import (
    ALLIANCE,
    HIGHLANDER,
    alliance_fact,
    paper,
    story,
    tell,
    visit,
)

from luodi_web.accounts.models import Role, Team, TeamKind, User
from luodi_web.accounts.services import create_team
from luodi_web.documents.models import Fact
from luodi_web.organisations.models import Organisation
from luodi_web.organisations.services import add_resource

__all__ = ["alliance_fact", "paper", "story", "tell", "visit"]

Enter = Callable[[Page, User], None]
Barriers = Callable[[Page], list[str]]


@pytest.fixture
def firm(visit: dict[str, Fact]) -> Organisation:
    return Organisation.objects.get(name=HIGHLANDER)


def test_a_secretary_finds_a_member_and_writes_in_place(
    page: Page, enter: Enter, secretary: User, firm: Organisation
) -> None:
    enter(page, secretary)
    page.get_by_role("link", name="机构", exact=True).first.click()
    page.get_by_label("类型").select_option("company")
    page.get_by_role("link", name=HIGHLANDER).click()

    page.get_by_role("link", name="编辑基本信息").click()
    page.get_by_label("统一社会信用代码").fill("91350100M000100Y44")
    page.get_by_label("所在地").fill("北京市海淀区")
    page.get_by_role("button", name="保存").click()
    expect(page.get_by_text("不是有效的统一社会信用代码")).to_be_visible()
    page.get_by_label("统一社会信用代码").fill("91350100M000100Y43")
    page.get_by_role("button", name="保存").click()

    expect(page.locator("#particulars")).to_contain_text("91350100M000100Y43")
    expect(page.locator("#particulars")).to_contain_text("北京市海淀区")
    expect(page.locator("#toasts")).to_contain_text("已保存基本信息")


def test_a_resource_is_added_removed_and_brought_back(
    page: Page, enter: Enter, secretary: User, firm: Organisation
) -> None:
    enter(page, secretary)
    page.goto(firm.get_absolute_url())

    resources = page.locator("#resources")
    resources.get_by_role("link", name="添加资源").click()
    resources.get_by_label("资源", exact=False).first.fill("水面无人艇试验线")
    resources.get_by_role("button", name="保存").click()
    expect(resources.locator(".resources li")).to_contain_text("水面无人艇试验线")
    resources.get_by_role("button", name="移除资源").click()
    expect(resources.locator(".resources li")).to_have_count(0)
    resources.get_by_role("button", name="撤销").click()

    expect(resources.locator(".resources li")).to_contain_text("水面无人艇试验线")


def test_a_member_answers_from_its_first_page_on_a_phone(
    phone_page: Page,
    enter: Enter,
    secretary: User,
    firm: Organisation,
    person: Callable[[str, Role, Team], User],
) -> None:
    resource = add_resource(
        organisation=firm, text="无人艇试验线", category="research", consent="unknown", actor=secretary
    )
    team = create_team(name="海兰信", kind=TeamKind.COMPANY, body=HIGHLANDER)
    firm.shared_with.add(team)

    enter(phone_page, person("representative", Role.MEMBER, team))
    phone_page.get_by_role("link", name="去答复").tap()
    phone_page.get_by_label("是否同意投入：无人艇试验线").select_option("yes")

    expect(phone_page.locator("#toasts")).to_contain_text("已记录：同意投入")
    resource.refresh_from_db()
    assert resource.consent == "yes"


def test_a_clause_gets_its_owner_where_it_stands(
    page: Page, enter: Enter, secretary: User, visit: dict[str, Fact]
) -> None:
    enter(page, secretary)
    page.get_by_role("link", name="填写", exact=True).click()

    page.get_by_role("link", name="填写责任人和期限").click()
    page.get_by_label("责任人").fill("陈晓东")
    page.get_by_label("期限").fill("2017-03-31")
    page.get_by_role("button", name="保存").click()

    expect(page.locator(".clause")).to_contain_text("陈晓东")
    expect(page.locator(".clause")).to_contain_text("2017-03-31")


PATHS = ["/", "/organisations/", "/organisations/alliances/", "/organisations/people/"]
TABS = ["overview", "facts", "dealings", "documents"]


@pytest.mark.parametrize("window", ["page", "phone_page"])
def test_no_barriers_on_the_pages_of_bodies(
    request: pytest.FixtureRequest,
    enter: Enter,
    barriers: Barriers,
    secretary: User,
    visit: dict[str, Fact],
    window: str,
) -> None:
    opened: Page = request.getfixturevalue(window)
    alliance = Organisation.objects.get(name=ALLIANCE).get_absolute_url()
    forms = [f"{alliance}{form}/" for form in ("introduction", "particulars", "share", "roster", "resources")]
    enter(opened, secretary)

    found = {}
    for path in [*PATHS, *(f"{alliance}?tab={tab}" for tab in TABS), *forms]:
        opened.goto(path)
        found[path] = barriers(opened)

    assert {path: problems for path, problems in found.items() if problems} == {}
