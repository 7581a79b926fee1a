"""One industry over the country: its provinces, its likely zones, and what a zone could lead in next."""

from collections.abc import Callable
from io import BytesIO

import openpyxl
import pytest
from django.test import Client

from luodi_web.accounts.models import User
from luodi_web.places.models import Zone

SignIn = Callable[[User], Client]
_URLS = ["/places/industry/", "/places/industry/export/"]


@pytest.mark.parametrize("who", ["secretary", "district_officer", "member_user", "reader", "stranger"])
@pytest.mark.parametrize("url", _URLS)
def test_everybody_who_signs_in_sees_the_industry_map(
    who: str, url: str, places: None, sign_in: SignIn, request: pytest.FixtureRequest
) -> None:
    assert sign_in(request.getfixturevalue(who)).get(url).status_code == 200


@pytest.mark.parametrize("url", _URLS)
def test_the_public_is_asked_to_sign_in_and_nothing_is_posted(
    url: str, client: Client, secretary: User, sign_in: SignIn, places: None
) -> None:
    assert client.get(url).headers["Location"].startswith("/accounts/login/")
    assert sign_in(secretary).post(url).status_code == 405


@pytest.mark.parametrize(
    ("view", "words"), [("share", "密度"), ("density", "潜力"), ("gap", "缺口"), ("x", "密度")]
)
def test_the_country_is_coloured_by_what_is_asked(
    view: str, words: str, reader: User, sign_in: SignIn, places: None
) -> None:
    page = sign_in(reader).get("/places/industry/", {"term": "生物医药", "view": view}).text

    assert f"生物医药 · {words}" in page
    assert "江苏省" in page


def test_the_zones_of_a_province_come_with_their_grounds(reader: User, sign_in: SignIn, places: None) -> None:
    page = sign_in(reader).get("/places/industry/", {"term": "装备制造", "province": "天津市"}).text

    assert "东丽经济技术开发区" in page
    assert "家园区以装备制造为主导产业" in page


def test_an_industry_that_nobody_leads_in_is_told(reader: User, sign_in: SignIn, places: None) -> None:
    page = sign_in(reader).get("/places/industry/", {"term": "没有这个产业"})

    assert page.status_code == 200
    assert "没有这个产业" in page.text


def test_the_provinces_go_out_as_excel(reader: User, sign_in: SignIn, places: None) -> None:
    answer = sign_in(reader).get("/places/industry/export/", {"term": "生物医药", "province": "天津市"})

    rows = list(openpyxl.load_workbook(BytesIO(answer.content)).worksheets[0].values)

    assert rows[0][:2] == ("省份", "园区数")
    assert {"江苏省", "天津市"} <= {row[0] for row in rows}


def test_a_zone_shows_what_it_could_lead_in_next(reader: User, sign_in: SignIn, places: None) -> None:
    zone = Zone.objects.get(code="G121050")

    page = sign_in(reader).get(zone.get_absolute_url()).text

    assert "接着可能做的产业" in page
    assert "装备制造" in page
