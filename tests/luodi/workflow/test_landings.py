from dataclasses import replace
from decimal import Decimal

import pytest
from tests.luodi.workflow.names import ALLIANCE, HUAMING, ROBOTS, SPACE

from luodi.planning import Quarter, Status
from luodi.vocabulary import (
    Activity,
    ActivityType,
    Area,
    Commitment,
    CommitmentCategory,
    Indicator,
    Measure,
    Membership,
    Money,
    Organisation,
    OrganisationType,
    PartialDate,
    Truth,
)
from luodi.workflow import Landing, Scenario, ScenarioError, draft, find_place
from luodi.writing import to_docx, to_html, to_record, uncited_numbers


def _packages(landing: Landing) -> dict[tuple[str, str], str]:
    return {choice.candidate.package: choice.candidate.site for choice in landing.result.choices}


def _asked(landing: Landing) -> str:
    return "\n".join(question.words.zh for question in landing.questions)


def test_members_and_what_is_agreed_are_planned_over_zones_of_catalogue_and_documents(
    story, scenario
) -> None:
    landing = draft(story, scenario())

    assert landing.result.status is Status.OPTIMAL
    assert {site.name for site in landing.problem.sites} == {"东丽经济技术开发区", HUAMING}
    assert _packages(landing)[SPACE, "可落地资源待明确"] == HUAMING
    assert (ALLIANCE, "建立联盟在东丽的办事处") in _packages(landing)


def test_what_is_agreed_with_the_place_must_land_and_cites_its_words(story, scenario) -> None:
    landing = draft(story, scenario())

    (office,) = (choice.candidate for choice in landing.result.choices if choice.candidate.known)
    assert office.must
    assert office.evidence[0].fact.kind == "commitment"


def test_the_quarters_start_after_the_last_day_that_documents_tell_of(story, scenario) -> None:
    landing = draft(story, scenario(length=2))

    assert landing.as_of == PartialDate(2016, 11, 15)
    assert landing.problem.quarters == (Quarter(2017, 1), Quarter(2017, 2))


def test_without_any_date_the_first_quarter_is_asked_for(story, scenario) -> None:
    undated = [item for item in story if item.fact.kind != "activity"]

    with pytest.raises(ScenarioError, match="--from"):
        draft(undated, scenario())

    assert draft(undated, scenario(quarters=(Quarter(2017, 1),))).result.choices


def test_what_no_document_states_becomes_a_question_and_nothing_is_invented(story, scenario) -> None:
    landing = draft(story, scenario())

    assert f"{ROBOTS}的单位介绍和主营业务" in _asked(landing)
    assert "可供落地的用地和楼面面积" in _asked(landing)
    assert "扶持资金预算" in _asked(landing)
    assert "“建立联盟在东丽的办事处”的责任人、完成标准、完成时限" in _asked(landing)
    assert "“原文如此。”说的是哪个地方或单位" in _asked(landing)
    assert {choice.candidate.known for choice in landing.result.choices} == {True, False}


def test_what_the_scenario_answers_is_not_asked_again(story, scenario) -> None:
    answers = scenario(
        consents={SPACE: Truth.YES, ROBOTS: Truth.NO},
        budget=Money(Decimal(5_000_000)),
        capacities={HUAMING: Area(Decimal(1000))},
    )

    landing = draft(story, answers)

    assert ROBOTS not in {member for member, _ in _packages(landing)}
    assert f"{SPACE}是否同意" not in _asked(landing)
    assert f"{HUAMING}可供落地的用地" not in _asked(landing)
    assert "扶持资金预算" not in _asked(landing)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"must": frozenset({("正和岛", HUAMING)})}, "材料中没有单位“正和岛”"),
        ({"avoid": frozenset({(SPACE, "东丽湖")})}, "材料中没有园区“东丽湖”"),
        ({"consents": {"正和岛": Truth.NO}}, "材料中没有单位“正和岛”"),
        ({"capacities": {"东丽湖": Area(Decimal(1))}}, f"可用的有：东丽经济技术开发区、{HUAMING}"),
    ],
)
def test_a_name_that_nobody_knows_is_not_passed_over(story, scenario, given, said) -> None:
    with pytest.raises(ScenarioError) as caught:
        draft(story, scenario(**given))

    assert said in caught.value.problems[0].zh


