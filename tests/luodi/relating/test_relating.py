"""What goes with what: equal to the package ecomplexity, and never judged by what was left out."""

import warnings
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from luodi.reference import Zone, zones
from luodi.relating import (
    EVIDENCE,
    LeakError,
    UnknownTermError,
    ask,
    candidates,
    catalogue,
    chances_of,
    complexity,
    density_interval,
    density_of,
    evidence,
    potentials,
    proximity_of,
    roll_of,
    similar_zones,
    standings,
    terms,
)
from luodi.vocabulary import ZoneCode

_DONGLI = zones()[ZoneCode("G121050")]


def _theirs(counts):
    pandas = pytest.importorskip("pandas")
    from ecomplexity import ecomplexity  # noqa: PLC0415, imported beside the pandas that it needs

    places, industries = counts.shape
    table = pandas.DataFrame(
        [
            {"t": 1, "p": f"{row:03}", "i": f"{column:03}", "v": counts[row, column]}
            for row in range(places)
            for column in range(industries)
        ]
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = ecomplexity(
            table,
            {"time": "t", "loc": "p", "prod": "i", "val": "v"},
            check_logsupermodularity=False,
            verbose=False,
        )
    found = found.sort_values(["p", "i"])
    return {name: found[name].to_numpy().reshape(places, industries) for name in found.columns[4:]}


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10_000))
def test_it_is_equal_to_the_package_ecomplexity(seed):
    random = np.random.default_rng(seed)
    counts = random.poisson(1.5, (25, 9)).astype(float)
    counts[0] += 1
    counts[:, 0] += 1

    ours, theirs = complexity(counts), _theirs(counts)

    for mine, name in ((ours.advantage, "rca"), (ours.present, "mcp"), (ours.density, "density")):
        np.testing.assert_allclose(mine, theirs[name], atol=1e-9)
    if ours.present.any(axis=0).all() and ours.present.any(axis=1).all():
        np.testing.assert_allclose(ours.place_index, theirs["eci"][:, 0], atol=1e-9)
        np.testing.assert_allclose(ours.industry_index, theirs["pci"][0], atol=1e-9)


def test_it_is_equal_to_the_package_ecomplexity_on_the_provinces_of_the_catalogue():
    roll = catalogue()
    provinces = np.unique(roll.provinces)
    counts = np.stack([roll.leads[roll.provinces == one].sum(axis=0) for one in provinces])

    ours, theirs = complexity(counts), _theirs(counts)

    np.testing.assert_allclose(ours.density, theirs["density"], atol=1e-9)
    np.testing.assert_allclose(ours.place_index, theirs["eci"][:, 0], atol=1e-9)
    np.testing.assert_allclose(ours.industry_index, theirs["pci"][0], atol=1e-9)


def test_what_nobody_has_is_unknown_and_not_zero():
    counts = np.array([[1.0, 0, 0], [1, 1, 0], [0, 2, 0]])

    found = complexity(counts)

    assert np.isnan(found.density[:, 2]).all()
    assert np.isnan(found.industry_index[2])
    assert not np.isnan(found.place_index).any()


@pytest.mark.parametrize("counts", [np.zeros((2, 2)), np.array([[1.0, -1.0]])])
def test_a_table_without_meaning_is_refused(counts):
    with pytest.raises(ValueError, match="0 or more"):
        complexity(counts)


def test_an_interval_holds_the_density_and_narrows_with_more_places():
    random = np.random.default_rng(1)
    few = (random.random((20, 6)) < 0.5).astype(float)
    many = np.tile(few, (20, 1))

    low, high = density_interval(few)
    lower, higher = density_interval(many)
    density = density_of(few, proximity_of(few))

    assert (low <= density).mean() > 0.9
    assert (density <= high).mean() > 0.9
    assert (higher - lower).mean() < (high - low).mean() / 2


def test_a_zone_that_is_asked_about_may_not_be_counted():
    roll = catalogue()
    rows = np.arange(10)

    with pytest.raises(LeakError, match="may not be counted"):
        evidence(roll, ask(roll, rows), np.arange(5, 300))


def test_a_term_left_out_leaves_no_trace_in_what_is_asked():
    roll = catalogue()
    row = roll.zones.index(_DONGLI)
    column = roll.terms.index("新材料")
    without = replace(_DONGLI, industries=tuple(t for t in _DONGLI.industries if t != "新材料"))
    never = roll_of([*roll.zones[:row], without, *roll.zones[row + 1 :]])

    hidden = ask(roll, np.array([row]), np.array([column]))
    unknown = ask(never, np.array([row]))

    assert never.terms == roll.terms
    np.testing.assert_array_equal(hidden.known, unknown.known)
    np.testing.assert_array_equal(hidden.said, unknown.said)


def test_chances_add_up_and_leave_out_what_is_known():
    roll = catalogue()
    rows = np.array([roll.zones.index(_DONGLI)])
    asked = ask(roll, rows)

    given_ = evidence(roll, asked, np.delete(np.arange(len(roll.zones)), rows))
    chances = chances_of(given_, asked.known)

    assert given_.shape == (1, len(roll.terms), len(EVIDENCE))
    assert chances.sum() == pytest.approx(1)
    assert not chances[asked.known > 0].any()


def test_what_a_zone_could_lead_in_comes_with_counts_that_are_true():
    found = potentials(_DONGLI, top=10)

    assert len(found) == 10
    assert [one.chance for one in found] == sorted((one.chance for one in found), reverse=True)
    assert not {one.term for one in found} & set(_DONGLI.industries)
    for one in found:
        total = sum(one.term in zone.industries for zone in zones().values())
        national = [words.zh for words in one.reasons if words.zh.startswith("全国")]
        assert all(f"全国{total}家" in words for words in national)
        assert one.reasons


def test_a_zone_of_no_catalogue_is_placed_among_the_others():
    own = Zone(code=None, name="天津示例机器人产业园", province="天津市", industries=("机器人", "装备制造"))

    terms = [one.term for one in potentials(own, top=20)]
    near = similar_zones(own, list(zones().values()), top=3)

    assert "机器人" not in terms
    assert all("机器人" in one.terms for one in near)
    assert near[0].reasons[0].zh.startswith("同以")


def test_the_standing_of_a_term_counts_every_zone_once():
    found = standings("装备制造")

    assert sum(one.zones for one in found) == len(zones())
    assert sum(one.leading for one in found) == sum("装备制造" in z.industries for z in zones().values())
    assert all(one.low <= one.share <= one.high for one in found)
    assert {one.is_gap for one in found} == {True, False}
    assert terms()[0] == "装备制造"


def test_candidates_are_zones_of_the_province_that_do_not_lead_in_it():
    found = candidates("装备制造", "天津市", top=50)
    chances = [one.chance for _zone, one in found]

    assert found
    assert all(zone.province == "天津市" and "装备制造" not in zone.industries for zone, _ in found)
    assert chances == sorted(chances, reverse=True)


@pytest.mark.parametrize("term", ["", "没有这个产业"])
def test_a_term_that_too_few_zones_lead_in_is_refused(term):
    with pytest.raises(UnknownTermError):
        standings(term)
    with pytest.raises(UnknownTermError):
        candidates(term, "天津市")
