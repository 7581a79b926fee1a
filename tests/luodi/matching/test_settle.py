"""Firms and zones settle: stable where that can be, else with the fewest who would rather go elsewhere."""

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from luodi.matching import (
    Company,
    Seat,
    Seeker,
    SettlementError,
    SettlementParameters,
    SettlementProblem,
    SettlementStatus,
    preferences_from,
    rank,
    settle,
)
from luodi.reference import zones

_FIRMS, _ZONES = ("甲", "乙", "丙", "丁"), ("东区", "西区", "南区")


@st.composite
def _tiers(draw, names):
    order = draw(st.permutations(names))[: draw(st.integers(0, len(names)))]
    ranks = [draw(st.integers(0, 2)) for _ in order]
    tiers = (tuple(n for n, r in zip(order, ranks, strict=True) if r == step) for step in range(3))
    return tuple(tier for tier in tiers if tier)


@st.composite
def _problems(draw, *, hard=False):
    firms = tuple(Seeker(name, draw(_tiers(_ZONES))) for name in _FIRMS)
    seats = []
    for name in _ZONES:
        capacity = draw(st.integers(0, 3))
        minimum = draw(st.integers(0, min(1, capacity))) if hard else 0
        seats.append(Seat(name, draw(_tiers(_FIRMS)), capacity, minimum))
    couples = draw(st.sampled_from([(), (("甲", "乙"),)])) if hard else ()
    return SettlementProblem(firms, tuple(seats), couples)


def _rank(side, name):
    return next((place for place, tier in enumerate(side.tiers) if name in tier), None)


def _blocks(problem, placed, group, zone):
    firms = {firm.name: firm for firm in problem.firms}
    for name in group:
        new, old = _rank(firms[name], zone.name), placed.get(name)
        if new is None or _rank(zone, name) is None:
            return False
        if old is not None and _rank(firms[name], old) <= new:
            return False
    guests = [name for name, where in placed.items() if where == zone.name]
    free = zone.capacity - len(guests)
    worse = [{g for g in guests if _rank(zone, g) > _rank(zone, name)} for name in group]
    seats = [[*range(free), *sorted(names)] for names in worse]
    return any(len(set(choice)) == len(group) for choice in product(*seats))


def _groups(problem):
    paired = {name for couple in problem.couples for name in couple}
    return [*problem.couples, *((firm.name,) for firm in problem.firms if firm.name not in paired)]


def _answers(problem):
    groups, firms = _groups(problem), {firm.name: firm for firm in problem.firms}
    for choice in product([None, *problem.zones], repeat=len(groups)):
        pairs = [(n, z) for group, z in zip(groups, choice, strict=True) if z for n in group]
        accepted = all(_rank(firms[n], z.name) is not None and _rank(z, n) is not None for n, z in pairs)
        counts = [(z, sum(at is z for _, at in pairs)) for z in problem.zones]
        if accepted and all(z.minimum <= count <= z.capacity for z, count in counts):
            yield {n: z.name for n, z in pairs}


def _worth(problem, placed):
    blocking = sum(_blocks(problem, placed, g, z) for g in _groups(problem) for z in problem.zones)
    cost = sum(
        _rank(firm, placed[firm.name]) if firm.name in placed else len(firm.tiers) for firm in problem.firms
    )
    return blocking, cost


def _outcome(problem):
    try:
        return settle(problem)
    except SettlementError as error:
        return error.words


@settings(max_examples=60, deadline=None)
@given(_problems())
def test_without_minimums_and_couples_nobody_would_rather_go_elsewhere(problem):
    settled = settle(problem)

    assert settled.status is SettlementStatus.STABLE
    assert settled.blocking == ()
    assert dict(settled.assignments) in list(_answers(problem))
    assert _worth(problem, dict(settled.assignments))[0] == 0


@settings(max_examples=40, deadline=None)
@given(_problems(hard=True))
def test_the_answer_is_the_best_of_all_answers(problem):
    try:
        settled = settle(problem)
    except SettlementError:
        return

    answers = [_worth(problem, placed) for placed in _answers(problem)]

    if not answers:
        assert settled.status is SettlementStatus.IMPOSSIBLE
    elif settled.status is SettlementStatus.FEWEST:
        assert _worth(problem, dict(settled.assignments)) == min(answers)
        assert len(settled.blocking) == min(answers)[0]
    else:
        worth = _worth(problem, dict(settled.assignments))
        assert settled.status is SettlementStatus.STABLE
        assert worth[0] == 0


