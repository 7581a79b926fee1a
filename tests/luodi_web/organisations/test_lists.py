"""Lists of bodies, alliances and people: what they show, to whom, and what they export."""

from collections.abc import Callable
from io import BytesIO

import openpyxl
import pytest
from django.test import Client
from tests.luodi_web.organisations.conftest import ALLIANCE, GSAFETY, HIGHLANDER

from luodi_web.accounts.models import User
from luodi_web.documents.models import Fact
from luodi_web.organisations.models import Organisation
from luodi_web.search.queries import find

SignIn = Callable[[User], Client]
SHOWN = [
    ("/organisations/", HIGHLANDER),
    ("/organisations/alliances/", ALLIANCE),
    ("/organisations/people/", "尚斌义"),
]
PAGES = ["/organisations/", "/organisations/alliances/", "/organisations/people/", "/organisations/export/"]


@pytest.mark.parametrize(("page", "name"), SHOWN)
def test_a_list_shows_what_the_team_keeps(
    sign_in: SignIn, secretary_colleague: User, visit: dict[str, Fact], page: str, name: str
) -> None:
    answer = sign_in(secretary_colleague).get(page)

    assert name in answer.content.decode()


@pytest.mark.parametrize(("page", "name"), SHOWN)
def test_a_stranger_sees_an_empty_list(
    sign_in: SignIn, stranger: User, visit: dict[str, Fact], page: str, name: str
) -> None:
    answer = sign_in(stranger).get(page)

    assert answer.status_code == 200
    assert name not in answer.content.decode()


@pytest.mark.parametrize("page", PAGES)
def test_lists_are_only_read(sign_in: SignIn, secretary: User, page: str) -> None:
    assert sign_in(secretary).post(page).status_code == 405


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("q=海兰信", {HIGHLANDER}),
        ("q=（海兰信", set()),
        ("type=alliance", {ALLIANCE}),
        ("type=unknown", {GSAFETY}),
        ("type=alliance&q=海兰信", set()),
        ("type=nonsense", {ALLIANCE, HIGHLANDER, GSAFETY}),
        ("alliance=999999", {ALLIANCE, HIGHLANDER, GSAFETY}),
    ],
)
def test_the_list_narrows(
    sign_in: SignIn, secretary: User, visit: dict[str, Fact], query: str, names: set[str]
) -> None:
    answer = sign_in(secretary).get(f"/organisations/?{query}", headers={"HX-Request": "true"})

    assert {body.name for body, _place in answer.context["rows"]} == names
    assert "<html" not in answer.content.decode()


def test_the_list_narrows_to_the_members_of_an_alliance(
    sign_in: SignIn, secretary: User, visit: dict[str, Fact]
) -> None:
    alliance = Organisation.objects.get(name=ALLIANCE)

    answer = sign_in(secretary).get(f"/organisations/?alliance={alliance.pk}")

    assert {body.name for body, _place in answer.context["rows"]} == {HIGHLANDER, GSAFETY}


def test_the_export_holds_what_the_list_shows(
    sign_in: SignIn, secretary: User, visit: dict[str, Fact]
) -> None:
    answer = sign_in(secretary).get("/organisations/export/?type=company")

    sheet = openpyxl.load_workbook(BytesIO(answer.content)).active
    assert sheet is not None
    rows = list(sheet.iter_rows(values_only=True))
    assert [row[0] for row in rows] == ["单位名称", HIGHLANDER]
    assert rows[1][2] == f"{ALLIANCE}理事长单位"


def test_people_are_found_by_their_post(sign_in: SignIn, secretary: User, visit: dict[str, Fact]) -> None:
    answer = sign_in(secretary).get("/organisations/people/?q=秘书长", headers={"HX-Request": "true"})

    assert [person.name for person in answer.context["page"]] == ["陈晓东"]


@pytest.mark.parametrize(("question", "title"), [("海兰信", HIGHLANDER), ("尚斌义", "尚斌义")])
def test_the_search_finds_bodies_and_people(
    secretary: User, stranger: User, visit: dict[str, Fact], question: str, title: str
) -> None:
    assert title in [entry.title for entry in find(question, user=secretary)]
    assert not find(question, user=stranger).exists()
