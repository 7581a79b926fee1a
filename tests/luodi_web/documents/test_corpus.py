import json
from collections.abc import Callable, Iterable
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from django.http import HttpResponseBase
from django.test import Client
from pytest_django.fixtures import DjangoAssertNumQueries

from luodi.corpus import LabelledDocument, parse
from luodi_web.accounts.models import User
from luodi_web.documents.models import Document, FactState
from luodi_web.documents.services import add_document, remove_document, set_fact_state, share_document

SignIn = Callable[[User], Client]
URL = "/documents/corpus/"


@pytest.fixture
def finished(story: Document, secretary: User) -> Document:
    """The story with every fact decided: bodies are accepted, the rest is not."""
    for fact in story.facts.order_by("pk"):
        state = FactState.ACCEPTED if fact.kind == "organisation" else FactState.REJECTED
        set_fact_state(fact=fact, state=state, actor=secretary)
    return story


def test_what_was_accepted_is_taken_away_in_the_form_that_is_learned_from(
    sign_in: SignIn, secretary: User, finished: Document
) -> None:
    answer = sign_in(secretary).get(URL)

    (document,) = _documents_in(answer)
    assert document.name == f"{finished.pk}-代表团走访联盟.txt"
    assert document.text == finished.text
    accepted = finished.facts.filter(state=FactState.ACCEPTED).order_by("start", "pk")
    assert _in_order(document.records) == _in_order(fact.record for fact in accepted)


def test_a_document_with_an_open_fact_stays_behind(
    sign_in: SignIn, secretary: User, finished: Document
) -> None:
    add_document(actor=secretary, text="东丽区总人口94万。", title="未核对", kind="profile")

    names = [document.name for document in _documents_in(sign_in(secretary).get(URL))]

    assert names == [f"{finished.pk}-代表团走访联盟.txt"]


def test_without_a_finished_document_the_list_says_what_to_do(
    sign_in: SignIn, secretary: User, story: Document
) -> None:
    answer = sign_in(secretary).get(URL, follow=True)

    assert answer.redirect_chain == [("/documents/", 302)]
    assert "还没有全部核对完的文件" in answer.content.decode()
    assert story.title in answer.content.decode()


def test_the_list_offers_it_once_something_is_finished(
    sign_in: SignIn, secretary: User, finished: Document
) -> None:
    client = sign_in(secretary)
    offered = URL in client.get("/documents/").content.decode()
    remove_document(document=finished, actor=secretary)

    assert offered
    assert URL not in client.get("/documents/").content.decode()


def test_colleagues_take_the_same_away(
    sign_in: SignIn, secretary_colleague: User, finished: Document
) -> None:
    answer = sign_in(secretary_colleague).get(URL)

    assert [document.text for document in _documents_in(answer)] == [finished.text]


@pytest.mark.parametrize("who", ["stranger", "district_officer", "member_user"])
def test_other_teams_take_nothing_of_it_even_when_it_is_shared(
    sign_in: SignIn, secretary: User, finished: Document, who: str, request: pytest.FixtureRequest
) -> None:
    other: User = request.getfixturevalue(who)
    share_document(document=finished, teams=[other.team], actor=secretary)

    answer = sign_in(other).get(URL)

    assert answer.status_code == 302


def test_a_reader_may_not_and_a_visitor_is_asked_to_sign_in(
    sign_in: SignIn, reader: User, client: Client, finished: Document
) -> None:
    refused = sign_in(reader).get(URL)
    asked = client.get(URL)

    assert (refused.status_code, asked.status_code) == (403, 302)
    assert "login" in asked["Location"]
    assert finished.facts.exists()


def test_it_is_only_fetched(sign_in: SignIn, secretary: User, finished: Document) -> None:
    answer = sign_in(secretary).post(URL)

    assert answer.status_code == 405
    assert finished.facts.exists()


def test_many_documents_take_no_more_queries(
    sign_in: SignIn,
    secretary: User,
    finished: Document,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    for at in range(3):
        document = add_document(actor=secretary, text=f"{finished.text}第{at}份。", kind="news")
        document.facts.update(state=FactState.ACCEPTED)
    client = sign_in(secretary)

    with django_assert_max_num_queries(8):
        answer = client.get(URL)
        found = _documents_in(answer)

    assert len(found) == 4


def _in_order(records: Iterable[dict[str, Any]]) -> list[str]:
    return sorted(json.dumps(record, sort_keys=True) for record in records)


def _documents_in(answer: HttpResponseBase) -> list[LabelledDocument]:
    """The documents in the archive, read as ``luodi train`` reads them."""
    assert answer["Content-Disposition"] == 'attachment; filename="luodi-corpus.zip"'
    packed = ZipFile(BytesIO(b"".join(answer)))
    return [parse(name, packed.read(name).decode()) for name in packed.namelist()]
