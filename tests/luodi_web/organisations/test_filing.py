"""Facts become rows of dossiers, each tied to its fact, and are taken back without a trace."""

from typing import Any

import pytest
from tests.luodi_web.organisations.conftest import ALLIANCE, GSAFETY, HIGHLANDER, Paper, Tell

from luodi_web.accounts.models import AuditEntry, User
from luodi_web.documents.models import DocumentKind, Fact
from luodi_web.organisations.models import (
    Activity,
    Agreement,
    Commitment,
    Membership,
    Mention,
    Organisation,
    Participation,
    Person,
    Post,
    Resource,
)
from luodi_web.organisations.services import describe_organisation, file_fact, unfile_fact
from luodi_web.search.models import SearchEntry

ROWS = (
    Activity,
    Agreement,
    Commitment,
    Membership,
    Mention,
    Organisation,
    Participation,
    Person,
    Post,
    Resource,
)


def _counts() -> dict[str, int]:
    return {model.__name__: model.objects.count() for model in ROWS}


def test_an_organisation_fact_opens_a_dossier(alliance_fact: Fact) -> None:
    dossier = Organisation.objects.get()

    assert (dossier.name, dossier.type) == (ALLIANCE, "alliance")
    assert SearchEntry.objects.get(kind="organisation").title == ALLIANCE
    assert AuditEntry.objects.filter(action="organisations.open_dossier").count() == 1


def test_a_short_form_that_fits_every_body_is_not_kept(alliance_fact: Fact) -> None:
    dossier = Organisation.objects.get()

    assert dossier.aliases == []


def test_filing_says_where_the_fact_went(secretary: User, alliance_fact: Fact) -> None:
    (filed,) = file_fact(fact=alliance_fact, actor=secretary)

    assert filed.label == f"机构：{ALLIANCE}"
    assert filed.url == Organisation.objects.get().get_absolute_url()


def test_filing_twice_changes_nothing(secretary: User, visit: dict[str, Fact]) -> None:
    before = _counts()

    for fact in visit.values():
        file_fact(fact=fact, actor=secretary)

    assert _counts() == before


@pytest.mark.parametrize("step", [1, -1])
def test_taking_everything_back_leaves_nothing(visit: dict[str, Fact], step: int) -> None:
    facts = list(visit.values())[::step]

    for fact in facts:
        unfile_fact(fact=fact)

    assert set(_counts().values()) == {0}
    assert not SearchEntry.objects.exists()


def test_taking_back_twice_is_as_once(visit: dict[str, Fact]) -> None:
    unfile_fact(fact=visit["chair"])
    before = _counts()

    unfile_fact(fact=visit["chair"])

    assert _counts() == before


def test_a_body_that_another_fact_names_stays(visit: dict[str, Fact]) -> None:
    unfile_fact(fact=visit["chair"])

    assert Organisation.objects.filter(name=HIGHLANDER).exists()
    assert not Membership.objects.filter(member__name=HIGHLANDER).exists()


def test_a_body_that_somebody_wrote_about_stays(secretary: User, visit: dict[str, Fact]) -> None:
    body = Organisation.objects.get(name=GSAFETY)
    describe_organisation(organisation=body, introduction="公共安全软件", actor=secretary)

    unfile_fact(fact=visit["vice"])

    assert Organisation.objects.filter(name=GSAFETY).exists()


def test_a_short_form_finds_the_dossier(tell: Tell, visit: dict[str, Fact], paper: Paper) -> None:
    other = paper("海兰信在东丽湖试航。")

    tell("organisation", "海兰信", document=other, name="海兰信", type="company")

    assert Organisation.objects.filter(name=HIGHLANDER).count() == 1
    assert not Organisation.objects.filter(name="海兰信").exists()


def test_the_longest_name_becomes_the_name_of_the_dossier(tell: Tell, paper: Paper) -> None:
    short = paper("东丽区政府发布通知。")
    long = paper("天津市东丽区人民政府(东丽区政府)发布通知。")
    tell("organisation", "东丽区政府", document=short, name="东丽区政府", type="government")

    tell(
        "organisation",
        "天津市东丽区人民政府",
        document=long,
        name="天津市东丽区人民政府",
        type="government",
        aliases=["东丽区政府"],
    )

    assert [(body.name, body.aliases) for body in Organisation.objects.all()] == [
        ("天津市东丽区人民政府", ["东丽区政府"])
    ]


def test_full_width_brackets_make_no_second_dossier(tell: Tell, paper: Paper) -> None:
    document = paper("触景无限科技(北京)有限公司与触景无限科技（北京）有限公司是一家。")
    for name in ("触景无限科技(北京)有限公司", "触景无限科技（北京）有限公司"):
        tell("organisation", name, document=document, name=name, type="company")

    assert Organisation.objects.count() == 1


