"""The main job as people do it: a story is pasted, reviewed with the keyboard, planned, downloaded, shared."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document as WordDocument
from playwright.sync_api import Page, expect
from tests.luodi_web.documents.stories import STORY
from tests.places import places, reference_tables

from luodi.vocabulary import FactKind
from luodi_web.accounts.models import Team, User
from luodi_web.documents.models import Document, Fact, FactState
from luodi_web.plans.models import Plan
from luodi_web.plans.services import share_plan

__all__ = ["places", "reference_tables"]

Enter = Callable[[Page, User], None]


def _paste(page: Page) -> None:
    page.goto("/documents/add/")
    panel = page.get_by_role("form", name="粘贴文字")
    panel.get_by_label("标题").fill("代表团走访联盟")
    panel.get_by_label("正文").fill(STORY)
    panel.get_by_role("button", name="保存并读取").click()
    expect(page.locator("#text [data-facts]").first).to_be_visible()
    page.wait_for_load_state()  # the keys work once the desk's script has run


def _accept_everything(page: Page) -> None:
    """Shift and A accepts a kind and goes on to the next."""
    facts = Fact.objects.count()
    for _ in FactKind:
        decided = Fact.objects.exclude(state=FactState.PROPOSED).count()
        if decided == facts:
            break
        page.keyboard.press("Shift+A")
        expect(page.locator("#progress")).not_to_contain_text(f"{decided}/{facts}")


def _draft(page: Page) -> None:
    page.goto("/plans/new/")
    page.get_by_label("地方").fill("天津市东丽区")
    page.get_by_role("button", name="生成方案").click()
    expect(page.get_by_role("link", name="下载 Word")).to_be_visible()


def _downloaded(page: Page) -> str:
    with page.expect_download() as coming:
        page.get_by_role("link", name="下载 Word").click()
    word = WordDocument(BytesIO(Path(coming.value.path()).read_bytes()))
    cells = [cell.text for table in word.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in word.paragraphs), *cells])


def _status(page: Page, path: str) -> int:
    response = page.goto(path)
    assert response is not None
    return response.status


@pytest.mark.usefixtures("places")
def test_a_story_becomes_a_plan_that_cites_it(page: Page, enter: Enter, secretary: User) -> None:
    enter(page, secretary)

    _paste(page)
    _accept_everything(page)
    _draft(page)
    plan = _downloaded(page)

    assert Fact.objects.exclude(state=FactState.ACCEPTED).count() == 0
    for words in ("尚斌义", "白凤祥", "理事长单位", "94", "957", "460", "[1]"):
        assert words in plan


@pytest.mark.usefixtures("places")
def test_the_district_sees_what_is_shared_and_a_stranger_nothing(
    page: Page, phone_page: Page, enter: Enter, secretary: User, district_officer: User, stranger: User
) -> None:
    enter(page, secretary)
    _paste(page)
    _accept_everything(page)
    _draft(page)
    share_plan(
        plan=Plan.objects.get(), teams=Team.objects.filter(pk=district_officer.team_id), actor=secretary
    )
    address, document = f"/plans/{Plan.objects.get().pk}/", f"/documents/{Document.objects.get().pk}/"

    enter(phone_page, district_officer)
    seen = [_status(phone_page, path) for path in (address, document)]
    phone_page.context.clear_cookies()
    enter(phone_page, stranger)
    refused = [_status(phone_page, path) for path in (address, document)]

    assert seen == [200, 404]
    assert refused == [404, 404]
