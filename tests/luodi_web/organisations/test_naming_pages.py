"""The names of a dossier on its page: who may answer, and what becomes of bad answers."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from tests.luodi_web.organisations.conftest import Paper, Tell

from luodi_web.accounts.models import User
from luodi_web.organisations.models import NameDecision, Organisation
from luodi_web.organisations.services import answer_name

SignIn = Callable[[User], Client]
FULL, SHORT, ZONE = "触景无限科技(北京)有限公司", "触景科技", "天津市华明高新区"
TEXT = f"{SHORT}参加座谈。{FULL}介绍情况。华明高新区位于{ZONE}。"


@pytest.fixture
def bodies(tell: Tell, paper: Paper) -> dict[str, Organisation]:
    """A firm with two dossiers, and a zone that took in its short form by itself."""
    for name, kind in ((FULL, "company"), (SHORT, "company"), (ZONE, "zone"), ("华明高新区", "zone")):
        tell("organisation", name, document=paper(text=TEXT), name=name, type=kind, aliases=None)
    return {one.name: one for one in Organisation.objects.all()}


@pytest.fixture
def decision(bodies: dict[str, Organisation], secretary: User) -> NameDecision:
    return answer_name(organisation=bodies[FULL], name=SHORT, is_same=True, actor=secretary)


def _answer(client: Client, bodies: dict[str, Organisation], answer: str, **headers: str) -> Any:
    url = f"/organisations/{bodies[SHORT].pk}/names/"
    return client.post(url, {"organisation": bodies[FULL].pk, "answer": answer}, headers=headers)


def test_a_dossier_asks_whether_it_is_another(
    sign_in: SignIn, secretary_colleague: User, bodies: dict[str, Organisation]
) -> None:
    page = sign_in(secretary_colleague).get(f"/organisations/{bodies[SHORT].pk}/").content.decode()

    assert "和这一家是同一家吗" in page
    assert FULL in page


def test_joining_opens_the_other_dossier_and_parting_opens_it_again(
    sign_in: SignIn, secretary: User, bodies: dict[str, Organisation]
) -> None:
    client = sign_in(secretary)

    joined = _answer(client, bodies, "same")
    page = client.get(joined["Location"]).content.decode()
    parted = client.post(f"/organisations/names/{NameDecision.objects.get().pk}/withdraw/")

    assert joined["Location"] == bodies[FULL].get_absolute_url()
    assert "拆开" in page
    assert parted["Location"] == Organisation.objects.get(name=SHORT).get_absolute_url()


def test_a_no_stays_on_the_page_and_is_not_asked_again(
    sign_in: SignIn, secretary: User, bodies: dict[str, Organisation]
) -> None:
    client = sign_in(secretary)

    answer = _answer(client, bodies, "different", **{"HX-Request": "true"})

    assert answer["HX-Redirect"] == bodies[SHORT].get_absolute_url()
    assert "同一家吗" not in client.get(answer["HX-Redirect"]).content.decode()


def test_a_name_that_was_joined_by_itself_can_be_parted(
    sign_in: SignIn, secretary: User, bodies: dict[str, Organisation]
) -> None:
    url = f"/organisations/{bodies[ZONE].pk}/names/part/"

    sign_in(secretary).post(url, {"name": "华明高新区"})

    assert Organisation.objects.filter(name="华明高新区").exists()


@pytest.mark.parametrize("who", ["stranger", "reader"])
def test_who_does_not_keep_the_dossier_answers_nothing(
    sign_in: SignIn, request: pytest.FixtureRequest, bodies: dict[str, Organisation], who: str,
    decision: NameDecision,
) -> None:  # fmt: skip
    client = sign_in(request.getfixturevalue(who))

    answers = [
        client.post(f"/organisations/{bodies[FULL].pk}/names/", {"answer": "same"}),
        client.post(f"/organisations/{bodies[FULL].pk}/names/part/", {"name": SHORT}),
        client.post(f"/organisations/names/{decision.pk}/withdraw/"),
    ]

    assert [answer.status_code for answer in answers] == [404, 404, 404]
    assert NameDecision.objects.filter(pk=decision.pk).exists()


@pytest.mark.parametrize("page", ["{}/names/", "{}/names/part/", "names/{}/withdraw/"])
def test_answers_are_posted_by_somebody_who_signed_in(
    sign_in: SignIn, client: Client, secretary: User, bodies: dict[str, Organisation], page: str
) -> None:
    url = f"/organisations/{page.format(bodies[SHORT].pk)}"

    assert client.post(url).status_code == 302
    assert sign_in(secretary).get(url).status_code == 405


@pytest.mark.parametrize("given", [{}, {"answer": "perhaps"}, {"answer": "same", "organisation": "0"}])
def test_an_answer_that_is_none_is_refused(
    sign_in: SignIn, secretary: User, bodies: dict[str, Organisation], given: dict[str, str]
) -> None:
    client, pk = sign_in(secretary), bodies[SHORT].pk

    refused = [client.post(f"/organisations/{pk}/names/{part}", given) for part in ("", "part/")]

    assert [answer.status_code for answer in refused] == [400, 400]
