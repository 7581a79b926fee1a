from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from luodi.planning import (
    Candidate,
    Parameters,
    Quarter,
    Result,
    Site,
    Status,
    Stop,
    UnknownCandidateError,
    plan,
)
from luodi.vocabulary import Area, Money, Truth, Words


def _landed(result: Result) -> set[tuple[str, str]]:
    return {(choice.candidate.member, choice.candidate.site) for choice in result.choices}


def test_a_member_brings_its_resource_to_the_site_that_fits_best(candidate, problem) -> None:
    asked = problem(candidate(score=0.4), candidate(site="天津市华明高新区", score=0.9))

    result = plan(asked)

    assert result.status is Status.OPTIMAL
    assert _landed(result) == {("北京海兰信数据科技股份有限公司", "天津市华明高新区")}
    assert result.objective == result.bound == 0.9


@pytest.mark.parametrize(
    ("given", "demands"),
    [
        ({"consent": Truth.NO}, {}),
        ({}, {"avoid": frozenset({("北京海兰信数据科技股份有限公司", "东丽湖")})}),
        ({"earliest": Quarter(2018, 1)}, {}),
        ({"latest": Quarter(2016, 4)}, {}),
        ({"cost": Money(Decimal(200))}, {"budget": Money(Decimal(100))}),
        (
            {"land": Area(Decimal(200))},
            {"sites": (Site(key="东丽湖", name="东丽湖", land=Area(Decimal(100))),)},
        ),
        (
            {"floor": Area(Decimal(200))},
            {"sites": (Site(key="东丽湖", name="东丽湖", floor=Area(Decimal(100))),)},
        ),
        ({}, {"sites": (Site(key="东丽湖", name="东丽湖", places=0),)}),
    ],
    ids=[
        "a stated no",
        "a pair to avoid",
        "too late",
        "past its day",
        "too dear",
        "no land",
        "no floor",
        "no place",
    ],
)
def test_what_a_demand_forbids_is_left_out_and_said_when_asked(candidate, problem, given, demands) -> None:
    asked = problem(candidate(**given), **demands)

    result = plan(asked)

    assert result.choices == ()
    assert "不能同时满足" in result.why_not(asked.candidates[0].key).zh


def test_an_unknown_consent_counts_less_than_a_yes(candidate, problem) -> None:
    asked = problem(
        candidate(score=0.6, consent=Truth.UNKNOWN), candidate(site="天津市华明高新区", score=0.5)
    )

    result = plan(asked)

    assert _landed(result) == {("北京海兰信数据科技股份有限公司", "天津市华明高新区")}


def test_what_is_agreed_lands_even_where_it_fits_badly(candidate, problem) -> None:
    asked = problem(candidate(score=0.0, must=True))

    result = plan(asked, Parameters(least_score=0.5))

    assert len(result.choices) == 1
    assert result.choices[0].reasons[0].zh == "双方已约定此项"


def test_the_load_spreads_the_starts_over_the_quarters(candidate, problem) -> None:
    asked = problem(candidate(resource="办事处", score=0.9), candidate(resource="论坛", score=0.8))

    result = plan(asked, Parameters(load=1))

    assert [choice.quarter for choice in result.choices] == [Quarter(2017, 1), Quarter(2017, 2)]
    assert [choice.candidate.resource.zh for choice in result.choices] == ["办事处", "论坛"]


def test_what_is_due_soon_goes_before_what_is_worth_more(candidate, problem) -> None:
    due = candidate(resource="办事处", score=0.3, latest=Quarter(2017, 1))
    asked = problem(due, candidate(resource="论坛", score=0.9))

    result = plan(asked, Parameters(load=1))

    assert [choice.candidate.resource.zh for choice in result.choices] == ["办事处", "论坛"]


