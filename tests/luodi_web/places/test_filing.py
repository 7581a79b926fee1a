import pytest
from tests.places import fact_of

from luodi_web.accounts.models import AuditEntry, User
from luodi_web.documents.models import Fact
from luodi_web.places.models import PlaceFact, Zone
from luodi_web.places.services import file_fact, unfile_fact

pytestmark = pytest.mark.usefixtures("places")

HUAMING = "天津市华明高新区位于东丽区中北部，注册企业957家。华明高新区重点发展轨道交通车辆。"
DONGLI = "东丽区位于天津市东部，总人口94万。"


def indicator(subject: str | None) -> dict[str, object]:
    return {"kind": "indicator", "subject": subject, "measure": "firm_count", "value": 957, "unit": "家"}


@pytest.mark.parametrize(
    ("subject", "place"),
    [
        ("东丽区", "天津市东丽区"),
        ("天津市东丽区", "天津市东丽区"),
        ("天津东丽", "天津市东丽区"),
        ("天津市", "天津市"),
        ("南京市鼓楼区", "江苏省南京市鼓楼区"),
        ("东丽经济技术开发区", "东丽经济技术开发区"),
        ("天津东丽经开区", "东丽经济技术开发区"),
        ("华明高新区", "华明高新区"),
        ("东丽湖", "东丽湖"),
    ],
)
def test_a_fact_is_filed_with_the_place_it_speaks_of(secretary: User, subject: str, place: str) -> None:
    fact = fact_of(secretary, f"{subject}位于东丽区，注册企业957家。", indicator(subject))

    filed = file_fact(fact=fact, actor=secretary)

    assert [link.label for link in filed] == [place]
    assert PlaceFact.objects.filter(fact=fact).count() == 1


@pytest.mark.parametrize(
    "record",
    [
        indicator(None),
        indicator("中关村融智特种机器人产业联盟"),
        indicator("北京海兰信数据科技股份有限公司"),
        indicator("高新区"),
        {"kind": "person", "name": "杨灏", "title": "副区长", "organisation": "东丽区"},
        {"kind": "policy", "name": "“十三五”规划", "issuer": None},
    ],
)
def test_what_speaks_of_no_place_is_left_to_others(secretary: User, record: dict[str, object]) -> None:
    fact = fact_of(secretary, "东丽区副区长杨灏出席。", record)

    filed = file_fact(fact=fact, actor=secretary)

    assert filed == []
    assert not PlaceFact.objects.exists()


def test_a_name_that_several_places_bear_is_a_question(secretary: User) -> None:
    fact = fact_of(secretary, "鼓楼区注册企业957家。", indicator("鼓楼区"))

    filed = file_fact(fact=fact, actor=secretary)

    assert len(filed) == 1
    assert all(place in filed[0].label for place in ("江苏省南京市鼓楼区", "福建省福州市鼓楼区"))
    assert not PlaceFact.objects.exists()


def test_the_document_may_say_which_of_them(secretary: User) -> None:
    fact = fact_of(secretary, "南京市鼓楼区招商。鼓楼区注册企业957家。", indicator("鼓楼区"))

    filed = file_fact(fact=fact, actor=secretary)

    assert [link.label for link in filed] == ["江苏省南京市鼓楼区"]


def test_names_of_one_zone_make_one_zone_in_its_district(secretary: User) -> None:
    for name in ("天津市华明高新区", "华明高新区", "天津华明高新技术产业开发区"):
        file_fact(fact=fact_of(secretary, HUAMING, indicator(name)), actor=secretary)

    zone = Zone.objects.get(team=secretary.team)

    assert (zone.name, str(zone.division), zone.place_facts.count()) == (
        "天津市华明高新区",
        "天津市东丽区",
        3,
    )
    assert AuditEntry.objects.filter(action="places.add_zone").count() == 1


