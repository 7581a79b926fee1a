from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from luodi_web.accounts.models import User

Enter = Callable[[Page, User], None]
Barriers = Callable[[Page], list[str]]


def test_a_person_signs_in_and_out(page: Page, enter: Enter, secretary: User) -> None:
    enter(page, secretary)
    expect(page.get_by_role("heading", level=1)).to_contain_text("今天先做这些")

    page.get_by_label("账号与语言").click()
    page.get_by_role("button", name="退出").click()

    expect(page.get_by_label("密码")).to_be_visible()


def test_the_site_speaks_english_when_asked(page: Page, enter: Enter, secretary: User) -> None:
    enter(page, secretary)

    page.get_by_label("账号与语言").click()
    page.get_by_role("button", name="English").click()

    expect(page.get_by_role("heading", level=1)).to_contain_text("first things first")
    expect(page.locator("html")).to_have_attribute("lang", "en")


def test_a_slash_goes_to_the_search_box(page: Page, enter: Enter, secretary: User) -> None:
    enter(page, secretary)

    page.keyboard.press("/")
    page.keyboard.type("东丽区")
    page.keyboard.press("Enter")

    expect(page.get_by_text("没有找到")).to_be_visible()


@pytest.mark.parametrize(
    "path", ["/", "/jobs/", "/search/?q=东丽", "/accounts/people/", "/accounts/audit/", "/nowhere/"]
)
@pytest.mark.parametrize("window", ["page", "phone_page"])
def test_no_barriers_on_the_pages_of_the_house(
    request: pytest.FixtureRequest,
    enter: Enter,
    barriers: Barriers,
    administrator: User,
    path: str,
    window: str,
) -> None:
    opened: Page = request.getfixturevalue(window)
    enter(opened, administrator)

    opened.goto(path)

    assert barriers(opened) == []


def test_the_menu_opens_on_a_phone(phone_page: Page, enter: Enter, administrator: User) -> None:
    enter(phone_page, administrator)

    phone_page.get_by_label("菜单").tap()
    phone_page.get_by_role("link", name="操作记录").tap()

    expect(phone_page.get_by_role("heading", level=1)).to_have_text("操作记录")
