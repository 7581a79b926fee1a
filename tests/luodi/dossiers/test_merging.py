from decimal import Decimal

import pytest

from luodi.dossiers import OrganisationDossier, PlaceDossier, build
from luodi.reference import find_divisions
from luodi.vocabulary import (
    Activity,
    ActivityType,
    Agreement,
    AgreementStage,
    Commitment,
    CommitmentCategory,
    Evidence,
    Focus,
    FocusRole,
    Honour,
    Indicator,
    Measure,
    Membership,
    Organisation,
    OrganisationType,
    PartialDate,
    Person,
    Policy,
    Target,
)

_ZONE, _OFFICE, _FIRM = OrganisationType.ZONE, OrganisationType.GOVERNMENT, OrganisationType.COMPANY
_DAY = PartialDate(2016, 11, 2)


@pytest.mark.parametrize(
    ("kind", "first", "second", "kept"),
    [
        (_ZONE, "华明高新区", "天津市华明高新区", "天津市华明高新区"),
        (_OFFICE, "东丽区人民政府", "天津东丽区政府", "天津东丽区政府"),
        (_OFFICE, "天津市东丽区科委", "东丽区科委", "天津市东丽区科委"),
        (_ZONE, "天津市东丽区华明高新区", "天津市华明高新区", "天津市东丽区华明高新区"),
        (_FIRM, "北京海兰信数据科技", "北京海兰信数据科技股份有限公司", "北京海兰信数据科技股份有限公司"),
        (_FIRM, "触景无限科技（北京）有限公司", "触景无限科技(北京)有限公司", "触景无限科技(北京)有限公司"),
    ],
)
def test_two_documents_may_write_one_name_differently(stated, kind, first, second, kept) -> None:
    evidence = [
        stated(Organisation, "甲", name=first, type=kind),
        stated(Organisation, "乙", name=second, type=kind),
    ]

    dossiers = build(evidence)

    found: list[PlaceDossier | OrganisationDossier] = [*dossiers.places, *dossiers.organisations]
    assert [item.name for item in found] == [kept]
    assert len(found[0].evidence) == 2


def test_an_alias_of_one_document_is_a_name_in_another(stated) -> None:
    evidence = [
        stated(Organisation, "甲", name="北京海兰信数据科技股份有限公司", type=_FIRM, aliases=("海兰信",)),
        stated(Membership, "乙", alliance=None, member="海兰信", role="理事长单位"),
    ]

    dossiers = build(evidence)

    assert [item.member for item in dossiers.memberships] == ["北京海兰信数据科技股份有限公司"]


@pytest.mark.parametrize(
    "aliases",
    [("联盟", "联盟"), ("中关村联盟", "中关村联盟")],
    ids=["a word for any alliance", "two bodies share it"],
)
def test_a_short_form_that_could_mean_several_joins_nothing(stated, aliases) -> None:
    names = ("中关村融智特种机器人产业联盟", "中关村物联网产业联盟")
    evidence = [
        stated(Organisation, name, name=name, type=OrganisationType.ALLIANCE, aliases=(alias,))
        for name, alias in zip(names, aliases, strict=True)
    ]

    dossiers = build([*evidence, stated(Membership, "丙", alliance=aliases[0], member="正和岛")])

    assert len(dossiers.organisations) == 2
    assert dossiers.memberships[0].alliance == aliases[0]


def test_firms_of_two_cities_stay_two(stated) -> None:
    names = ("北京云帆科技有限公司", "天津云帆科技有限公司")

    dossiers = build(stated(Organisation, name, name=name, type=_FIRM) for name in names)

    assert {item.name for item in dossiers.organisations} == set(names)


def test_zones_of_one_name_in_two_cities_stay_two(stated) -> None:
    names = ("天津市华明高新区", "北京市华明高新区")

    dossiers = build(stated(Organisation, name, name=name, type=_ZONE) for name in names)

    assert {item.name for item in dossiers.places} == set(names)


def test_two_reports_of_one_visit_are_one_with_everybody(stated) -> None:
    visit = {"type": ActivityType.VISIT, "date": _DAY}
    evidence = [
        stated(Activity, "甲", participants=("尚斌义", "正和岛"), **visit),
        stated(Activity, "乙", participants=("正和岛", "白凤祥"), topic="产业落地", **visit),
        stated(Person, "甲", name="白凤祥", title="区委副书记"),
        stated(Person, "甲", name="尚斌义", title="区委书记"),
    ]

    (activity,) = build(evidence).activities

    assert [one.name for one in activity.participants] == ["尚斌义", "白凤祥", "正和岛"]
    assert activity.topic == "产业落地"
    assert [len(one.evidence) for one in activity.participants] == [1, 1, 2]


@pytest.mark.parametrize(
    "others",
    [
        {"participants": ("上海云帆",), "date": _DAY, "place": "上海市"},
        {"participants": ("正和岛",), "date": None},
        {"participants": ("正和岛",), "date": PartialDate(2016, 11, 15)},
    ],
    ids=["nobody in common", "no day", "another day"],
)
def test_visits_that_may_differ_stay_two(stated, others) -> None:
    here = stated(
        Activity, "甲", type=ActivityType.VISIT, date=_DAY, participants=("正和岛",), place="北京市"
    )
    there = stated(Activity, "乙", type=ActivityType.VISIT, **others)

    assert len(build([here, there]).activities) == 2


