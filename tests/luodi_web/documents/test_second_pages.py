"""The second reader on the page of a document, and asking it again."""

from collections.abc import Callable

import pytest
from django.test import Client
from pytest_django import Settings
from tests.luodi_web.documents import endpoints
from tests.luodi_web.documents.endpoints import FakeEndpoint

from luodi_web.accounts.models import User
from luodi_web.documents.models import Document
from luodi_web.documents.services import queue_second_reading

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

SignIn = Callable[[User], Client]


@pytest.fixture
def asked(story: Document, endpoint: FakeEndpoint, settings: Settings) -> Document:
    """The story, read before there was a second reader."""
    settings.LUODI_SECOND_READER = {"url": endpoint.url, "model": "qwen", "pauses": ()}
    return story


def page_of(client: Client, document: Document) -> str:
    return client.get(f"/documents/{document.pk}/").content.decode()


def test_without_a_second_reader_the_page_does_not_speak_of_one(
    story: Document, secretary: User, sign_in: SignIn
) -> None:
    assert "第二读者" not in page_of(sign_in(secretary), story)


def test_the_keepers_may_ask_it_about_a_document_that_is_read(
    asked: Document, endpoint: FakeEndpoint, secretary_colleague: User, sign_in: SignIn
) -> None:
    client = sign_in(secretary_colleague)
    assert "qwen 还没有读过这份文件" in page_of(client, asked)

    response = client.post(f"/documents/{asked.pk}/read-again/")

    assert response.headers["Location"] == f"/documents/{asked.pk}/"
    assert len(endpoint.asked) == 1
    assert "请第二读者读" not in page_of(client, asked)


def test_the_page_says_why_there_is_no_second_reading(
    asked: Document, endpoint: FakeEndpoint, secretary: User, sign_in: SignIn
) -> None:
    endpoint.plays = [endpoints.fails(401)]
    queue_second_reading(asked, actor=secretary)

    page = page_of(sign_in(secretary), asked)

    assert "不认密钥（401）" in page
    assert "第一读者读出的事实照常可用" in page
    assert "请第二读者读" in page


def test_the_page_shows_what_was_not_believed(
    asked: Document, endpoint: FakeEndpoint, secretary: User, sign_in: SignIn
) -> None:
    lie = {"kind": "person", "name": "<b>马化腾</b>", "quotes": ["<b>区长</b>"]}
    endpoint.plays = [endpoints.proposes(lie)]
    queue_second_reading(asked, actor=secretary)

    page = page_of(sign_in(secretary), asked)

    assert "原文没有“&lt;b&gt;区长&lt;/b&gt;”" in page
    assert "<b>" not in page


@pytest.mark.parametrize(("who", "status"), [("stranger", 404), ("reader", 403), ("district_officer", 404)])
def test_others_may_not_ask(
    asked: Document, sign_in: SignIn, request: pytest.FixtureRequest, who: str, status: int
) -> None:
    client = sign_in(request.getfixturevalue(who))

    assert client.post(f"/documents/{asked.pk}/read-again/").status_code == status


def test_nobody_asks_twice_or_by_mistake(
    asked: Document, endpoint: FakeEndpoint, secretary: User, sign_in: SignIn, settings: Settings
) -> None:
    client, url = sign_in(secretary), f"/documents/{asked.pk}/read-again/"
    assert client.get(url).status_code == 405
    assert Client().post(url).headers["Location"].startswith("/accounts/login/")
    client.post(url)

    assert client.post(url).status_code == 404
    settings.LUODI_SECOND_READER = None
    assert client.post("/documents/999999/read-again/").status_code == 404
    assert len(endpoint.asked) == 1


def test_where_none_is_set_up_there_is_nothing_to_ask(
    story: Document, secretary: User, sign_in: SignIn
) -> None:
    assert sign_in(secretary).post(f"/documents/{story.pk}/read-again/").status_code == 404
