"""What people write into dossiers in place, who may, and what is refused."""

from collections.abc import Callable

import pytest
from django.test import Client
from tests.luodi_web.organisations.conftest import ALLIANCE, HIGHLANDER

from luodi_web.accounts.models import AuditEntry, Team, User
from luodi_web.documents.models import Fact
from luodi_web.organisations.models import Commitment, Organisation

SignIn = Callable[[User], Client]
FRAGMENT = {"HX-Request": "true"}


@pytest.fixture
def body(visit: dict[str, Fact]) -> Organisation:
    return Organisation.objects.get(name=HIGHLANDER)


@pytest.fixture
def clause(visit: dict[str, Fact]) -> Commitment:
    return Commitment.objects.get()


FORMS = ["introduction", "particulars", "share", "resources"]


@pytest.mark.parametrize("form", FORMS)
def test_a_colleague_opens_the_form(
    sign_in: SignIn, secretary_colleague: User, body: Organisation, form: str
) -> None:
    answer = sign_in(secretary_colleague).get(f"{body.get_absolute_url()}{form}/")

    assert answer.status_code == 200
    assert "<form" in answer.content.decode()


@pytest.mark.parametrize("form", FORMS)
def test_a_stranger_finds_no_form(sign_in: SignIn, stranger: User, body: Organisation, form: str) -> None:
    client, url = sign_in(stranger), f"{body.get_absolute_url()}{form}/"

    assert client.get(url).status_code == 404
    assert client.post(url, {}).status_code == 404


@pytest.mark.parametrize("form", FORMS)
def test_forms_are_opened_or_sent(sign_in: SignIn, secretary: User, body: Organisation, form: str) -> None:
    assert sign_in(secretary).delete(f"{body.get_absolute_url()}{form}/").status_code == 405


@pytest.mark.parametrize("form", FORMS)
def test_who_only_sees_a_dossier_changes_nothing(
    sign_in: SignIn, district_officer: User, body: Organisation, form: str
) -> None:
    body.shared_with.add(district_officer.team)
    client = sign_in(district_officer)

    assert client.get(body.get_absolute_url()).status_code == 200
    assert client.post(f"{body.get_absolute_url()}{form}/", {}).status_code == 404


def test_an_introduction_is_saved_in_place(sign_in: SignIn, secretary: User, body: Organisation) -> None:
    url = f"{body.get_absolute_url()}introduction/"

    answer = sign_in(secretary).post(url, {"introduction": "海洋观测装备"}, headers=FRAGMENT)

    body.refresh_from_db()
    assert body.introduction == "海洋观测装备"
    assert "海洋观测装备" in answer.content.decode()
    assert "<html" not in answer.content.decode()
    assert "luodi:toast" in answer["HX-Trigger"]
    assert AuditEntry.objects.filter(action="organisations.describe", actor=secretary).exists()


def test_without_scripts_the_dossier_comes_again(
    sign_in: SignIn, secretary: User, body: Organisation
) -> None:
    answer = sign_in(secretary).post(f"{body.get_absolute_url()}introduction/", {"introduction": "海洋"})

    assert answer["Location"] == body.get_absolute_url()


def test_code_and_place_are_kept_as_codes(sign_in: SignIn, secretary: User, body: Organisation) -> None:
    given = {"credit_code": " 91350100m000100y43 ", "place": "北京市海淀区"}

    sign_in(secretary).post(f"{body.get_absolute_url()}particulars/", given)

    body.refresh_from_db()
    assert (body.credit_code, body.division_code) == ("91350100M000100Y43", "110108")


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"credit_code": "91350100M000100Y44"}, "不是有效的统一社会信用代码"),
        ({"credit_code": "123"}, "不是有效的统一社会信用代码"),
        ({"place": "乌有县"}, "行政区划表中没有“乌有县”"),
        ({"place": "鼓楼区"}, "叫“鼓楼区”的不止一处"),
    ],
)
def test_wrong_particulars_are_refused_with_words(
    sign_in: SignIn, secretary: User, body: Organisation, given: dict[str, str], words: str
) -> None:
    answer = sign_in(secretary).post(f"{body.get_absolute_url()}particulars/", given, headers=FRAGMENT)

    body.refresh_from_db()
    assert words in answer.content.decode()
    assert (body.credit_code, body.division_code) == ("", "")