def test_documents_that_differ_are_both_kept_newest_first(stated) -> None:
    def population(document: str, value: int, unit: str, year: int) -> Evidence:
        found: Evidence = stated(
            Indicator, document, subject="东丽区", measure=Measure.POPULATION, value=Decimal(value), unit=unit,
            published=PartialDate(year),
        )  # fmt: skip
        return found

    dossiers = build([population("甲", 94, "万人", 2016), population("乙", 85, "万人", 2020)])

    (place,) = dossiers.places
    assert [item.quantity.chinese for item in place.indicators] == ["85万人", "94万人"]
    assert len(place.conflicts) == 1


@pytest.mark.parametrize(
    ("second", "unit", "as_of", "document"),
    [
        (940_000, "人", None, "乙"),
        (85, "万人", PartialDate(2015), "乙"),
        (85, "万人", None, "甲"),
    ],
    ids=["the same in another unit", "of another year", "in one document"],
)
def test_numbers_that_can_both_be_true_are_no_conflict(stated, second, unit, as_of, document) -> None:
    common = {"subject": "东丽区", "measure": Measure.POPULATION}
    evidence = [
        stated(Indicator, "甲", value=Decimal(94), unit="万人", **common),
        stated(Indicator, document, value=Decimal(second), unit=unit, as_of=as_of, **common),
    ]

    assert build(evidence).places[0].conflicts == ()


def test_a_fact_without_a_subject_is_set_apart(stated) -> None:
    evidence = stated(Indicator, measure=Measure.FIRM_COUNT, value=Decimal(957), unit="家")

    dossiers = build([evidence])

    assert dossiers.unplaced == (evidence,)
    assert dossiers.places == ()


def test_a_zone_of_the_catalogue_is_known_by_its_short_form_in_its_district(stated) -> None:
    sentence = "东丽开发区位于东丽区。"

    dossiers = build([stated(Organisation, sentence=sentence, name="东丽开发区", type=_ZONE)])

    assert dossiers.places[0].zone is not None
    assert dossiers.places[0].zone.code == "G121050"


def test_a_name_of_several_divisions_means_the_place_of_the_plan_or_none(stated) -> None:
    evidence = [stated(Honour, subject="鼓楼区", honour="全国科普示范区")]
    nanjing = find_divisions("江苏省南京市鼓楼区")[0]

    open_place, settled = build(evidence).places[0], build(evidence, place=nanjing).places[0]

    assert open_place.division is None
    assert (settled.name, settled.division) == ("江苏省南京市鼓楼区", nanjing)


def test_members_stand_by_role_and_two_roles_are_both_kept(stated) -> None:
    alliance = "中关村融智特种机器人产业联盟"
    roles = [
        ("丁", "会员单位"),
        ("丙", "理事单位"),
        ("乙", "副理事长单位"),
        ("乙", "理事单位"),
        ("甲", "理事长单位"),
    ]

    evidence = [stated(Membership, role, alliance=alliance, member=name, role=role) for name, role in roles]
    found = build([*evidence, stated(Membership, "无", alliance=alliance, member="甲")]).members_of(alliance)

    assert [(item.member, item.role) for item in found] == [
        ("甲", "理事长单位"),
        ("乙", "副理事长单位"),
        ("丙", "理事单位"),
        ("乙", "理事单位"),
        ("丁", "会员单位"),
    ]
    assert len(found[0].evidence) == 2


def test_what_one_report_of_an_agreement_leaves_out_another_adds(stated) -> None:
    parties = ("中关村融智特种机器人产业联盟", "天津东丽区政府")
    evidence = [
        stated(Agreement, "甲", parties=parties, stage=AgreementStage.PRELIMINARY),
        stated(Agreement, "乙", parties=parties, date=PartialDate(2016, 11, 15), occasion="百家京企天津行"),
        stated(Agreement, "丙", parties=parties, stage=AgreementStage.FORMAL, date=PartialDate(2017)),
    ]

    first, second = build(evidence).agreements

    assert (first.stage, str(first.date), first.occasion) == ("preliminary", "2016-11-15", "百家京企天津行")
    assert second.stage is AgreementStage.FORMAL


def test_the_same_words_are_one_commitment_of_all_parties(stated) -> None:
    office = {"category": CommitmentCategory.OFFICE, "text": "建立联盟在东丽的办事处"}
    evidence = [
        stated(Commitment, "甲", parties=("正和岛",), **office),
        stated(Commitment, "乙", parties=("东丽区",), **office),
    ]

    (commitment,) = build(evidence).commitments

    assert set(commitment.parties) == {"正和岛", "天津市东丽区"}
    assert len(commitment.evidence) == 2


def test_a_stated_role_or_issuer_fills_in_where_another_document_is_silent(stated) -> None:
    evidence = [
        stated(Focus, "甲", subject="东丽湖", industry="节能环保"),
        stated(Focus, "乙", subject="东丽湖", industry="节能环保", role=FocusRole.TARGET),
        stated(Organisation, "甲", name="东丽湖", type=_ZONE),
        stated(Policy, "甲", name="《“122”科技招商计划》"),
        stated(Policy, "乙", name="“122”科技招商计划", issuer="东丽区"),
        stated(Target, "甲", subject="东丽湖", measure=Measure.FIRM_COUNT, value=Decimal(100), unit="家"),
    ]

    dossiers = build(evidence)

    assert [item.role for item in dossiers.places[0].focuses] == [FocusRole.TARGET]
    assert [(item.name, item.issuer) for item in dossiers.policies] == [("“122”科技招商计划", "天津市东丽区")]
    assert dossiers.places[0].targets[0].plan is None
