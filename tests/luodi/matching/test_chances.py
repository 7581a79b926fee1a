import math
from dataclasses import replace
from decimal import Decimal
from importlib.resources import files
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luodi.matching import Company, Context, Match, chances, rank, rank_firms
from luodi.reference import Zone, ZoneLevel, zones
from luodi.vocabulary import DivisionCode, ZoneCode

_TIANJIN = tuple(zone for zone in zones().values() if zone.province == "天津市")
_ROBOTS = Company(name="示例机器人有限公司", text="研发消防机器人")
_ZONES = st.builds(
    Zone,
    code=st.none(),
    name=st.sampled_from(["东丽示例园", "华明示例园", "示例园甲", "示例园乙"]),
    province=st.sampled_from(["天津市", "江苏省"]),
    level=st.sampled_from([None, *ZoneLevel]),
    kind=st.none(),
    area_ha=st.none() | st.integers(1, 5000).map(Decimal),
    industries=st.sampled_from([(), ("装备制造",), ("物流", "说不清的产业")]),
)
_LISTS = st.lists(_ZONES, min_size=1, max_size=4, unique_by=lambda zone: zone.key)
_CONTEXTS = st.builds(Context, at_home=st.booleans())


@given(candidates=_LISTS, context=_CONTEXTS)
def test_chances_sum_to_one_and_keep_the_order_of_scores(candidates: list[Zone], context: Context) -> None:
    matches = rank(_ROBOTS, candidates, context=context)

    found = chances(matches)

    assert sum(found) == pytest.approx(1)
    assert len(found) == len(matches)
    assert all(left >= right - 1e-9 for left, right in pairwise(found))


def test_chances_stand_in_the_order_given() -> None:
    matches = rank(_ROBOTS, _TIANJIN)

    found = chances(matches[::-1])

    assert found == pytest.approx(chances(matches)[::-1])


def _doubled(match: Match, key: str) -> Match:
    """The same match in a comparison where one criterion counts twice as much."""
    criteria = tuple(
        replace(one, weight=2 * one.weight) if one.criterion == key else one for one in match.criteria
    )
    return replace(match, criteria=criteria)


def test_what_is_known_of_no_zone_changes_no_chance() -> None:
    matches = rank(_ROBOTS, _TIANJIN)

    doubled = [_doubled(match, "policy") for match in matches]

    assert all("policy" in match.unknown for match in matches)
    assert chances(doubled) == pytest.approx(chances(matches))


def test_a_zone_that_looks_better_than_the_usual_is_likelier_than_one_of_which_nothing_is_known() -> None:
    near = zones()[ZoneCode("G111001")]
    nothing = Zone(code=None, name="示例园甲", province="北京市")

    matches = rank(replace(_ROBOTS, division=DivisionCode("110108")), [near, nothing])

    best, other = chances(matches)
    assert matches[0].zone == near
    assert best > 0.5 > other > 0


def test_another_zone_takes_from_all_and_leaves_their_odds() -> None:
    alone, beside = rank(_ROBOTS, _TIANJIN[:2]), rank(_ROBOTS, _TIANJIN[:3])

    two = dict(zip([match.zone.key for match in alone], chances(alone), strict=True))
    three = dict(zip([match.zone.key for match in beside], chances(beside), strict=True))

    first, second = two
    assert all(three[key] < two[key] for key in two)
    assert three[first] / three[second] == pytest.approx(two[first] / two[second])


def test_the_odds_of_two_zones_are_the_fitted_sharpness_times_their_criteria() -> None:
    one, other = rank(_ROBOTS, _TIANJIN[:2])
    further = _worth(one) - _worth(other)

    best, second = chances((one, other))

    table = files("luodi.matching").joinpath("data/chances.tsv").read_text("utf-8")
    assert f"alone\t{math.log(best / second) / further:.2f}\n" in table


def _worth(match: Match) -> float:
    return sum(scored.counted for scored in match.criteria)


def test_no_zones_have_no_chances_and_firms_are_not_zones() -> None:
    several = rank_firms(_TIANJIN[0], [_ROBOTS, Company(name="示例药业")])

    assert chances(()) == ()
    with pytest.raises(ValueError, match="of one firm"):
        chances(several)