def test_a_dossier_is_shared_and_taken_back(
    sign_in: SignIn, secretary: User, district_officer: User, body: Organisation
) -> None:
    url = f"{body.get_absolute_url()}share/"

    sign_in(secretary).post(url, {"teams": [district_officer.team_id]})
    seen = sign_in(district_officer).get(body.get_absolute_url()).status_code
    sign_in(secretary).post(url, {})
    hidden = sign_in(district_officer).get(body.get_absolute_url()).status_code

    assert (seen, hidden) == (200, 404)


def test_an_alliance_is_shared_with_its_members_dossiers(
    sign_in: SignIn, secretary: User, district_team: Team, body: Organisation
) -> None:
    alliance = Organisation.objects.get(name=ALLIANCE)
    given = {"teams": [district_team.pk], "with_members": "on"}

    sign_in(secretary).post(f"{alliance.get_absolute_url()}share/", given)

    assert list(body.shared_with.all()) == [district_team]


def test_sharing_a_dossier_does_not_share_its_documents(
    sign_in: SignIn, secretary: User, district_officer: User, body: Organisation
) -> None:
    body.shared_with.add(district_officer.team)

    page = sign_in(district_officer).get(f"{body.get_absolute_url()}?tab=facts").content.decode()

    assert "还没有您能查看的事实" in page


def test_sharing_with_nobody_known_is_refused(sign_in: SignIn, secretary: User, body: Organisation) -> None:
    answer = sign_in(secretary).post(f"{body.get_absolute_url()}share/", {"teams": ["999999"]})

    assert answer.status_code == 200
    assert not body.shared_with.exists()


def test_a_clause_gets_an_owner_and_a_date(sign_in: SignIn, secretary: User, clause: Commitment) -> None:
    given = {"owner": "陈晓东", "due": "2017-03-31", "measure": "挂牌"}

    answer = sign_in(secretary).post(f"/organisations/commitments/{clause.pk}/", given, headers=FRAGMENT)

    clause.refresh_from_db()
    assert (clause.owner, str(clause.due), clause.measure) == ("陈晓东", "2017-03-31", "挂牌")
    assert f'id="clause-{clause.pk}"' in answer.content.decode()
    assert AuditEntry.objects.filter(action="organisations.assign_commitment").exists()


def test_a_date_that_is_none_is_refused(sign_in: SignIn, secretary: User, clause: Commitment) -> None:
    answer = sign_in(secretary).post(f"/organisations/commitments/{clause.pk}/", {"due": "2017-02-30"})

    clause.refresh_from_db()
    assert "is-invalid" in answer.content.decode()
    assert clause.due is None


def test_a_clause_without_scripts_returns_to_its_dossier(
    sign_in: SignIn, secretary: User, clause: Commitment
) -> None:
    answer = sign_in(secretary).post(f"/organisations/commitments/{clause.pk}/", {"owner": "陈晓东"})

    alliance = Organisation.objects.get(name=ALLIANCE)
    assert answer["Location"] == f"{alliance.get_absolute_url()}?tab=dealings#clause-{clause.pk}"


@pytest.mark.parametrize(("method", "status"), [("get", 404), ("post", 404), ("delete", 405)])
def test_a_strangers_clause_is_not_theirs(
    sign_in: SignIn, stranger: User, clause: Commitment, method: str, status: int
) -> None:
    answer = getattr(sign_in(stranger), method)(f"/organisations/commitments/{clause.pk}/")

    assert answer.status_code == status
