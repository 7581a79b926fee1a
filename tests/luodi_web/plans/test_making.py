"""From the conditions to a version, and to the next."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from tests.luodi_web.plans.conftest import ALLIANCE, MEMBER

from luodi_web.accounts.models import AuditEntry, User
from luodi_web.documents.models import Document, Fact
from luodi_web.plans.models import Plan, VersionState

SignIn = Callable[[User], Client]
_ASKED = {"place": "天津东丽", "alliance": ALLIANCE, "start": "2017q1", "quarters": "4", "budget": ""}


def test_choosing_place_and_alliance_writes_the_first_version(
    secretary: User, accepted: Callable[[User], Document], sign_in: SignIn
) -> None:
    accepted(secretary)

    response = sign_in(secretary).post("/plans/new/", _ASKED, follow=True)

    plan = Plan.objects.get()
    assert (plan.place_name, plan.scenario["start"]) == ("天津市东丽区", "2017Q1")
    assert response.redirect_chain[-1][0] == f"/plans/{plan.pk}/1/"
    assert "总人口94万人" in response.content.decode()


def test_conditions_can_be_laid_down_before_anything_is_written(
    secretary: User, accepted: Callable[[User], Document], sign_in: SignIn
) -> None:
    accepted(secretary)

    response = sign_in(secretary).post("/plans/new/", _ASKED | {"conditions": "1"}, follow=True)

    assert f"{MEMBER}" in response.content.decode()
    assert not Plan.objects.get().versions.exists()


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"place": "桃花源"}, "行政区划中没有“桃花源”"),
        ({"place": "鼓楼区"}, "地名“鼓楼区”有4处"),
        ({"start": "明年"}, "请写作 2017Q1 的形式"),
        ({"budget": "-3"}, "大于或等于0"),
        ({"alliance": "别家"}, "别家"),
        ({"quarters": "99"}, "99"),
    ],
)
def test_what_makes_no_sense_is_explained_at_its_field(
    secretary: User, accepted: Callable[[User], Document], sign_in: SignIn, given: dict[str, str], words: str
) -> None:
    accepted(secretary)

    response = sign_in(secretary).post("/plans/new/", _ASKED | given)

    assert response.status_code == 422
    assert words in response.content.decode()
    assert not Plan.objects.exists()


def test_without_accepted_facts_the_first_step_is_shown(secretary: User, sign_in: SignIn) -> None:
    for page in ("/plans/", "/plans/new/"):
        words = sign_in(secretary).get(page).content.decode()

        assert "还没有可以写方案的事实" in words
        assert 'href="/documents/"' in words


def _changed(**given: Any) -> dict[str, Any]:
    return {"start": "2017Q1", "quarters": "4", "budget": "500"} | given


def test_other_conditions_make_another_version(draft: Plan, secretary: User, sign_in: SignIn) -> None:
    asked = _changed(consent_0="yes", must_0="G121050", land_0="300")

    response = sign_in(secretary).post(f"/plans/{draft.pk}/scenario/", asked, follow=True)

    assert response.redirect_chain[-1][0] == f"/plans/{draft.pk}/2/"
    draft.refresh_from_db()
    assert draft.scenario["must"] == [[MEMBER, "G121050"]]
    assert draft.scenario["capacities"] == {"G121050": "300"}
    assert draft.versions.get(number=1).scenario["must"] == []
    assert "预算上限500万元" in response.content.decode()


def test_a_pair_cannot_be_demanded_and_forbidden(draft: Plan, secretary: User, sign_in: SignIn) -> None:
    asked = _changed(must_0="G121050", avoid_0=["G121050"])

    response = sign_in(secretary).post(f"/plans/{draft.pk}/scenario/", asked)

    assert response.status_code == 422
    assert "不能既须落又不落东丽经济技术开发区" in response.content.decode()
    assert draft.versions.count() == 1


def test_demands_that_clash_are_told_on_the_page(draft: Plan, secretary: User, sign_in: SignIn) -> None:
    asked = _changed(consent_0="no", must_0="G121050")

    response = sign_in(secretary).post(f"/plans/{draft.pk}/scenario/", asked, follow=True)

    words = response.content.decode()
    assert 'role="alert"' in words
    assert "请放宽其中至少一项再生成" in words


def test_a_plan_without_a_date_says_which_field_to_fill(
    draft: Plan, secretary: User, sign_in: SignIn
) -> None:
    Fact.objects.filter(kind="activity").delete()
    Document.objects.update(published="")

    sign_in(secretary).post(f"/plans/{draft.pk}/scenario/", _changed(start=""), follow=True)

    version = draft.versions.get(number=2)
    assert version.state == VersionState.FAILED
    assert "请在条件中填写起始季度" in version.problem


def test_every_step_is_written_down(draft: Plan, secretary: User) -> None:
    actions = AuditEntry.objects.filter(actor=secretary, action__startswith="plans.").order_by("pk")

    assert [entry.action for entry in actions] == [
        "plans.create",
        "plans.request_version",
        "plans.write_version",
    ]


def test_divisions_are_found_while_one_types(secretary: User, sign_in: SignIn) -> None:
    words = sign_in(secretary).get("/plans/divisions/", {"place": "东丽"}).content.decode()

    assert '<option value="天津市东丽区">' in words
    assert sign_in(secretary).get("/plans/divisions/").content.decode().strip() == ""
