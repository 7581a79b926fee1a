"""Who may see which matches: every address for owner, colleague, stranger, member, district and the public."""

from collections.abc import Callable

import pytest
from django.test import Client

from luodi_web.accounts.models import User
from luodi_web.organisations.models import Organisation
from luodi_web.places.models import Zone

SignIn = Callable[[User], Client]


@pytest.fixture
def addresses(robots: Organisation, dongli: Zone) -> dict[str, str]:
    firm, zone = f"/matches/firms/{robots.pk}/", f"/matches/zones/{dongli.pk}/"
    return {
        "overview": "/matches/",
        "zones": "/matches/zones/",
        "targets": "/matches/targets/",
        "targets_export": "/matches/targets/export/",
        "firm": firm,
        "firm_export": f"{firm}export/",
        "compare": f"{firm}compare/",
        "zone": zone,
        "zone_export": f"{zone}export/",
    }


@pytest.mark.parametrize("who", ["secretary", "secretary_colleague", "administrator"])
def test_the_owners_team_sees_every_page(
    who: str, addresses: dict[str, str], sign_in: SignIn, request: pytest.FixtureRequest
) -> None:
    browser = sign_in(request.getfixturevalue(who))

    codes = {name: browser.get(url).status_code for name, url in addresses.items()}

    assert set(codes.values()) == {200}


def test_a_stranger_finds_no_firm_and_no_firm_for_a_zone(
    addresses: dict[str, str], stranger: User, sign_in: SignIn, robots: Organisation
) -> None:
    browser = sign_in(stranger)

    refused = {browser.get(addresses[name]).status_code for name in ("firm", "firm_export", "compare")}
    lists = [browser.get(addresses[name]).text for name in ("overview", "zones", "zone")]

    assert refused == {404}
    assert not any(robots.name in page for page in lists)


def test_a_reader_has_no_matches(addresses: dict[str, str], reader: User, sign_in: SignIn) -> None:
    browser = sign_in(reader)

    codes = {name: browser.get(url).status_code for name, url in addresses.items()}

    assert {codes.pop(name) for name in ("overview", "zones", "targets", "targets_export")} == {403}
    assert set(codes.values()) == {404}


def test_whoever_is_not_signed_in_is_sent_to_the_sign_in(addresses: dict[str, str], client: Client) -> None:
    answers = [client.get(url) for url in addresses.values()]

    assert {answer.status_code for answer in answers} == {302}
    assert all(answer.headers["Location"].startswith("/accounts/login/") for answer in answers)


def test_pages_that_show_take_no_posts(addresses: dict[str, str], secretary: User, sign_in: SignIn) -> None:
    browser = sign_in(secretary)

    codes = {browser.post(url).status_code for url in addresses.values()}

    assert codes == {405}


def test_a_member_goes_to_its_own_firm_and_sees_no_other(
    robots: Organisation, drugs: Organisation, member_user: User, dongli: Zone, sign_in: SignIn
) -> None:
    browser = sign_in(member_user)

    overview, other = browser.get("/matches/"), browser.get(f"/matches/firms/{drugs.pk}/")
    zone = browser.get(f"/matches/zones/{dongli.pk}/")

    assert overview.headers["Location"] == f"/matches/firms/{robots.pk}/"
    assert other.status_code == 404
    assert drugs.name not in zone.text


def test_a_district_sees_firms_for_the_zones_of_its_division_only(
    robots: Organisation, district_officer: User, dongli: Zone, beijing: Zone, sign_in: SignIn
) -> None:
    browser = sign_in(district_officer)

    own, other = (browser.get(f"/matches/zones/{zone.pk}/") for zone in (dongli, beijing))
    firm = browser.get(f"/matches/firms/{robots.pk}/")

    assert robots.name in own.text
    assert other.status_code == 404
    assert [row.token for row in firm.context["rows"]] == [dongli.pk]


@pytest.mark.usefixtures("dongli")
def test_a_district_without_a_division_sees_no_zone(district_officer: User, sign_in: SignIn) -> None:
    district_officer.team.division_code = ""
    district_officer.team.save(update_fields=["division_code"])

    page = sign_in(district_officer).get("/matches/zones/")

    assert "请管理员在团队中填写所在区划" in page.text
