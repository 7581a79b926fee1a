"""The desk asks whether a name means a body that is known, keeps the answer, and takes it back."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from django.test import Client

from luodi_web.accounts.models import User
from luodi_web.documents.models import Document, Fact
from luodi_web.organisations.models import NameDecision, Organisation

SignIn = Callable[[User], Client]
HTMX = {"HX-Request": "true"}
FULL, SHORT = "触景无限科技(北京)有限公司", "触景科技"


@dataclass(frozen=True)
class Asked:
    """A fact whose name is unsure, and the body that it may mean."""

    fact: Fact
    body: Organisation

    @property
    def url(self) -> str:
        return f"/review/facts/{self.fact.pk}/name/"

    def given(self, answer: str) -> dict[str, str]:
        return {"name": SHORT, "organisation": str(self.body.pk), "answer": answer}


@pytest.fixture
def asked(story: Document, secretary: User) -> Asked:
    body = Organisation.objects.create(team=secretary.team, name=FULL, type="company", kept=True)
    body.names.create(folded=FULL, is_full=True)
    quote = {"start": 0, "end": 2, "text": story.text[:2]}
    record = {"kind": "organisation", "name": SHORT, "type": "company", "aliases": None, "quotes": [quote]}
    return Asked(Fact.objects.create(document=story, kind="organisation", record=record, start=0), body)


def test_an_unsure_name_is_asked_about_at_the_desk(sign_in: SignIn, secretary: User, asked: Asked) -> None:
    url = f"/review/{asked.fact.document_id}/?fact={asked.fact.pk}"

    page = sign_in(secretary).get(url).content.decode()

    assert "是不是同一家" in page
    assert "触景科技”的字都依次在全称里" in page


@pytest.mark.parametrize(("answer", "opened"), [("same", 1), ("different", 2)])
def test_the_answer_decides_where_the_fact_is_filed(
    sign_in: SignIn, secretary_colleague: User, asked: Asked, answer: str, opened: int
) -> None:
    client = sign_in(secretary_colleague)

    page = client.post(asked.url, asked.given(answer), headers=HTMX).content.decode()
    client.post(f"/review/facts/{asked.fact.pk}/accept/", {"name": SHORT, "type": "company"})

    assert "是不是同一家" not in page
    assert "名称认定" in page
    assert Organisation.objects.filter(name__startswith="触景").count() == opened


def test_an_answer_is_taken_back_and_the_name_asked_about_again(
    sign_in: SignIn, secretary: User, asked: Asked
) -> None:
    client = sign_in(secretary)
    client.post(asked.url, asked.given("same"))
    decision = NameDecision.objects.get()

    page = client.post(f"{asked.url}{decision.pk}/withdraw/", headers=HTMX).content.decode()

    assert "是不是同一家" in page
    assert not NameDecision.objects.exists()


def test_without_scripts_the_desk_comes_again(sign_in: SignIn, secretary: User, asked: Asked) -> None:
    answer = sign_in(secretary).post(asked.url, asked.given("different"))

    assert answer["Location"] == f"/review/{asked.fact.document_id}/?fact={asked.fact.pk}"


@pytest.mark.parametrize(("who", "status"), [("stranger", 404), ("member_user", 404), ("reader", 403)])
def test_others_answer_nothing(
    request: pytest.FixtureRequest, sign_in: SignIn, asked: Asked, who: str, status: int
) -> None:
    client = sign_in(request.getfixturevalue(who))

    answers = [client.post(url, asked.given("same")) for url in (asked.url, f"{asked.url}1/withdraw/")]

    assert [answer.status_code for answer in answers] == [status, status]
    assert not NameDecision.objects.exists()


def test_answers_are_posted_by_somebody_who_signed_in(
    client: Client, sign_in: SignIn, secretary: User, asked: Asked
) -> None:
    for url in (asked.url, f"{asked.url}1/withdraw/"):
        assert client.post(url).status_code == 302
    assert sign_in(secretary).get(asked.url).status_code == 405


@pytest.mark.parametrize("changed", [{"answer": "perhaps"}, {"organisation": "0"}, {"name": "别家"}])
def test_an_answer_that_is_none_is_refused(
    sign_in: SignIn, secretary: User, asked: Asked, changed: dict[str, str]
) -> None:
    answer = sign_in(secretary).post(asked.url, asked.given("same") | changed)

    assert answer.status_code == 400
    assert not NameDecision.objects.exists()
