"""Who may open which page of the plans."""

from collections.abc import Callable

import pytest
from django.test import Client

from luodi_web.accounts.models import Team, User
from luodi_web.plans import services
from luodi_web.plans.models import Plan

SignIn = Callable[[User], Client]
_PAGES = ["", "1/", "1/packages/", "1/questions/", "1/rejected/", "1/download/", "versions/", "compare/"]
_DESKS = ["scenario/"]


@pytest.mark.parametrize("page", [*_PAGES, *_DESKS])
def test_the_keeper_and_a_colleague_open_every_page(
    draft: Plan, secretary: User, secretary_colleague: User, sign_in: SignIn, page: str
) -> None:
    for user in (secretary, secretary_colleague):
        response = sign_in(user).get(f"/plans/{draft.pk}/{page}", follow=True)

        assert response.status_code == 200


@pytest.mark.parametrize("page", [*_PAGES, *_DESKS])
def test_a_stranger_finds_nothing(draft: Plan, stranger: User, sign_in: SignIn, page: str) -> None:
    response = sign_in(stranger).get(f"/plans/{draft.pk}/{page}")

    assert response.status_code == 404


@pytest.mark.parametrize("page", [*_PAGES, *_DESKS])
def test_whoever_is_not_signed_in_is_asked_to(draft: Plan, client: Client, page: str) -> None:
    response = client.get(f"/plans/{draft.pk}/{page}")

    assert response.status_code == 302
    assert response["Location"].startswith("/accounts/login/")


@pytest.mark.parametrize("page", _PAGES)
def test_a_district_officer_sees_a_plan_once_it_is_shared(
    draft: Plan, secretary: User, district_officer: User, district_team: Team, sign_in: SignIn, page: str
) -> None:
    officer = sign_in(district_officer)
    assert officer.get(f"/plans/{draft.pk}/{page}").status_code == 404

    services.share_plan(plan=draft, teams=[district_team], actor=secretary)

    assert officer.get(f"/plans/{draft.pk}/{page}", follow=True).status_code == 200


@pytest.mark.parametrize("role", ["member_user", "reader"])
def test_only_a_secretariat_and_a_district_make_plans(
    draft: Plan, sign_in: SignIn, request: pytest.FixtureRequest, role: str
) -> None:
    browser = sign_in(request.getfixturevalue(role))

    assert browser.get("/plans/new/").status_code == 403
    assert browser.get(f"/plans/{draft.pk}/scenario/").status_code == 403
    assert browser.post(f"/plans/{draft.pk}/share/").status_code == 403
    assert browser.get("/plans/divisions/").status_code == 403
    assert draft.title not in browser.get("/plans/").content.decode()


def test_what_is_shared_cannot_be_changed(
    draft: Plan, secretary: User, stranger: User, other_team: Team, sign_in: SignIn
) -> None:
    services.share_plan(plan=draft, teams=[other_team], actor=secretary)

    browser = sign_in(stranger)

    assert browser.get(f"/plans/{draft.pk}/scenario/").status_code == 404
    assert browser.post(f"/plans/{draft.pk}/share/").status_code == 404
    assert "调整条件" not in browser.get(f"/plans/{draft.pk}/1/").content.decode()


@pytest.mark.parametrize(
    ("method", "page"),
    [
        ("post", ""),
        ("post", "1/"),
        ("post", "1/download/"),
        ("post", "compare/"),
        ("get", "share/"),
        ("put", "scenario/"),
    ],
)
def test_a_wrong_method_is_refused(
    draft: Plan, secretary: User, sign_in: SignIn, method: str, page: str
) -> None:
    response = getattr(sign_in(secretary), method)(f"/plans/{draft.pk}/{page}")

    assert response.status_code == 405


@pytest.mark.parametrize("page", ["9/", "9/download/", "compare/?old=1&new=9", "compare/?old=x"])
def test_a_version_that_is_not_there_is_not_found(
    draft: Plan, secretary: User, sign_in: SignIn, page: str
) -> None:
    assert sign_in(secretary).get(f"/plans/{draft.pk}/{page}").status_code == 404
