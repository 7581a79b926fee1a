import itertools
import random
from dataclasses import replace
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from luodi.planning import Candidate, Parameters, Problem, Quarter, Site, Status, plan
from luodi.vocabulary import Area, Money, Truth, Words

_SITES = (
    Site(key="甲", name="甲", land=Area(Decimal(10))),
    Site(key="乙", name="乙", places=1),
)
_QUARTERS = Quarter(2017, 1).run(2)
_PARAMETERS = Parameters(load=2, least_score=0.1)


@st.composite
def _candidates(draw: st.DrawFn) -> tuple[Candidate, ...]:
    count = draw(st.integers(1, 4))
    return tuple(
        Candidate(
            key=f"{n}",
            member=draw(st.sampled_from("海辰")),
            resource=Words(zh=draw(st.sampled_from(["研发", "论坛"])), en="it"),
            site=draw(st.sampled_from("甲乙")),
            score=draw(st.integers(0, 10)) / 10,
            known=draw(st.booleans()),
            earliest=draw(st.sampled_from([None, *_QUARTERS])),
            latest=draw(st.sampled_from([None, *_QUARTERS])),
            cost=Money(Decimal(draw(st.integers(0, 9)))),
            land=Area(Decimal(draw(st.integers(0, 9)))),
            consent=draw(st.sampled_from(list(Truth))),
            must=draw(st.booleans()) and draw(st.booleans()),
        )
        for n in range(count)
    )


@st.composite
def _problems(draw: st.DrawFn) -> Problem:
    return Problem(
        place="天津市东丽区",
        quarters=_QUARTERS,
        sites=_SITES,
        candidates=draw(_candidates()),
        must=draw(st.sampled_from([frozenset(), frozenset({("海", "甲")})])),
        avoid=draw(st.sampled_from([frozenset(), frozenset({("辰", "乙")})])),
        budget=draw(st.sampled_from([None, Money(Decimal(8))])),
    )


_Picks = list[tuple[Candidate, Quarter]]


def _keeps_limits(problem: Problem, picks: _Picks) -> bool:
    at = {site.key: [c for c, _ in picks if c.site == site.key] for site in _SITES}
    packages = [c.package for c, _ in picks]
    return (
        len(packages) == len(set(packages))
        and sum(c.land.square_metres for c in at["甲"] if c.land) <= 10
        and len(at["乙"]) <= 1
        and (
            problem.budget is None or sum(c.cost.amount for c, _ in picks if c.cost) <= problem.budget.amount
        )
        and all(sum(q == quarter for _, q in picks) <= 2 for quarter in _QUARTERS)
    )


def _keeps_pairs(problem: Problem, picks: _Picks) -> bool:
    pairs = {(c.member, c.site) for c, _ in picks}
    agreed = {c.package for c in problem.candidates if c.must}
    return (
        problem.must <= pairs
        and not pairs & problem.avoid
        and agreed <= {c.package for c, _ in picks if c.must}
    )


def _keeps_each(problem: Problem, picks: _Picks) -> bool:
    return all(
        c.consent is not Truth.NO
        and (c.earliest or quarter) <= quarter <= (c.latest or quarter)
        and (c.score >= 0.1 or c.must or (c.member, c.site) in problem.must)
        for c, quarter in picks
    )


def _is_lawful(problem: Problem, picks: _Picks) -> bool:
    return _keeps_limits(problem, picks) and _keeps_pairs(problem, picks) and _keeps_each(problem, picks)


def _worth(picks: _Picks) -> float:
    return sum(
        c.score * (0.97 if quarter == _QUARTERS[1] else 1)
        * (0.7 if c.consent is Truth.UNKNOWN else 1) * (1 if c.known else 0.8)
        for c, quarter in picks
    )  # fmt: skip


def _best_by_trying_all(problem: Problem) -> float | None:
    ways = itertools.product([None, *_QUARTERS], repeat=len(problem.candidates))
    plans = [[(c, q) for c, q in zip(problem.candidates, way, strict=True) if q] for way in ways]
    return max((_worth(picks) for picks in plans if _is_lawful(problem, picks)), default=None)


@given(_problems())
def test_a_plan_breaks_no_demand_and_is_as_good_as_trying_everything(problem: Problem) -> None:
    best = _best_by_trying_all(problem)

    result = plan(problem, _PARAMETERS)

    if best is None:
        assert result.status is Status.INFEASIBLE
        assert result.clashes
    else:
        assert result.status is Status.OPTIMAL
        assert _is_lawful(problem, [(choice.candidate, choice.quarter) for choice in result.choices])
        assert abs(result.objective - best) < 1e-4


@settings(max_examples=20)
@given(_problems(), st.randoms(use_true_random=False))
def test_the_order_of_the_input_does_not_matter(problem: Problem, dice: random.Random) -> None:
    candidates, sites = list(problem.candidates), list(problem.sites)
    dice.shuffle(candidates)
    dice.shuffle(sites)
    shuffled = replace(problem, candidates=tuple(candidates), sites=tuple(sites))

    first, second = plan(problem, _PARAMETERS), plan(shuffled, _PARAMETERS)

    assert first.choices == second.choices
    assert first.clashes == second.clashes
    assert first.objective == second.objective


@settings(max_examples=20)
@given(_problems())
def test_only_what_must_be_can_clash_and_then_every_clash_is_named_once(problem: Problem) -> None:
    result = plan(problem, _PARAMETERS)
    free = replace(
        problem,
        must=frozenset(),
        candidates=tuple(replace(candidate, must=False) for candidate in problem.candidates),
    )

    without_musts = plan(free, _PARAMETERS)

    assert without_musts.status is Status.OPTIMAL
    assert bool(result.clashes) == (result.status is Status.INFEASIBLE)
    assert len(set(result.clashes)) == len(result.clashes)
