"""Why a fact was read, asked for at the desk."""

from collections.abc import Callable

import pytest
from django.test import Client

from luodi_web.accounts.models import User
from luodi_web.documents.models import Document, Fact

SignIn = Callable[[User], Client]


@pytest.fixture
def fact(story: Document) -> Fact:
    return story.facts.filter(kind="person").order_by("pk")[0]


def test_the_desk_offers_the_question_and_the_answer_is_a_fragment(
    sign_in: SignIn, secretary: User, fact: Fact
) -> None:
    client = sign_in(secretary)

    desk = client.get(f"/review/{fact.document_id}/?fact={fact.pk}").content.decode()
    answer = client.get(f"/review/facts/{fact.pk}/why/", headers={"HX-Request": "true"}).content.decode()

    assert f'hx-get="/review/facts/{fact.pk}/why/"' in desk
    assert answer.startswith('<ul class="fact-steps-told">')
    assert "find_persons" in answer


def test_the_answer_is_a_page_of_its_own_without_scripts_and_speaks_english(
    sign_in: SignIn, secretary: User, fact: Fact
) -> None:
    client = sign_in(secretary)
    client.cookies["django_language"] = "en"

    answer = client.get(f"/review/facts/{fact.pk}/why/").content.decode()

    assert "<h1" in answer
    assert "people: a name beside a post" in answer


def test_a_fact_that_somebody_added_has_no_explanation(sign_in: SignIn, secretary: User, fact: Fact) -> None:
    quote = {"start": 0, "end": 1, "text": fact.document.text[:1]}
    added = Fact.objects.create(
        document=fact.document,
        kind="policy",
        start=0,
        record=fact.record | {"kind": "policy", "quotes": [quote]},
    )

    answer = sign_in(secretary).get(f"/review/facts/{added.pk}/why/").content.decode()

    assert "这一条由人补充" in answer


@pytest.mark.parametrize(
    ("who", "status"),
    [("secretary_colleague", 200), ("stranger", 404), ("member_user", 404), ("reader", 403)],
)
def test_only_who_may_review_is_answered(
    request: pytest.FixtureRequest, sign_in: SignIn, fact: Fact, who: str, status: int
) -> None:
    answer = sign_in(request.getfixturevalue(who)).get(f"/review/facts/{fact.pk}/why/")

    assert answer.status_code == status


def test_a_visitor_signs_in_first_and_the_question_takes_a_get(
    client: Client, sign_in: SignIn, secretary: User, fact: Fact
) -> None:
    asked = f"/review/facts/{fact.pk}/why/"

    assert client.get(asked)["Location"].startswith("/accounts/login/")
    assert sign_in(secretary).post(asked).status_code == 405
    assert sign_in(secretary).get("/review/facts/999999/why/").status_code == 404
