"""One body under several names: taken for one, asked about, joined and parted again."""

import pytest
from tests.luodi_web.organisations.conftest import ALLIANCE, Paper, Tell

from luodi_web.accounts.models import AuditEntry, User
from luodi_web.documents.models import Fact
from luodi_web.organisations.models import Membership, NameDecision, Organisation, Participation
from luodi_web.organisations.queries import questions_about, questions_on
from luodi_web.organisations.services import (
    add_resource,
    answer_name,
    describe_organisation,
    withdraw_answer,
)

FULL = "触景无限科技(北京)有限公司"
SHORT = "触景科技"
TEXT = f"{ALLIANCE}副理事长单位{SHORT}参加座谈。{FULL}介绍情况。华明高新区位于天津市华明高新区。"


@pytest.fixture
def two(tell: Tell, paper: Paper, alliance_fact: Fact) -> dict[str, Fact]:
    """One firm that two documents name differently, so that it has two dossiers."""
    first, second = paper(text=TEXT), paper(text=TEXT)
    return {
        "full": tell("organisation", FULL, document=first, name=FULL, type="company", aliases=["触景无限"]),
        "short": tell("organisation", SHORT, document=second, name=SHORT, type="company", aliases=None),
        "member": tell(
            "membership", SHORT, document=second, alliance=ALLIANCE, member=SHORT, role="副理事长单位"
        ),
        "talk": tell(
            "activity", SHORT, document=second, type="talk", date="2016-11-02", participants=[SHORT, ALLIANCE]
        ),
    }


def bodies() -> dict[str, Organisation]:
    return {one.name: one for one in Organisation.objects.exclude(type="alliance")}


@pytest.mark.parametrize("step", [1, -1])
def test_a_zone_with_and_without_its_city_is_one(tell: Tell, paper: Paper, step: int) -> None:
    for name in ("天津市华明高新区", "华明高新区")[::step]:
        tell("organisation", name, document=paper(text=TEXT), name=name, type="zone", aliases=None)

    (zone,) = bodies().values()
    assert (zone.name, zone.aliases) == ("天津市华明高新区", ["华明高新区"])


def test_an_unsure_name_is_asked_about_with_reasons(two: dict[str, Fact], secretary: User) -> None:
    (question,) = questions_about(secretary.team, SHORT)

    assert question.organisation == bodies()[FULL]
    assert 5 <= question.percent < 97
    assert "触景科技" in question.reasons[0]


def test_joined_dossiers_keep_every_row(two: dict[str, Fact], secretary: User) -> None:
    answer_name(organisation=bodies()[FULL], name=SHORT, is_same=True, actor=secretary)

    (firm,) = bodies().values()
    assert (firm.name, firm.aliases) == (FULL, ["触景无限", SHORT])
    assert Membership.objects.get().member == firm
    assert Participation.objects.get(name=SHORT).organisation == firm
    assert set(firm.mentions.values_list("fact_id", flat=True)) == {fact.pk for fact in two.values()}
    assert AuditEntry.objects.filter(action="organisations.answer_same").exists()


def test_what_people_wrote_is_carried_over_and_back(two: dict[str, Fact], secretary: User) -> None:
    describe_organisation(organisation=bodies()[SHORT], introduction="做视觉芯片", actor=secretary)
    given = {"text": "试验线", "category": "research", "consent": "yes"}
    add_resource(organisation=bodies()[SHORT], actor=secretary, **given)

    decision = answer_name(organisation=bodies()[FULL], name=SHORT, is_same=True, actor=secretary)
    joined = bodies()[FULL]
    withdraw_answer(decision=decision, actor=secretary)

    assert (joined.introduction, joined.kept) == ("做视觉芯片", True)
    assert bodies()[SHORT].introduction == "做视觉芯片"
    assert [one.text for one in bodies()[SHORT].resources.all()] == ["试验线"]
    assert (bodies()[FULL].introduction, bodies()[FULL].kept) == ("", False)


def test_parting_gives_each_its_facts_again(two: dict[str, Fact], secretary: User) -> None:
    decision = answer_name(organisation=bodies()[FULL], name=SHORT, is_same=True, actor=secretary)

    withdraw_answer(decision=decision, actor=secretary)

    found = bodies()
    assert set(found) == {FULL, SHORT}
    assert Membership.objects.get().member == found[SHORT]
    assert Participation.objects.get(name=SHORT).organisation == found[SHORT]
    assert list(found[FULL].mentions.values_list("fact_id", flat=True)) == [two["full"].pk]
    assert questions_about(secretary.team, SHORT)


@pytest.mark.parametrize("is_same", [True, False])
def test_what_was_answered_is_not_asked_again(
    two: dict[str, Fact], secretary: User, tell: Tell, paper: Paper, *, is_same: bool
) -> None:
    answer_name(organisation=bodies()[FULL], name=SHORT, is_same=is_same, actor=secretary)

    tell("organisation", SHORT, document=paper(text=TEXT), name=SHORT, type="company", aliases=None)

    assert not questions_about(secretary.team, SHORT)
    assert not questions_on(bodies()[FULL])
    assert len(bodies()) == (1 if is_same else 2)


def test_a_name_that_was_joined_by_itself_can_be_parted(tell: Tell, paper: Paper, secretary: User) -> None:
    for name in ("天津市华明高新区", "华明高新区"):
        tell("organisation", name, document=paper(text=TEXT), name=name, type="zone", aliases=None)

    answer_name(organisation=bodies()["天津市华明高新区"], name="华明高新区", is_same=False, actor=secretary)

    assert set(bodies()) == {"天津市华明高新区", "华明高新区"}
    assert NameDecision.objects.get().is_same is False


def test_teams_answer_for_themselves(two: dict[str, Fact], secretary: User, stranger: User) -> None:
    answer_name(organisation=bodies()[FULL], name=SHORT, is_same=True, actor=secretary)

    assert not NameDecision.objects.filter(team=stranger.team).exists()
    assert not questions_about(stranger.team, SHORT)
