import json
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from openpyxl import load_workbook
from tests.places import fact_of

from luodi_web.accounts.models import User
from luodi_web.places.models import Zone
from luodi_web.places.services import file_fact

SignIn = Callable[[User], Client]

pytestmark = pytest.mark.usefixtures("places")

HUAMING = "天津市华明高新区位于东丽区中北部，注册企业957家。"


def own_zone(user: User) -> Zone:
    record = {
        "kind": "indicator",
        "subject": "天津市华明高新区",
        "measure": "firm_count",
        "value": 957,
        "unit": "家",
    }
    file_fact(fact=fact_of(user, HUAMING, record), actor=user)
    return Zone.objects.get(team=user.team)


def shown(answer: Any) -> dict[str, Any]:
    return dict(answer.context["shown"])


def test_everybody_who_signs_in_sees_the_catalogue(sign_in: SignIn, reader: User) -> None:
    page = sign_in(reader).get("/places/")

    assert page.status_code == 200
    assert "2543 个园区" in page.content.decode()
    assert shown(page) == {"zones": None, "province": ""}


@pytest.mark.parametrize(
    ("filters", "count"),
    [
        ({"province": "天津市"}, 33),
        ({"province": "天津市", "level": "national"}, 12),
        ({"kind": "边境/跨境经济合作区"}, 19),
        ({"words": "机器人"}, 4),
        ({"words": "天津 新能源"}, 5),
        ({"words": "没有这样的产业"}, 0),
    ],
)
def test_filters_narrow_list_and_map(
    sign_in: SignIn, reader: User, filters: dict[str, str], count: int
) -> None:
    page = sign_in(reader).get("/places/", filters)

    assert page.context["page"].paginator.count == count
    assert len(shown(page)["zones"]) == count


@pytest.mark.parametrize(
    "filters",
    [
        {"province": "火星"},
        {"level": "x"},
        {"kind": "x"},
        {"words": "长" * 200},
        {"page": "x"},
        {"page": "-1"},
    ],
)
def test_nonsense_in_the_address_asks_nothing(sign_in: SignIn, reader: User, filters: dict[str, str]) -> None:
    page = sign_in(reader).get("/places/", filters)

    assert page.status_code == 200
    assert page.context["page"].paginator.count == 2543


def test_a_fragment_holds_the_list_alone(sign_in: SignIn, reader: User) -> None:
    part = sign_in(reader).get("/places/", {"province": "天津市"}, headers={"HX-Request": "true"})

    assert "<html" not in part.content.decode()
    assert json.loads(json.dumps(shown(part)))["province"] == "120000"


def test_points_hold_every_visible_zone(sign_in: SignIn, secretary: User, stranger: User) -> None:
    own = own_zone(secretary)

    mine = sign_in(secretary).get("/places/points/").json()["zones"]
    theirs = sign_in(stranger).get("/places/points/").json()["zones"]

    assert len(mine) == 2544
    assert next(point for point in mine if point[0] == own.pk)[5] == "own"
    assert own.pk not in {point[0] for point in theirs}


def test_points_travel_again_only_when_they_changed(sign_in: SignIn, secretary: User) -> None:
    client = sign_in(secretary)
    mark = client.get("/places/points/")["ETag"]

    same = client.get("/places/points/", headers={"If-None-Match": mark})
    own_zone(secretary)
    changed = client.get("/places/points/", headers={"If-None-Match": mark})

    assert (same.status_code, changed.status_code) == (304, 200)


def test_own_zones_are_listed_for_the_team_alone(
    sign_in: SignIn, secretary: User, secretary_colleague: User, stranger: User
) -> None:
    own_zone(secretary)

    lists = [sign_in(user).get("/places/", {"level": "own"}) for user in (secretary_colleague, stranger)]

    assert [page.context["page"].paginator.count for page in lists] == [1, 0]


def test_an_industry_that_a_document_states_is_found_by_who_may_read_it(
    sign_in: SignIn, secretary: User, stranger: User
) -> None:
    own_zone(secretary)
    record = {"kind": "focus", "subject": "天津市华明高新区", "industry": "轨道交通车辆", "role": "leading"}
    file_fact(fact=fact_of(secretary, f"{HUAMING}重点发展轨道交通车辆。", record), actor=secretary)

    pages = [sign_in(user).get("/places/", {"words": "轨道交通车辆"}) for user in (secretary, stranger)]

    found = [[row.zone.name for row in page.context["rows"]] for page in pages]
    assert "天津市华明高新区" in found[0]
    assert "天津市华明高新区" not in found[1]
    assert pages[0].context["rows"][0].industries == ("轨道交通车辆",)


def test_the_excel_file_holds_what_is_shown(sign_in: SignIn, reader: User) -> None:
    answer = sign_in(reader).get("/places/export/", {"province": "天津市"})
    sheet = load_workbook(BytesIO(answer.content)).active

    assert answer["Content-Disposition"].startswith("attachment")
    assert sheet is not None
    names = [row[1] for row in sheet.iter_rows(values_only=True) if row[0] and row[1]]
    assert len(names) == 34
    assert "东丽经济技术开发区" in names
    assert "2018-02-26" in str(list(sheet.iter_rows(values_only=True))[-1][0])


def test_a_district_office_is_one_click_from_its_own_place(
    sign_in: SignIn, district_officer: User, secretary: User
) -> None:
    pages = [sign_in(user).get("/places/").content.decode() for user in (district_officer, secretary)]

    assert ["/places/divisions/120110/" in page for page in pages] == [True, False]


@pytest.mark.parametrize("path", ["/places/", "/places/points/", "/places/export/", "/places/compare/"])
def test_pages_are_for_reading(sign_in: SignIn, secretary: User, path: str) -> None:
    assert sign_in(secretary).post(path).status_code == 405


@pytest.mark.parametrize(
    "path", ["/places/", "/places/points/", "/places/export/", "/places/compare/export/"]
)
def test_nobody_reads_without_signing_in(client: Client, path: str) -> None:
    answer = client.get(path)

    assert answer.status_code == 302
    assert answer["Location"].startswith("/accounts/login/")


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("东丽区", "天津市东丽区"),
        ("东丽", "东丽经济技术开发区"),
        ("苏州工业园区", "苏州工业园区"),
        ("华明", "天津市华明高新区"),
    ],
)
def test_the_search_box_finds_places(sign_in: SignIn, secretary: User, question: str, title: str) -> None:
    own_zone(secretary)

    page = sign_in(secretary).get("/search/", {"q": question})

    assert title in {hit.title for hit in page.context["known"]}


def test_the_search_box_keeps_the_zones_of_others(sign_in: SignIn, secretary: User, stranger: User) -> None:
    own_zone(secretary)

    page = sign_in(stranger).get("/search/", {"q": "华明"})

    assert page.context["known"] == []
