"""What a body can bring: added, changed, taken out, brought back; and the member's own consent."""

from collections.abc import Callable

import pytest
from django.test import Client
from tests.luodi_web.organisations.conftest import HIGHLANDER

from luodi_web.accounts.models import AuditEntry, Role, Team, TeamKind, User
from luodi_web.accounts.services import create_team
from luodi_web.documents.models import Fact
from luodi_web.organisations.models import Organisation, Resource
from luodi_web.organisations.queries import consents_to_answer, own_organisations
from luodi_web.organisations.services import add_resource

SignIn = Callable[[User], Client]
FRAGMENT = {"HX-Request": "true"}
GIVEN = {"text": "水面无人艇试验线", "category": "research", "consent": "unknown"}


@pytest.fixture
def body(visit: dict[str, Fact]) -> Organisation:
    return Organisation.objects.get(name=HIGHLANDER)


@pytest.fixture
def resource(secretary: User, body: Organisation) -> Resource:
    return add_resource(organisation=body, actor=secretary, **GIVEN)


@pytest.fixture
def own_team(body: Organisation) -> Team:
    """The company's own team, with which the secretariat shares its dossier."""
    team = create_team(name="海兰信", kind=TeamKind.COMPANY, body=HIGHLANDER)
    body.shared_with.add(team)
    return team


@pytest.fixture
def representative(person: Callable[[str, Role, Team], User], own_team: Team) -> User:
    return person("representative", Role.MEMBER, own_team)


def test_a_resource_is_added(sign_in: SignIn, secretary: User, body: Organisation) -> None:
    answer = sign_in(secretary).post(f"{body.get_absolute_url()}resources/", GIVEN, headers=FRAGMENT)

    assert Resource.objects.get().text == "水面无人艇试验线"
    assert answer["HX-Retarget"] == "#resources"
    assert "人工填写" in answer.content.decode()


@pytest.mark.parametrize("wrong", [{"text": ""}, {"category": "nonsense"}, {"consent": "maybe"}])
def test_a_wrong_resource_is_refused(
    sign_in: SignIn, secretary: User, body: Organisation, wrong: dict[str, str]
) -> None:
    answer = sign_in(secretary).post(f"{body.get_absolute_url()}resources/", GIVEN | wrong, headers=FRAGMENT)

    assert "is-invalid" in answer.content.decode()
    assert not Resource.objects.exists()


def test_a_resource_is_changed(sign_in: SignIn, secretary: User, resource: Resource) -> None:
    url = f"/organisations/resources/{resource.pk}/"

    sign_in(secretary).post(url, GIVEN | {"text": "无人艇试验水域", "consent": "yes"})

    resource.refresh_from_db()
    assert (resource.text, resource.consent) == ("无人艇试验水域", "yes")


def test_a_removed_resource_can_be_brought_back(sign_in: SignIn, secretary: User, resource: Resource) -> None:
    client = sign_in(secretary)

    removed = client.post(f"/organisations/resources/{resource.pk}/remove/", headers=FRAGMENT)
    back = client.post(f"/organisations/resources/{resource.pk}/restore/", headers=FRAGMENT)

    assert "撤销" in removed.content.decode()
    assert f'id="resource-{resource.pk}"' not in removed.content.decode()
    assert f'id="resource-{resource.pk}"' in back.content.decode()


@pytest.mark.parametrize("action", ["", "remove/", "restore/", "consent/"])
def test_a_strangers_resource_is_not_theirs(
    sign_in: SignIn, stranger: User, resource: Resource, action: str
) -> None:
    url = f"/organisations/resources/{resource.pk}/{action}"

    assert sign_in(stranger).post(url, GIVEN).status_code == 404


@pytest.mark.parametrize("action", ["remove/", "restore/", "consent/"])
def test_what_changes_is_sent(sign_in: SignIn, secretary: User, resource: Resource, action: str) -> None:
    assert sign_in(secretary).get(f"/organisations/resources/{resource.pk}/{action}").status_code == 405


def test_the_member_sees_its_own_dossier(sign_in: SignIn, representative: User, body: Organisation) -> None:
    answer = sign_in(representative).get(body.get_absolute_url())

    assert answer.status_code == 200
    assert list(own_organisations(representative)) == [body]


def test_the_member_sees_no_other_dossier(
    sign_in: SignIn, representative: User, visit: dict[str, Fact]
) -> None:
    others = Organisation.objects.exclude(name=HIGHLANDER)

    answers = {sign_in(representative).get(body.get_absolute_url()).status_code for body in others}

    assert answers == {404}


def test_an_unshared_dossier_of_ones_own_name_is_not_seen(
    sign_in: SignIn, representative: User, body: Organisation
) -> None:
    body.shared_with.clear()

    assert sign_in(representative).get(body.get_absolute_url()).status_code == 404
    assert not own_organisations(representative).exists()


@pytest.mark.parametrize("answer", ["yes", "no", "unknown"])
def test_the_member_answers_for_itself(
    sign_in: SignIn, representative: User, resource: Resource, answer: str
) -> None:
    url = f"/organisations/resources/{resource.pk}/consent/"

    sign_in(representative).post(url, {"consent": answer}, headers=FRAGMENT)

    resource.refresh_from_db()
    assert resource.consent == answer
    assert AuditEntry.objects.filter(action="organisations.answer_consent", actor=representative).exists()


def test_an_answer_is_yes_no_or_unknown(sign_in: SignIn, representative: User, resource: Resource) -> None:
    url = f"/organisations/resources/{resource.pk}/consent/"

    answer = sign_in(representative).post(url, {"consent": "maybe"})

    assert answer.status_code == 400


def test_the_member_may_answer_but_not_edit(
    sign_in: SignIn, representative: User, resource: Resource
) -> None:
    page = sign_in(representative).get(resource.organisation.get_absolute_url()).content.decode()

    assert f"/resources/{resource.pk}/consent/" in page
    assert sign_in(representative).post(f"/organisations/resources/{resource.pk}/", GIVEN).status_code == 404


def test_another_member_does_not_answer_for_it(
    sign_in: SignIn, member_user: User, body: Organisation, resource: Resource
) -> None:
    body.shared_with.add(member_user.team)

    answer = sign_in(member_user).post(f"/organisations/resources/{resource.pk}/consent/", {"consent": "yes"})

    assert answer.status_code == 404


def test_what_is_answered_no_longer_waits(representative: User, resource: Resource) -> None:
    before = list(consents_to_answer(representative))
    Resource.objects.update(consent="no")

    assert before == [resource]
    assert not consents_to_answer(representative).exists()
