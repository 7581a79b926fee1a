import re
from collections.abc import Callable

import pytest
from django.test import Client
from pytest_django import Settings
from tests.luodi_web.documents.stories import STORY

from luodi_web.accounts.models import Team, User
from luodi_web.documents.models import Document, DocumentState, FactState
from luodi_web.documents.services import add_document, mark_failed, share_document

SignIn = Callable[[User], Client]


def test_the_list_shows_what_is_open(sign_in: SignIn, secretary: User, story: Document) -> None:
    page = sign_in(secretary).get("/documents/").content.decode()

    count = story.facts.count()
    assert f"{count}/{count} 待核" in page
    assert f'href="/review/{story.pk}/"' in page


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("", True),
        ("?kind=news", True),
        ("?kind=roster", False),
        ("?state=open", True),
        ("?state=done", False),
        ("?state=failed", False),
        ("?q=白凤祥", True),
        ("?q=走访 114个行政村", True),
        ("?q=南京", False),
        ("?kind=poem", True),
    ],
)
def test_the_list_filters_by_its_address(
    sign_in: SignIn, secretary: User, story: Document, asked: str, *, shown: bool
) -> None:
    page = sign_in(secretary).get(f"/documents/{asked}").content.decode()

    assert (f'href="/documents/{story.pk}/"' in page) is shown


def test_the_list_answers_htmx_with_its_rows(sign_in: SignIn, secretary: User, story: Document) -> None:
    answer = sign_in(secretary).get("/documents/", headers={"HX-Request": "true"})

    assert "<html" not in answer.content.decode()
    assert story.title in answer.content.decode()


def test_the_text_carries_a_mark_for_every_fact(sign_in: SignIn, secretary: User, story: Document) -> None:
    page = sign_in(secretary).get(f"/documents/{story.pk}/").content.decode()

    marked = {int(pk) for group in re.findall(r'data-facts="([\d ]+)"', page) for pk in group.split()}
    assert marked == set(story.facts.values_list("pk", flat=True))


def test_a_citation_opens_the_document_at_its_quote(
    sign_in: SignIn, secretary: User, story: Document
) -> None:
    fact = story.facts.filter(kind="person").order_by("pk")[0]

    page = sign_in(secretary).get(f"/documents/{story.pk}/?fact={fact.pk}").content.decode()

    assert f'id="fact-{fact.pk}"' in page
    assert "is-chosen" in page


def test_rejected_facts_are_not_marked(sign_in: SignIn, secretary: User, story: Document) -> None:
    story.facts.update(state=FactState.REJECTED)

    page = sign_in(secretary).get(f"/documents/{story.pk}/").content.decode()

    assert "<mark" not in page
    assert "白凤祥" in page


def test_the_original_comes_back_byte_for_byte(sign_in: SignIn, secretary: User, story: Document) -> None:
    answer = sign_in(secretary).get(f"/documents/{story.pk}/original/")

    assert b"".join(answer) == STORY.encode()
    assert answer["Content-Disposition"].startswith("attachment")


def test_a_document_still_to_be_read_says_so(sign_in: SignIn, secretary: User, settings: Settings) -> None:
    settings.LUODI_JOBS_EAGER = False
    document = add_document(actor=secretary, text=STORY, title="排队")

    answer = sign_in(secretary).get(f"/documents/{document.pk}/")

    assert "正在读取这份文件" in answer.content.decode()


def test_the_page_opens_anew_once_the_document_is_read(
    sign_in: SignIn, secretary: User, story: Document
) -> None:
    client = sign_in(secretary)

    ready = client.get(f"/documents/{story.pk}/", headers={"HX-Request": "true"})
    Document.objects.update(state=DocumentState.READING)
    waiting = client.get(f"/documents/{story.pk}/", headers={"HX-Request": "true"})

    assert ready["HX-Refresh"] == "true"
    assert "正在读取这份文件" in waiting.content.decode()


def test_a_reading_that_broke_can_be_tried_again(
    sign_in: SignIn, secretary: User, settings: Settings
) -> None:
    settings.LUODI_JOBS_EAGER = False
    document = add_document(actor=secretary, text=STORY, title="中断")
    mark_failed(document=document, problem="读取时出了差错")
    settings.LUODI_JOBS_EAGER = True

    page = sign_in(secretary).get(f"/documents/{document.pk}/").content.decode()
    sign_in(secretary).post(f"/documents/{document.pk}/reread/")

    document.refresh_from_db()
    assert "读取时出了差错" in page
    assert document.state == DocumentState.READY


def test_a_document_that_is_read_is_not_read_again(sign_in: SignIn, secretary: User, story: Document) -> None:
    answer = sign_in(secretary).post(f"/documents/{story.pk}/reread/")

    assert answer.status_code == 404


@pytest.mark.parametrize("path", ["", "original/"])
@pytest.mark.parametrize(
    ("who", "status"),
    [
        ("secretary", 200),
        ("secretary_colleague", 200),
        ("administrator", 200),
        ("stranger", 404),
        ("reader", 404),
    ],
)
def test_a_document_opens_for_its_team_only(
    request: pytest.FixtureRequest, sign_in: SignIn, story: Document, path: str, who: str, status: int
) -> None:
    answer = sign_in(request.getfixturevalue(who)).get(f"/documents/{story.pk}/{path}")
    answer.close()

    assert answer.status_code == status


def test_those_it_is_shared_with_see_it_and_change_nothing(
    sign_in: SignIn,
    secretary: User,
    reader: User,
    district_officer: User,
    district_team: Team,
    story: Document,
) -> None:
    share_document(document=story, teams=[district_team, reader.team], actor=secretary)

    seen = sign_in(reader).get(f"/documents/{story.pk}/").content.decode()
    changed = sign_in(district_officer).post(f"/documents/{story.pk}/remove/")

    assert "白凤祥" in seen
    assert "删除文件" not in seen
    assert changed.status_code == 404


@pytest.mark.parametrize("path", ["", "original/", "removed"])
def test_looking_takes_no_post(sign_in: SignIn, secretary: User, story: Document, path: str) -> None:
    url = "/documents/removed/" if path == "removed" else f"/documents/{story.pk}/{path}"

    answer = sign_in(secretary).post(url)

    assert answer.status_code == 405
