from collections.abc import Callable

import pytest
from django.test import Client

from luodi_web.accounts.models import Team, User
from luodi_web.documents.models import Document, FactState
from luodi_web.documents.services import share_document

SignIn = Callable[[User], Client]
WRITES = ["/review/facts/{fact}/accept/", "/review/facts/{fact}/reject/", "/review/{document}/undo/",
          "/review/{document}/accept-all/person/"]  # fmt: skip


def _address(pattern: str, story: Document) -> str:
    return pattern.format(document=story.pk, fact=story.facts.order_by("pk")[0].pk)


@pytest.mark.parametrize("pattern", WRITES)
@pytest.mark.parametrize(("who", "status"), [("stranger", 404), ("member_user", 404), ("reader", 403)])
def test_others_decide_nothing(
    request: pytest.FixtureRequest, sign_in: SignIn, story: Document, pattern: str, who: str, status: int
) -> None:
    answer = sign_in(request.getfixturevalue(who)).post(_address(pattern, story))

    assert answer.status_code == status
    assert not story.facts.exclude(state=FactState.PROPOSED).exists()


@pytest.mark.parametrize("pattern", WRITES)
def test_deciding_takes_a_post(sign_in: SignIn, secretary: User, story: Document, pattern: str) -> None:
    answer = sign_in(secretary).get(_address(pattern, story))

    assert answer.status_code == 405


@pytest.mark.parametrize("pattern", [*WRITES, "/review/{document}/"])
def test_a_visitor_signs_in_first(client: Client, story: Document, pattern: str) -> None:
    answer = client.post(_address(pattern, story))

    assert answer.status_code == 302
    assert answer["Location"].startswith("/accounts/login/")


@pytest.mark.parametrize(
    ("who", "status"),
    [
        ("secretary", 200),
        ("secretary_colleague", 200),
        ("administrator", 200),
        ("stranger", 404),
        ("district_officer", 404),
        ("reader", 403),
    ],
)
def test_the_desk_opens_for_the_team_that_keeps_the_document(
    request: pytest.FixtureRequest, sign_in: SignIn, story: Document, who: str, status: int
) -> None:
    answer = sign_in(request.getfixturevalue(who)).get(f"/review/{story.pk}/")

    assert answer.status_code == status


def test_those_it_is_shared_with_do_not_review(
    sign_in: SignIn, secretary: User, district_officer: User, district_team: Team, story: Document
) -> None:
    share_document(document=story, teams=[district_team], actor=secretary)

    answer = sign_in(district_officer).get(f"/review/{story.pk}/")

    assert answer.status_code == 404


@pytest.mark.parametrize(
    "pattern", ["/review/{document}/", "/review/99999/undo/", "/review/facts/99999/reject/"]
)
def test_what_is_not_there_or_not_so_is_refused(
    sign_in: SignIn, secretary: User, story: Document, pattern: str
) -> None:
    answer = sign_in(secretary).post(_address(pattern, story))

    assert answer.status_code in {404, 405}


def test_a_document_that_is_not_read_yet_has_no_desk(
    sign_in: SignIn, secretary: User, story: Document
) -> None:
    Document.objects.update(state="queued")

    answer = sign_in(secretary).get(f"/review/{story.pk}/")

    assert answer.status_code == 404
