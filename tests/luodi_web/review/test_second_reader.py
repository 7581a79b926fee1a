"""What the two readers dispute, on the desk."""

from collections.abc import Callable

import pytest
from django.test import Client

from luodi_web.accounts.models import User
from luodi_web.documents.models import Document, Fact, FactState, Opinion
from luodi_web.review.services import accept_all

SignIn = Callable[[User], Client]


@pytest.fixture
def disputed(story: Document) -> Document:
    """The first person is confirmed; of the second there is a variant; a third was found by the second reader."""
    first, second = story.facts.filter(kind="person").order_by("start", "pk")[:2]
    Fact.objects.filter(pk=first.pk).update(opinion=Opinion.AGREED)
    Fact.objects.filter(pk=second.pk).update(opinion=Opinion.DIFFERS)
    other = {"document": story, "kind": "person", "start": second.start}
    record = {**second.record, "title": "副书记"}
    Fact.objects.create(**other, record=record, opinion=Opinion.VARIANT, rival=second, differing=["title"])
    Fact.objects.create(**other, record={**record, "name": "带队"}, opinion=Opinion.ADDED)
    return story


def fact(document: Document, opinion: Opinion) -> Fact:
    return document.facts.get(opinion=opinion)


def desk(client: Client, document: Document, opinion: Opinion) -> str:
    url = f"/review/{document.pk}/?fact={fact(document, opinion).pk}"
    return client.get(url, headers={"HX-Request": "true"}).content.decode()


@pytest.mark.parametrize("opinion", [Opinion.AGREED, Opinion.DIFFERS, Opinion.VARIANT, Opinion.ADDED])
def test_the_fact_in_hand_says_how_it_stands(
    disputed: Document, secretary: User, sign_in: SignIn, opinion: Opinion
) -> None:
    assert str(opinion.label) in desk(sign_in(secretary), disputed, opinion)


@pytest.mark.parametrize(
    ("opinion", "other"), [(Opinion.DIFFERS, Opinion.VARIANT), (Opinion.VARIANT, Opinion.DIFFERS)]
)
def test_each_of_two_readings_leads_to_the_other(
    disputed: Document, secretary: User, sign_in: SignIn, opinion: Opinion, other: Opinion
) -> None:
    page = desk(sign_in(secretary), disputed, opinion)

    assert f'href="?fact={fact(disputed, other).pk}" data-fact' in page
    assert "不同在：职务" in page


def test_the_outline_marks_what_is_disputed(disputed: Document, secretary: User, sign_in: SignIn) -> None:
    page = sign_in(secretary).get(f"/review/{disputed.pk}/").content.decode()

    assert page.count('class="fact-opinion"') == 3


def test_what_is_disputed_is_never_accepted_in_one_go(disputed: Document, secretary: User) -> None:
    accept_all(document=disputed, kind="person", actor=secretary)

    states = dict(disputed.facts.filter(kind="person").exclude(opinion="").values_list("opinion", "state"))
    assert states.pop("agreed") == FactState.ACCEPTED
    assert set(states.values()) == {FactState.PROPOSED}


def test_a_proposal_is_accepted_and_rejected_like_any_fact(
    disputed: Document, secretary: User, sign_in: SignIn
) -> None:
    client, added, variant = (
        sign_in(secretary),
        fact(disputed, Opinion.ADDED),
        fact(disputed, Opinion.VARIANT),
    )

    client.post(f"/review/facts/{variant.pk}/reject/")
    client.post(f"/review/facts/{added.pk}/accept/", {"name": "带队", "title": "副书记", "organisation": ""})

    added.refresh_from_db()
    variant.refresh_from_db()
    assert (added.state, variant.state) == (FactState.ACCEPTED, FactState.REJECTED)
