"""The secretary pastes the story and reviews it without a mouse; on a phone it is done with a thumb."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer
from tests.luodi_web.documents.stories import STORY, story

from luodi_web.accounts.models import User
from luodi_web.documents.models import Document, Fact, FactState
from luodi_web.organisations.models import Organisation
from luodi_web.review.services import accept_all, reject_fact

__all__ = ["story"]

Enter = Callable[[Page, User], None]
Barriers = Callable[[Page], list[str]]


def _states(kind: str) -> set[str]:
    return set(Fact.objects.filter(kind=kind).values_list("state", flat=True))


def _open(page: Page, enter: Enter, user: User, address: str) -> None:
    enter(page, user)
    page.goto(address)


def test_the_secretary_pastes_the_story_and_lands_at_the_desk(
    page: Page, enter: Enter, secretary: User
) -> None:
    _open(page, enter, secretary, "/documents/add/")
    panel = page.get_by_role("form", name="粘贴文字")

    panel.get_by_label("标题").fill("代表团走访联盟")
    panel.get_by_label("正文").fill(STORY)
    panel.get_by_role("button", name="保存并读取").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("代表团走访联盟")
    expect(page.locator("#text [data-facts]").first).to_be_visible()
    expect(page.locator("#progress")).to_contain_text(f"0/{Fact.objects.count()}")


def test_the_story_is_reviewed_with_the_keyboard_alone(
    page: Page, enter: Enter, secretary: User, story: Document
) -> None:
    _open(page, enter, secretary, f"/review/{story.pk}/")
    first = page.locator("[data-current]").get_attribute("data-current")

    page.keyboard.press("a")
    expect(page.locator(f"#outline .outline-accepted [data-fact='{first}']")).to_be_attached()
    second = page.locator("[data-current]").get_attribute("data-current")
    page.keyboard.press("x")
    expect(page.locator(f"#outline .outline-rejected [data-fact='{second}']")).to_be_attached()
    page.keyboard.press("u")
    expect(page.locator(f"[data-current='{second}']")).to_be_visible()
    page.keyboard.press("Shift+A")

    expect(page.locator("#toasts")).to_contain_text("可以撤销")
    assert _states("organisation") == {FactState.ACCEPTED}
    assert Organisation.objects.exists()


def test_j_and_k_move_and_the_text_follows(
    page: Page, enter: Enter, secretary: User, story: Document
) -> None:
    _open(page, enter, secretary, f"/review/{story.pk}/")
    first = page.locator("[data-current]").get_attribute("data-current")

    page.keyboard.press("j")
    expect(page.locator(f"[data-current='{first}']")).to_have_count(0)
    second = page.locator("[data-current]").get_attribute("data-current")
    expect(page.locator(f"#text .is-chosen[data-facts~='{second}']").first).to_be_in_viewport()
    page.keyboard.press("k")

    expect(page.locator(f"[data-current='{first}']")).to_be_visible()


def test_keys_typed_faster_than_the_site_answers_are_all_done(
    page: Page, enter: Enter, secretary: User, story: Document
) -> None:
    _open(page, enter, secretary, f"/review/{story.pk}/")
    shown = page.locator("#outline .outline").first.locator("[data-fact]")
    first = [int(shown.nth(row).get_attribute("data-fact") or 0) for row in range(3)]

    page.keyboard.type("axa")

    expect(page.locator("#progress")).to_contain_text("3/")
    states = dict(Fact.objects.filter(pk__in=first).values_list("pk", "state"))
    assert [states[pk] for pk in first] == [FactState.ACCEPTED, FactState.REJECTED, FactState.ACCEPTED]


def test_caps_lock_accepts_one_fact_not_all(
    page: Page, enter: Enter, secretary: User, story: Document
) -> None:
    _open(page, enter, secretary, f"/review/{story.pk}/")

    page.evaluate("document.dispatchEvent(new KeyboardEvent('keydown', {key: 'A', shiftKey: false}))")

    expect(page.locator("#progress")).to_contain_text("1/")
    assert Fact.objects.filter(state=FactState.ACCEPTED).count() == 1


def test_a_fact_is_corrected_with_the_keyboard(
    page: Page, enter: Enter, secretary: User, story: Document
) -> None:
    fact = story.facts.get(kind="person", record__name="白凤祥")
    _open(page, enter, secretary, f"/review/{story.pk}/?fact={fact.pk}")

    page.keyboard.press("e")
    page.keyboard.press("End")
    page.keyboard.type("（副书记）")
    expect(page.get_by_role("button", name="更正并采用")).to_be_visible()
    page.keyboard.press("Enter")

    expect(page.locator("#toasts")).to_contain_text("已更正并采用")
    fact.refresh_from_db()
    assert fact.record["name"] == "白凤祥（副书记）"


def test_wrong_values_are_said_beside_their_fields(
    page: Page, enter: Enter, secretary: User, story: Document
) -> None:
    fact = story.facts.filter(kind="indicator").order_by("pk")[0]
    _open(page, enter, secretary, f"/review/{story.pk}/?fact={fact.pk}")

    page.get_by_label("数值").fill("许多")
    page.get_by_label("截至").fill("去年")
    page.get_by_role("button", name="更正并采用").click()

    expect(page.get_by_role("alert")).to_have_text("有 2 处需要改。")
    expect(page.get_by_label("数值")).to_be_focused()


def test_a_click_on_the_text_takes_up_what_is_stated_there(
    page: Page, enter: Enter, secretary: User, story: Document
) -> None:
    fact = story.facts.get(kind="person", record__name="白凤祥")
    _open(page, enter, secretary, f"/review/{story.pk}/")

    page.locator(f"#text [data-facts^='{fact.pk}']").first.click()

    expect(page.locator(f"[data-current='{fact.pk}']")).to_be_visible()
    expect(page.get_by_label("姓名")).to_have_value("白凤祥")


def test_selected_words_become_a_fact(page: Page, enter: Enter, secretary: User, story: Document) -> None:
    _open(page, enter, secretary, f"/review/{story.pk}/")
    before = story.facts.count()

    page.locator("#text p").nth(2).select_text()
    page.keyboard.press("n")
    page.get_by_role("link", name="称号").last.click()
    page.get_by_label("称号名称").fill("装备制造基地")
    page.get_by_role("button", name="补充并采用").click()

    expect(page.locator("#toasts")).to_contain_text("已补充“装备制造基地”")
    expect(page.locator("#progress")).to_contain_text(f"1/{before + 1}")


def test_the_help_opens_with_its_key_and_keys_can_be_switched_off(
    page: Page, enter: Enter, secretary: User, story: Document
) -> None:
    _open(page, enter, secretary, f"/review/{story.pk}/")

    page.keyboard.press("?")
    page.get_by_label("启用单键快捷键").uncheck()
    page.keyboard.press("a")

    expect(page.get_by_text("采用这一条")).to_be_visible()
    assert _states("organisation") == {FactState.PROPOSED}


def test_on_a_phone_text_and_fact_alternate(
    phone_page: Page, enter: Enter, secretary: User, story: Document
) -> None:
    _open(phone_page, enter, secretary, f"/review/{story.pk}/")
    expect(phone_page.locator("#fact")).to_be_visible()
    expect(phone_page.locator("#text")).to_be_hidden()

    phone_page.get_by_text("全文", exact=True).tap()
    expect(phone_page.locator("#fact")).to_be_hidden()
    phone_page.locator("#text [data-facts]").first.tap()
    expect(phone_page.locator("#fact")).to_be_visible()
    phone_page.get_by_role("button", name="采用", exact=True).tap()

    expect(phone_page.locator("#progress")).to_contain_text("1/")


@pytest.fixture
def plain_page(browser: Browser, live_server: LiveServer) -> Iterator[Page]:
    """A browser that runs no scripts."""
    context = browser.new_context(base_url=live_server.url, locale="zh-CN", java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_the_desk_works_without_scripts(
    plain_page: Page, enter: Enter, secretary: User, story: Document
) -> None:
    fact = story.facts.get(kind="person", record__name="白凤祥")
    _open(plain_page, enter, secretary, f"/review/{story.pk}/")

    plain_page.get_by_role("link", name="人物").click()
    plain_page.get_by_role("link", name="白凤祥 ·").click()
    plain_page.get_by_label("姓名").fill("白凤翔")
    plain_page.get_by_role("button", name="采用 a", exact=True).click()

    expect(plain_page.locator("#progress")).to_contain_text("1/")
    fact.refresh_from_db()
    assert (fact.record["name"], fact.corrected) == ("白凤翔", True)


_PAGES = (
    "/documents/",
    "/documents/add/",
    "/documents/{pk}/",
    "/documents/removed/",
    "/review/{pk}/",
    "/review/{pk}/add/",
    "/review/{pk}/add/?quote=总人口94万",
    "/review/{pk}/add/?quote=总人口94万&kind=activity",
)


@pytest.mark.parametrize("window", ["page", "phone_page"])
def test_no_barriers_on_documents_and_desk(
    request: pytest.FixtureRequest, enter: Enter, barriers: Barriers, story: Document, window: str
) -> None:
    opened: Page = request.getfixturevalue(window)
    enter(opened, story.created_by)
    accept_all(document=story, kind="organisation", actor=story.created_by)
    reject_fact(fact=story.facts.filter(kind="person").order_by("pk")[0], actor=story.created_by)

    found = {}
    for pattern in _PAGES:
        opened.goto(pattern.format(pk=story.pk))
        found[pattern] = barriers(opened)

    assert found == {pattern: [] for pattern in _PAGES}
