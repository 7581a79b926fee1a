"""Documents come in, are looked after, and are seen by whom they are meant for."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect
from tests.luodi_web.documents.stories import STORY, story

from luodi_web.accounts.models import Team, User
from luodi_web.documents.models import Document
from luodi_web.documents.services import share_document

__all__ = ["story"]

Enter = Callable[[Page, User], None]


def test_files_are_chosen_named_and_read_and_a_broken_one_is_explained(
    page: Page, enter: Enter, secretary: User, tmp_path: Path
) -> None:
    good, broken = tmp_path / "走访.txt", tmp_path / "名册.xlsx"
    good.write_text(STORY, "utf-8")
    broken.write_bytes(b"PK\x03\x04 broken")
    enter(page, secretary)
    page.goto("/documents/add/")

    page.locator("input[type=file]").set_input_files([good, broken])
    expect(page.locator(".drop-names")).to_contain_text("名册.xlsx")
    page.get_by_role("button", name="导入并读取").click()

    expect(page.locator(".job-message")).to_contain_text("已读取 1 份")
    expect(page.locator(".job-message")).to_contain_text("名册.xlsx")
    assert [document.name for document in Document.objects.order_by("pk")] == ["走访.txt"]


def test_a_removed_document_is_brought_back(
    page: Page, enter: Enter, secretary: User, story: Document
) -> None:
    enter(page, secretary)
    page.goto(f"/documents/{story.pk}/")

    page.get_by_role("button", name="删除文件").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("最近删除")
    page.get_by_role("button", name="恢复《代表团走访联盟》").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("代表团走访联盟")
    expect(page.locator("#toasts")).to_contain_text("已恢复")


def test_those_it_is_shared_with_read_it_and_are_offered_no_review(
    page: Page, enter: Enter, secretary: User, district_officer: User, district_team: Team, story: Document
) -> None:  # fmt: skip
    share_document(document=story, teams=[district_team], actor=secretary)
    enter(page, district_officer)

    page.goto("/documents/")
    page.get_by_role("link", name="代表团走访联盟").click()

    expect(page.locator("mark").first).to_be_visible()
    expect(page.get_by_role("link", name="核对")).to_have_count(0)
    expect(page.get_by_role("button", name="删除文件")).to_have_count(0)


def test_a_stranger_sees_nothing_of_it(page: Page, enter: Enter, stranger: User, story: Document) -> None:
    enter(page, stranger)

    page.goto("/documents/")
    expect(page.get_by_text("还没有文件")).to_be_visible()
    page.goto(f"/documents/{story.pk}/")

    expect(page.get_by_text("没有找到这一页")).to_be_visible()


def test_the_list_filters_as_one_types_and_keeps_it_in_the_address(
    page: Page, enter: Enter, secretary: User, story: Document
) -> None:
    enter(page, secretary)
    page.goto("/documents/")

    page.get_by_label("关键词").fill("南京")
    expect(page.get_by_text("没有符合条件的文件")).to_be_visible()
    page.get_by_label("关键词").fill("白凤祥")

    expect(page.get_by_role("link", name="代表团走访联盟", exact=True)).to_be_visible()
    assert "q=" in page.url