def test_two_teams_keep_two_dossiers(tell: Tell, paper: Paper, stranger: User, alliance_fact: Fact) -> None:
    theirs = paper(team=stranger.team, created_by=stranger)

    tell("organisation", ALLIANCE, document=theirs, name=ALLIANCE, type="alliance")

    assert set(Organisation.objects.values_list("team__name", flat=True)) == {
        "融智联盟秘书处",
        "别家联盟秘书处",
    }


def test_people_and_bodies_at_an_activity_are_told_apart(visit: dict[str, Fact]) -> None:
    rows = Participation.objects.order_by("place")

    assert [(row.name, bool(row.person), bool(row.organisation), row.side) for row in rows] == [
        ("白凤祥", True, False, "guest"),
        ("尚斌义", True, False, "guest"),
        ("陈晓东", True, False, "present"),
        (ALLIANCE, False, True, "host"),
        (HIGHLANDER, False, True, "present"),
    ]


def test_the_order_of_acceptance_does_not_matter(secretary: User, visit: dict[str, Fact]) -> None:
    def ties() -> list[Any]:
        return [
            sorted(Participation.objects.values_list("name", "person__name", "organisation__name")),
            sorted(Post.objects.values_list("person__name", "title", "organisation__name")),
            sorted(
                Commitment.objects.values_list("text", "agreement__occasion", "parties__organisation__name")
            ),
            sorted(Mention.objects.values_list("organisation__name", "fact_id")),
        ]

    before = ties()
    for fact in visit.values():
        unfile_fact(fact=fact)
    for fact in reversed(visit.values()):
        file_fact(fact=fact, actor=secretary)

    assert ties() == before


def test_a_clause_belongs_to_the_agreement_before_it(visit: dict[str, Fact]) -> None:
    clause = Commitment.objects.get()

    assert clause.agreement == Agreement.objects.get()


def test_a_clause_keeps_its_owner_when_its_words_are_corrected(
    secretary: User, visit: dict[str, Fact]
) -> None:
    Commitment.objects.update(owner="陈晓东")
    fact = visit["clause"]
    fact.record = {**fact.record, "text": "在东丽设办事处"}
    fact.save(update_fields=["record"])

    file_fact(fact=fact, actor=secretary)

    clause = Commitment.objects.get()
    assert (clause.text, clause.owner) == ("在东丽设办事处", "陈晓东")


def test_what_a_member_offers_in_a_roster_is_a_resource(tell: Tell, paper: Paper) -> None:
    roster = paper(f"{GSAFETY}\t副理事长单位\t应急机器人联合实验室", kind=DocumentKind.ROSTER)

    tell(
        "commitment",
        "应急机器人联合实验室",
        document=roster,
        parties=[GSAFETY],
        category="research",
        text="应急机器人联合实验室",
    )

    resource = Resource.objects.get()
    assert (resource.organisation.name, resource.text, resource.consent) == (
        GSAFETY,
        "应急机器人联合实验室",
        "unknown",
    )
    assert not Commitment.objects.exists()


def test_a_roster_named_after_its_alliance_gives_it_members(
    tell: Tell, paper: Paper, alliance_fact: Fact
) -> None:
    roster = paper(f"{GSAFETY}\t副理事长单位", kind=DocumentKind.ROSTER, title=f"{ALLIANCE}成员名册")

    tell("membership", GSAFETY, document=roster, alliance=None, member=GSAFETY, role="副理事长单位")

    assert Membership.objects.get().alliance.name == ALLIANCE


def test_a_membership_without_an_alliance_names_only_the_member(tell: Tell, story: Any) -> None:
    tell("membership", GSAFETY, alliance=None, member=GSAFETY, role="副理事长单位")

    assert Organisation.objects.get().name == GSAFETY
    assert not Membership.objects.exists()


@pytest.mark.parametrize("step", [1, -1])
def test_what_is_said_of_a_body_is_filed_whenever_it_is_accepted(tell: Tell, paper: Paper, step: int) -> None:
    document = paper("辰安科技有员工900人。")
    facts: list[tuple[str, str, dict[str, Any]]] = [
        ("indicator", "员工900人", {"subject": "辰安科技", "measure": "staff", "value": 900, "unit": "人"}),
        ("organisation", "辰安科技", {"name": "辰安科技", "type": "company"}),
    ]

    for kind, quote, fields in facts[::step]:
        tell(kind, quote, document=document, **fields)

    assert Mention.objects.filter(organisation__name="辰安科技", fact__kind="indicator").count() == 1


def test_what_is_said_of_a_place_is_not_filed_here(tell: Tell, paper: Paper, secretary: User) -> None:
    document = paper("东丽区总人口94万。")

    fact = tell(
        "indicator",
        "总人口94万",
        document=document,
        subject="东丽区",
        measure="population",
        value=94,
        unit="万",
    )

    assert file_fact(fact=fact, actor=secretary) == []
    assert not Organisation.objects.exists()
