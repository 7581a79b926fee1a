from collections.abc import Sequence
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luodi.matching import Company, Context, Match, rank, rank_all, rank_firms
from luodi.reference import Zone, ZoneLevel, zones
from luodi.vocabulary import Area, DivisionCode, Truth, ZoneCode

_TERMS = ("装备制造", "机器人", "生物医药", "汽车", "物流", "说不清的产业")
_AREAS = st.integers(1, 5000).map(Decimal)
_ZONES = st.builds(
    Zone,
    code=st.none(),
    name=st.sampled_from(["东丽示例园", "华明示例园", "南通示例园", "示例园甲", "示例园乙", "示例园丙"]),
    province=st.sampled_from(["天津市", "江苏省"]),
    level=st.sampled_from([None, *ZoneLevel]),
    kind=st.sampled_from([None, "经济开发区"]),
    area_ha=st.none() | _AREAS,
    industries=st.lists(st.sampled_from(_TERMS), max_size=3, unique=True).map(tuple),
)
_LISTS = st.lists(_ZONES, min_size=1, max_size=6, unique_by=lambda zone: zone.key)
_FIRMS = st.builds(
    Company,
    name=st.sampled_from(["甲公司", "乙公司", "丙公司"]),
    text=st.sampled_from(["特种机器人", "汽车零部件", "药品研发", "仓储物流", ""]),
    division=st.sampled_from([None, DivisionCode("110108"), DivisionCode("320600")]),
    land=st.sampled_from([None, Area.of(Decimal(30), "亩")]),
)
_CONTEXTS = st.builds(
    Context,
    at_home=st.booleans(),
    residents=st.dictionaries(
        st.sampled_from(["东丽示例园", "示例园甲"]),
        st.lists(_FIRMS, max_size=3, unique_by=lambda firm: firm.name).map(tuple),
    ),
)


def _scores(matches: Sequence[Match]) -> dict[str, float]:
    return {match.zone.key: match.score for match in matches}


@given(company=_FIRMS, candidates=_LISTS, context=_CONTEXTS, data=st.data())
def test_the_order_of_the_input_does_not_matter(
    company: Company, candidates: list[Zone], context: Context, data: st.DataObject
) -> None:
    shuffled = data.draw(st.permutations(candidates))

    assert rank(company, candidates, context=context) == rank(company, shuffled, context=context)


@given(company=_FIRMS, candidates=_LISTS, added=_ZONES, context=_CONTEXTS)
def test_adding_a_zone_never_changes_anothers_score(
    company: Company, candidates: list[Zone], added: Zone, context: Context
) -> None:
    before = [zone for zone in candidates if zone.key != added.key]

    without, with_it = (_scores(rank(company, some, context=context)) for some in (before, [*before, added]))

    assert without == {key: score for key, score in with_it.items() if key != added.key}
    assert max(with_it.values()) >= max(without.values(), default=0)


@given(companies=st.lists(_FIRMS, min_size=1, max_size=6), zone=_ZONES)
def test_a_zone_and_a_firm_see_the_same_score(companies: list[Company], zone: Zone) -> None:
    seen_by_zone = {match.company: match.score for match in rank_firms(zone, companies)}

    seen_by_firms = {match.company: match.score for (match,) in rank_all(companies, [zone])}

    assert seen_by_zone == seen_by_firms


@given(company=_FIRMS, zone=_ZONES)
def test_unknown_is_never_worse_than_a_no_nor_better_than_a_yes(company: Company, zone: Zone) -> None:
    pair = (company.name, zone.key)
    contexts = [
        Context(visits={pair: 0}, policies={pair: Truth.NO}),
        Context(),
        Context(visits={pair: 9}, policies={pair: Truth.YES}),
    ]

    no, unknown, yes = (rank(company, [zone], context=context)[0] for context in contexts)

    assert no.score <= unknown.score <= yes.score
    assert unknown.known < no.known == yes.known


@given(company=_FIRMS, zone=_ZONES, context=_CONTEXTS)
def test_a_score_lies_within_what_the_unknown_could_make_of_it(
    company: Company, zone: Zone, context: Context
) -> None:
    match = rank(company, [zone], context=context)[0]

    assert 0 <= match.lowest <= match.score <= match.highest <= 1
    assert match.score == pytest.approx(
        sum(scored.counted for scored in match.criteria) / sum(scored.weight for scored in match.criteria)
    )


def test_a_robot_maker_finds_the_zone_that_leads_in_its_field() -> None:
    company = Company(
        name="示例特种机器人有限公司", text="研发、生产消防机器人", division=DivisionCode("110108")
    )
    candidates = [zones()[ZoneCode(code)] for code in ("G121050", "G111001")]

    best, second = rank(company, candidates)

    assert (best.zone.code, second.zone.code) == ("G111001", "G121050")
    assert "属于园区主导产业「装备制造」" in best.criteria[0].words.zh


def test_top_gives_the_best_of_the_whole_country_only() -> None:
    company = Company(name="示例公司", text="汽车零部件")

    few = rank(company, list(zones().values()), top=3)

    assert len(few) == 3
    assert [match.score for match in few] == sorted((match.score for match in few), reverse=True)