def test_demands_that_clash_are_named_and_no_others(candidate, problem) -> None:
    member = "北京海兰信数据科技股份有限公司"
    asked = problem(
        candidate(), candidate("触景无限科技(北京)有限公司", resource="演示中心"),
        must=frozenset({(member, "东丽湖")}), avoid=frozenset({(member, "东丽湖")}),
    )  # fmt: skip

    result = plan(asked)

    assert result.status is Status.INFEASIBLE
    assert {words.zh for words in result.clashes} == {f"要求{member}不落东丽湖", f"要求{member}落东丽湖"}


def test_a_pair_that_must_be_but_has_no_candidate_is_a_clash(problem) -> None:
    asked = problem(must=frozenset({("正和岛", "东丽湖")}))

    result = plan(asked)

    assert [words.zh for words in result.clashes] == ["要求正和岛落东丽湖"]


def test_why_not_tells_the_price_and_what_would_move(candidate, problem) -> None:
    better = candidate(site="天津市华明高新区", score=0.9)
    asked = problem(candidate(score=0.4), better)
    result = plan(asked)

    words = result.why_not(asked.candidates[0].key)

    assert "总价值由0.90降为0.40（减0.500）" in words.zh
    assert "改为2017年第一季度落东丽湖" in words.zh
    assert result.why_not(better.key).zh == "已选入方案"
    with pytest.raises(UnknownCandidateError):
        result.why_not("没有这一项")


def test_a_search_without_enough_work_does_not_claim_the_optimum(candidate, problem) -> None:
    asked = problem(*(candidate(resource=f"项目{n}", score=n / 40, cost=Money(Decimal(n))) for n in range(40)),
                    budget=Money(Decimal(99)))  # fmt: skip

    result = plan(asked, stop=Stop(work=1e-9))

    assert result.status in {Status.UNKNOWN, Status.FEASIBLE, Status.OPTIMAL}
    assert result.bound >= result.objective


@pytest.mark.parametrize(
    ("score", "said"),
    [
        (0.52, "匹配度0.52，高于其他候选地（最高0.50）"),
        (0.502, "匹配度0.50，与其他候选地相当"),
        (0.48, "匹配度0.48，因约束未落在匹配度更高的候选地（0.50）"),
    ],
)
def test_a_reason_compares_the_site_with_the_other_sites(candidate, problem, score, said) -> None:
    chosen = candidate(score=score)
    asked = problem(
        chosen,
        candidate(site="天津市华明高新区", score=0.5),
        must=frozenset({(chosen.member, chosen.site)}),
    )

    (choice,) = plan(asked).choices

    assert said in [words.zh for words in choice.reasons]


def test_the_summary_counts_what_was_chosen(candidate, problem) -> None:
    result = plan(problem(candidate()))

    assert result.summary().zh == "已得最优方案：选出1个组合，1家单位，落在1处，总价值0.50（上界0.50）"
    assert plan(problem()).summary().zh == "没有可以选入的组合"
    assert replace(result, status=Status.INFEASIBLE).summary().en == "The demands clash: there is no plan"


_FIELDS: dict[str, Any] = {
    "key": "一",
    "member": "正和岛",
    "resource": Words(zh="论坛", en="forum"),
    "site": "东丽湖",
    "score": 0.5,
}


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda c, p: p(c(), c()), "occurs 2 times"),
        (lambda c, p: p(c(site="鼓楼区")), "which is not there"),
        (lambda c, p: p(quarters=()), "at least one quarter"),
        (lambda c, p: p(quarters=(Quarter(2017, 2), Quarter(2017, 1))), "in order"),
        (lambda c, p: c(score=1.5), "expected 0 to 1"),
        (lambda c, p: Candidate(**{**_FIELDS, "member": ""}), "needs a key"),
        (lambda c, p: Parameters(load=0), "at least 1"),
        (lambda c, p: Parameters(delay=2), "expected 0 to 1"),
        (lambda c, p: Stop(work=0), "more than 0"),
    ],
)
def test_what_makes_no_sense_cannot_be_made(candidate, problem, make, said) -> None:
    with pytest.raises(ValueError, match=said):
        make(candidate, problem)
