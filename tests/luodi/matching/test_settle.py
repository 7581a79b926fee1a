"""Firms and zones settle: stable where that can be, else with the fewest who would rather go elsewhere."""

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matching.games import HospitalResident

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


_TOGETHER = (("甲", "乙"),)
_EAST_ONLY = (("东区",),)


@pytest.mark.parametrize(
    ("liking", "capacity", "placed", "blocking"),
    [
        # The couple's worse member takes the free place, its better one displaces 丙; alone, 丙 displaces 乙.
        ((("甲",), ("丙",), ("乙",)), 2, {"甲", "乙"}, [("丙",)]),
        # Both members stand behind 丙: one free place is too little for two.
        ((("丙",), ("甲",), ("乙",)), 2, {"丙"}, []),
        # Room for all.
        ((("丙",), ("甲",), ("乙",)), 3, {"甲", "乙", "丙"}, []),
        # Both members stand before 丙.
        ((("甲",), ("乙",), ("丙",)), 2, {"甲", "乙"}, []),
    ],
)
def test_a_couple_needs_a_place_for_each_member(liking, capacity, placed, blocking):
    firms = tuple(Seeker(name, _EAST_ONLY) for name in ("甲", "乙", "丙"))

    settled = settle(SettlementProblem(firms, (Seat("东区", liking, capacity),), _TOGETHER))

    assert {firm for firm, _ in settled.assignments} == placed
    assert [pair.firms for pair in settled.blocking] == blocking


@settings(max_examples=60, deadline=None)
@given(_problems())
def test_it_agrees_with_the_package_matching_on_hospitals_and_residents(problem):
    firms, seats = _mutual(problem)
    wants = {firm.name: [name for (name,) in firm.tiers] for firm in firms}
    takes = {seat.name: [name for (name,) in seat.tiers] for seat in seats}
    room = {seat.name: seat.capacity for seat in seats}

    theirs = HospitalResident.create_from_dictionaries(wants, takes, room).solve(optimal="resident")
    ours = dict(settle(SettlementProblem(firms, seats)).assignments)

    assert ours == {str(firm): str(seat) for seat, guests in theirs.items() for firm in guests}


def _mutual(problem):
    """Leave strict lists of those who accept each other: the only ones which the package takes."""
    seats = [replace(seat, tiers=_strict(seat)) for seat in problem.zones if seat.capacity]
    firms = [replace(firm, tiers=_strict(firm)) for firm in problem.firms]
    pairs = {(f.name, s.name) for f in firms for s in seats if _accept_each_other(f, s)}
    firms = [replace(f, tiers=tuple(t for t in f.tiers if (f.name, *t) in pairs)) for f in firms]
    seats = [replace(s, tiers=tuple(t for t in s.tiers if (*t, s.name) in pairs)) for s in seats]
    return tuple(f for f in firms if f.tiers), tuple(s for s in seats if s.tiers)


def _accept_each_other(firm, seat):
    return _rank(firm, seat.name) is not None and _rank(seat, firm.name) is not None


def test_no_blocking_pair_is_bought_with_better_ranks():
    firms = (Seeker("甲", (("东区",), ("南区",), ("西区",))), Seeker("乙", (("东区",), ("西区",))))
    seats = (Seat("东区", (("乙",), ("甲",))), Seat("西区", (("甲", "乙"),), minimum=1), Seat("南区", ()))

    settled = settle(SettlementProblem(firms, seats))

    assert settled.assignments == (("乙", "东区"), ("甲", "西区"))
    assert settled.blocking == ()