def test_a_zone_moves_nearer_when_a_document_says_where_it_lies(secretary: User) -> None:
    vague = fact_of(secretary, "天津市华明高新区注册企业957家。", indicator("天津市华明高新区"))
    file_fact(fact=vague, actor=secretary)
    before = str(Zone.objects.get(team=secretary.team).division)

    file_fact(fact=fact_of(secretary, HUAMING, indicator("华明高新区")), actor=secretary)

    zone = Zone.objects.get(team=secretary.team)
    assert (before, str(zone.division)) == ("天津市", "天津市东丽区")
    assert "东丽区" in zone.words


def test_zones_of_one_name_in_two_districts_are_two(secretary: User) -> None:
    for district in ("东丽区", "西青区"):
        text = f"科创产业园位于{district}，注册企业957家。"
        file_fact(fact=fact_of(secretary, text, indicator("科创产业园")), actor=secretary)
    vague = fact_of(secretary, "科创产业园注册企业957家。", indicator("科创产业园"))

    filed = file_fact(fact=vague, actor=secretary)

    zones = Zone.objects.filter(team=secretary.team).order_by("division")
    assert [str(zone.division) for zone in zones] == ["天津市东丽区", "天津市西青区"]
    assert "科创产业园（天津市东丽区）" in filed[0].label
    assert not PlaceFact.objects.filter(fact=vague).exists()


def test_a_body_of_another_sort_is_no_zone(secretary: User) -> None:
    body = {"kind": "organisation", "name": "示例科技园", "type": "company"}
    fact_of(secretary, "示例科技园注册企业957家。", body)
    fact = fact_of(secretary, "示例科技园注册企业957家。", indicator("示例科技园"))

    filed = file_fact(fact=fact, actor=secretary)

    assert filed == []


def test_filing_twice_changes_nothing(secretary: User) -> None:
    fact = fact_of(secretary, HUAMING, indicator("华明高新区"))

    first = file_fact(fact=fact, actor=secretary)
    second = file_fact(fact=fact, actor=secretary)

    assert first == second
    assert (PlaceFact.objects.count(), Zone.objects.filter(team=secretary.team).count()) == (1, 1)


def test_a_corrected_subject_moves_the_fact(secretary: User) -> None:
    fact = fact_of(secretary, DONGLI, indicator("东丽湖"))
    file_fact(fact=fact, actor=secretary)

    fact.record["subject"] = "东丽区"
    file_fact(fact=fact, actor=secretary)

    assert str(PlaceFact.objects.get(fact=fact).division) == "天津市东丽区"
    assert not Zone.objects.filter(team=secretary.team).exists()


def test_unfiling_takes_the_fact_and_its_empty_zone_away(secretary: User) -> None:
    fact = fact_of(secretary, HUAMING, indicator("华明高新区"))
    file_fact(fact=fact, actor=secretary)

    unfile_fact(fact=fact)
    unfile_fact(fact=fact)

    assert not PlaceFact.objects.exists()
    assert not Zone.objects.filter(team=secretary.team).exists()
    assert Fact.objects.filter(pk=fact.pk).exists()


def test_a_policy_belongs_to_the_place_that_issued_it(secretary: User) -> None:
    record = {"kind": "policy", "name": "“122”科技招商计划", "issuer": "东丽区人民政府"}
    fact = fact_of(secretary, "东丽区人民政府制定“122”科技招商计划。", record)

    filed = file_fact(fact=fact, actor=secretary)

    assert [link.label for link in filed] == ["天津市东丽区"]


def test_what_a_government_sets_is_set_for_its_place(secretary: User) -> None:
    record = {
        "kind": "target",
        "subject": "东丽区人民政府",
        "measure": "firm_count",
        "value": 1000,
        "unit": "家",
    }

    filed = file_fact(fact=fact_of(secretary, DONGLI, record), actor=secretary)

    assert [link.label for link in filed] == ["天津市东丽区"]


def test_each_team_has_its_own_zone_of_a_name(secretary: User, stranger: User) -> None:
    for user in (secretary, stranger):
        file_fact(fact=fact_of(user, HUAMING, indicator("华明高新区")), actor=user)

    seen = Zone.objects.visible_to(secretary).filter(code=None)

    assert [zone.team for zone in seen] == [secretary.team]