@settings(max_examples=30, deadline=None)
@given(_problems(hard=True), st.permutations(_FIRMS), st.permutations(_ZONES))
def test_the_order_of_input_does_not_matter(problem, firms, seats):
    shuffled = SettlementProblem(
        tuple(sorted(problem.firms, key=lambda firm: firms.index(firm.name))),
        tuple(sorted(problem.zones, key=lambda zone: seats.index(zone.name))),
        tuple((other, one) for one, other in problem.couples),
    )

    assert _outcome(shuffled) == _outcome(problem)


def test_a_pair_that_only_a_minimum_keeps_apart_is_told_with_the_minimum():
    firms = (Seeker("甲", (("东区",), ("西区",))),)
    seats = (Seat("东区", (("甲",),)), Seat("西区", (("甲",),), capacity=1, minimum=1))

    settled = settle(SettlementProblem(firms, seats))

    assert settled.assignments == (("甲", "西区"),)
    assert "西区最低要有1家" in settled.blocking[0].words.zh
    assert "1 blocking" in settled.summary().en


def test_everything_that_is_wrong_is_told_at_once():
    firms = (Seeker("甲", (("东区", "北区"),)), Seeker("甲", ()), Seeker("乙", (("西区",),)))
    seats = (Seat("东区", (("甲",),), capacity=1, minimum=4), Seat("西区", (("乙", "乙"),)))

    with pytest.raises(SettlementError) as caught:
        settle(SettlementProblem(firms, seats, (("甲", "乙"),)))

    told = " ".join(words.en for words in caught.value.words)
    for part in ("“北区”", "“甲” is named twice", "room for 1", "add up to 4", "No zone suits", "(西区)"):
        assert part in told


def test_what_nobody_knows_stands_above_a_stated_no():
    east, west = sorted(zones().values(), key=lambda zone: zone.key)[:2]
    open_question = next(match for match in rank(Company(name="甲"), (east, west)) if match.zone is east)
    refused = replace(open_question, zone=west, score=open_question.lowest)

    firms, seats = preferences_from([refused, open_question], [refused, open_question])

    assert open_question.known < 1
    assert firms == {"甲": ((east.key,), (west.key,))}
    assert seats == {east.key: (("甲",),), west.key: (("甲",),)}


def test_a_couple_takes_one_site_or_none_and_blocks_only_together():
    firms = (Seeker("甲", (("东区",), ("西区",))), Seeker("乙", (("东区",), ("西区",))))
    seats = (Seat("东区", (("甲", "乙"),)), Seat("西区", (("甲", "乙"),), capacity=2))

    settled = settle(SettlementProblem(firms, seats, (("乙", "甲"),)))

    assert settled.assignments == (("乙", "西区"), ("甲", "西区"))
    assert settled.blocking == ()


def test_without_work_the_answer_says_that_nothing_is_decided():
    firms = tuple(Seeker(name, (_ZONES,)) for name in _FIRMS)
    seats = tuple(Seat(name, (_FIRMS,), capacity=2, minimum=1) for name in _ZONES)

    settled = settle(SettlementProblem(firms, seats), SettlementParameters(work=0.0))

    assert settled.status in {SettlementStatus.UNDECIDED, SettlementStatus.BEST_FOUND}
    assert settled.summary().zh.startswith("时限内")


@settings(max_examples=40, deadline=None)
@given(_problems())
def test_with_ties_broken_by_name_no_stable_answer_is_better_for_any_firm(problem):
    firms = tuple(replace(firm, tiers=_strict(firm)) for firm in problem.firms)
    strict = SettlementProblem(firms, tuple(replace(zone, tiers=_strict(zone)) for zone in problem.zones))
    stable = [placed for placed in _answers(strict) if not _worth(strict, placed)[0]]

    placed = dict(settle(problem).assignments)

    assert placed in stable
    for firm in firms:
        assert _place(firm, placed) == min(_place(firm, other) for other in stable)


def _strict(side):
    return tuple((name,) for tier in side.tiers for name in sorted(tier))


def _place(firm, placed):
    return _rank(firm, placed[firm.name]) if firm.name in placed else len(firm.tiers)