def test_pairs_that_must_or_must_not_be_are_kept(story, scenario) -> None:
    landing = draft(
        story,
        scenario(must=frozenset({(ROBOTS, HUAMING)}), avoid=frozenset({(SPACE, HUAMING)})),
    )

    landed = {(member, site) for (member, _), site in _packages(landing).items()}
    assert (ROBOTS, HUAMING) in landed
    assert (SPACE, HUAMING) not in landed


def test_demands_that_clash_still_give_a_paper_that_says_so(story, scenario) -> None:
    pair = frozenset({(SPACE, HUAMING)})

    landing = draft(story, scenario(must=pair, avoid=pair))

    assert landing.result.status is Status.INFEASIBLE
    assert "互相冲突" in to_html(landing.manuscript)


def test_a_members_own_undertaking_is_its_resource_at_the_site_it_names(story, scenario, stated) -> None:
    test_field = stated(
        Commitment,
        parties=(ROBOTS,),
        category=CommitmentCategory.RESEARCH,
        text="在东丽开发区建设特种机器人试验场",
    )

    landing = draft([*story, test_field], scenario())

    assert (ROBOTS, test_field.fact.text) in _packages(landing)
    assert f"{ROBOTS}的可带来的资源" not in _asked(landing)


def test_documents_that_name_no_member_still_give_a_paper(stated, scenario) -> None:
    area = stated(Membership, alliance="别的联盟", member=ROBOTS)

    landing = draft([area], scenario(quarters=(Quarter(2017, 1),)))

    assert landing.result.choices == ()
    assert "联盟成员单位名单及其角色" in _asked(landing)


def test_a_district_without_zones_is_one_site_itself(story) -> None:
    member = [item for item in story if item.fact.kind == "membership"]
    place = find_place("西藏自治区那曲市双湖县")

    landing = draft(member, Scenario(place=place, alliance=ALLIANCE, quarters=(Quarter(2017, 1),)))

    assert [site.name for site in landing.problem.sites] == [place.full_name]
    assert landing.result.choices


def test_the_order_of_evidence_changes_not_one_byte(story, scenario) -> None:
    first, second = (draft(order, scenario()).manuscript for order in (story, story[::-1]))

    assert to_record(first) == to_record(second)
    assert to_docx(first) == to_docx(second)
    assert uncited_numbers(first) == ()


def test_a_forum_that_is_only_announced_does_not_move_the_start(story, scenario, stated) -> None:
    announced = stated(Activity, document="通知", type=ActivityType.FORUM, date=PartialDate(2017, 3, 16))
    notice = replace(announced, source=replace(announced.source, published=PartialDate(2017, 2, 20)))

    landing = draft([*story, notice], scenario())

    assert landing.as_of == PartialDate(2016, 11, 15)


def test_room_that_is_free_and_room_that_is_needed_bind_the_plan(story, scenario, stated) -> None:
    floor = {"measure": Measure.FLOOR_SPACE, "unit": "平方米"}
    evidence = [
        *story,
        stated(Indicator, subject=HUAMING, value=Decimal(4000), sentence="现有可用厂房4000平方米。", **floor),
        stated(Indicator, subject=SPACE, value=Decimal(5000), sentence="需要厂房5000平方米。", **floor),
        stated(Indicator, subject=ROBOTS, value=Decimal(9000), sentence="拥有厂房9000平方米。", **floor),
        *(stated(Organisation, name=name, type=OrganisationType.COMPANY) for name in (SPACE, ROBOTS)),
    ]

    landing = draft(evidence, scenario())

    needs = {candidate.member: candidate.floor for candidate in landing.problem.candidates}
    assert needs[SPACE] == Area(Decimal(5000))
    assert needs[ROBOTS] is None
    assert _packages(landing)[SPACE, "可落地资源待明确"] != HUAMING
