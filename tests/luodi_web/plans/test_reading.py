"""What a version shows, and what two versions show together."""

import io
from collections.abc import Callable

import docx
from django.test import Client
from django.urls import reverse
from django.utils.translation import override
from lxml import html
from tests.luodi_web.plans.conftest import MEMBER

from luodi_web.accounts.models import Team, User
from luodi_web.documents.models import Document, Fact
from luodi_web.plans import services
from luodi_web.plans.models import Plan
from luodi_web.plans.values import Conditions
from luodi_web.search.models import SearchEntry

SignIn = Callable[[User], Client]


def test_a_citation_opens_the_document_at_the_quote(draft: Plan, secretary: User, sign_in: SignIn) -> None:
    page = html.fromstring(sign_in(secretary).get(f"/plans/{draft.pk}/1/").content)

    population = Fact.objects.get(kind="indicator")
    links = page.xpath("//aside[@class='plan-margin']//a/@href")
    assert f"/documents/{population.document_id}/?fact={population.pk}#fact-{population.pk}" in links


def test_a_document_that_is_not_shared_is_named_but_not_linked(
    draft: Plan, secretary: User, district_officer: User, district_team: Team, sign_in: SignIn
) -> None:
    services.share_plan(plan=draft, teams=[district_team], actor=secretary)

    words = sign_in(district_officer).get(f"/plans/{draft.pk}/1/").content.decode()

    assert "联盟到访东丽" in words
    assert reverse("documents:detail", args=[Document.objects.get().pk]) not in words


def test_packages_show_their_reasons_evidence_and_time(draft: Plan, secretary: User, sign_in: SignIn) -> None:
    page = html.fromstring(sign_in(secretary).get(f"/plans/{draft.pk}/1/packages/").content)

    assert page.xpath("//li[contains(@class, 'plan-card')]/h2/text()") == [MEMBER]
    assert "理事长单位" in page.xpath("string(//ul[@class='plan-proofs']//q)")
    assert page.xpath("//figure[@id='timetable']//tbody//td/text()")[3] == "2017年第一季度"


def test_questions_stand_under_the_one_who_is_to_answer(
    draft: Plan, secretary: User, sign_in: SignIn
) -> None:
    page = html.fromstring(sign_in(secretary).get(f"/plans/{draft.pk}/1/questions/").content)

    sections = page.xpath("//section[@class='plan-ask']")
    assert sections
    assert all(section.xpath(".//li") for section in sections)


def test_what_was_not_chosen_says_why(draft: Plan, secretary: User, sign_in: SignIn) -> None:
    conditions = Conditions(start="2017Q1", consents={MEMBER: "no"})
    services.set_conditions(plan=draft, conditions=conditions, actor=secretary)
    services.request_version(plan=draft, actor=secretary)

    page = html.fromstring(sign_in(secretary).get(f"/plans/{draft.pk}/2/rejected/").content)

    assert page.xpath("//tbody/tr/th/text()")[0] == MEMBER
    assert "不同意" in page.xpath("string(//tbody/tr[1]/td[last()])")


def test_the_download_is_the_same_file_each_time(draft: Plan, secretary: User, sign_in: SignIn) -> None:
    first, second = (sign_in(secretary).get(f"/plans/{draft.pk}/1/download/") for _ in range(2))

    assert first.content == second.content
    assert "filename*=UTF-8''" in first["Content-Disposition"]
    text = "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(first.content)).paragraphs)
    assert "总人口94万人" in text


def test_two_versions_show_what_changed(draft: Plan, secretary: User, sign_in: SignIn) -> None:
    services.set_conditions(plan=draft, conditions=Conditions(start="2017Q3"), actor=secretary)
    services.request_version(plan=draft, actor=secretary)
    browser = sign_in(secretary)

    changes = html.fromstring(browser.get(f"/plans/{draft.pk}/compare/?old=1&new=2").content)
    everything = html.fromstring(browser.get(f"/plans/{draft.pk}/compare/?old=1&new=2&all=1").content)

    assert "三" in changes.xpath("//ins/text()")
    assert "一" in changes.xpath("//del/text()")
    assert not changes.xpath("//td[starts-with(., '天津市东丽区总人口')]")
    assert everything.xpath("//td[starts-with(., '天津市东丽区总人口')]")


def test_the_same_facts_and_conditions_give_the_same_text(draft: Plan, secretary: User) -> None:
    services.request_version(plan=draft, actor=secretary)

    first, second = draft.versions.order_by("number")
    assert first.manuscript == second.manuscript
    assert first.result == second.result


def test_a_plan_can_be_found_by_those_who_may_see_it(
    draft: Plan, secretary: User, district_team: Team
) -> None:
    services.share_plan(plan=draft, teams=[district_team], actor=secretary)

    entry = SearchEntry.objects.get(kind="plan")
    assert entry.url == f"/plans/{draft.pk}/"
    assert list(entry.shared_with.all()) == [district_team]


def test_the_pages_speak_english(draft: Plan, secretary: User, sign_in: SignIn) -> None:
    browser = sign_in(secretary)
    with override("en"):
        browser.post("/language/", {"language": "en"})

    assert "Conditions of this version" in browser.get(f"/plans/{draft.pk}/1/").content.decode()
