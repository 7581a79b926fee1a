import csv
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luodi.matching import Company, Context, Match, Shortlist, Shortlister, rank_all
from luodi.matching import rows as rows_module
from luodi.matching import shortlists as shortlists_module
from luodi.reference import Zone, ZoneLevel, zones
from luodi.vocabulary import Area, DivisionCode, Truth

_NAMES = ("东丽示例园", "南通示例园", "示例园甲", "示例园乙")
_ZONES = st.builds(
    Zone,
    code=st.none(),
    name=st.sampled_from(_NAMES),
    province=st.sampled_from(["天津市", "江苏省"]),
    level=st.sampled_from([None, *ZoneLevel]),
    kind=st.none(),
    area_ha=st.none() | st.integers(1, 5000).map(Decimal),
    industries=st.lists(
        st.sampled_from(["装备制造", "机器人", "生物医药", "说不清的产业"]), max_size=3, unique=True
    ).map(tuple),
)
_FIRMS = st.builds(
    Company,
    name=st.sampled_from(["甲公司", "天津乙公司", "南通丙药业公司"]),
    text=st.sampled_from(["特种机器人", "汽车零部件、药品研发，在天津东丽", "仓储物流", ""]),
    division=st.sampled_from([None, DivisionCode("110108")]),
    land=st.sampled_from([None, Area.of(Decimal(30), "亩")]),
)
_PAIRS = st.tuples(st.sampled_from(["甲公司", "天津乙公司"]), st.sampled_from(_NAMES))
_CONTEXTS = st.builds(
    Context,
    at_home=st.booleans(),
    visits=st.dictionaries(_PAIRS, st.integers(0, 4), max_size=2),
    policies=st.dictionaries(_PAIRS, st.sampled_from(Truth), max_size=2),
    residents=st.dictionaries(st.sampled_from(_NAMES), st.lists(_FIRMS, max_size=3).map(tuple), max_size=2),
    free_land=st.dictionaries(st.sampled_from(_NAMES), st.just(Area.of(Decimal(10), "亩"))),
)
_ALL = tuple(zones().values())


def _kept(ranked: tuple[Match, ...]) -> Shortlist:
    return Shortlist(
        company=ranked[0].company,
        zones=tuple(match.zone for match in ranked),
        scores=tuple(match.score for match in ranked),
        known=tuple(match.known for match in ranked),
        reasons=tuple(match.reasons for match in ranked),
    )


@given(
    companies=st.lists(_FIRMS, min_size=1, max_size=5),
    candidates=st.lists(_ZONES, min_size=1, max_size=5, unique_by=lambda zone: zone.key),
    context=_CONTEXTS,
    top=st.integers(1, 6),
)
def test_a_shortlist_is_the_head_of_the_whole_ranking(
    companies: list[Company], candidates: list[Zone], context: Context, top: int
) -> None:
    whole = rank_all(companies, candidates, context=context, top=top)

    short = list(Shortlister(candidates, context=context, top=top).of(companies))

    assert short == [_kept(ranked) for ranked in whole]


@pytest.mark.parametrize("context", [Context(), Context(at_home=True)])
def test_real_firms_get_the_zones_scores_and_reasons_of_the_whole_ranking(
    data_dir: Path, context: Context
) -> None:
    with (data_dir / "firms/companies_10k.csv").open(encoding="utf-8-sig") as file:
        rows = [row for row in csv.DictReader(file) if row["full_name"].strip()][::67]
    companies = [Company(name=row["full_name"], text=row["introduction"]) for row in rows]

    short = list(Shortlister(_ALL, context=context).of(companies))

    assert len(short) > 100
    assert short == [_kept(ranked) for ranked in rank_all(companies, _ALL, context=context)]


def test_neither_blocks_nor_what_is_forgotten_between_them_change_a_list(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    places = ("西安", "杭州", "天津", "常州", "示例")
    companies = [Company(name=f"{place}机器人公司", text=f"产品{n}") for n in range(3) for place in places]
    whole = list(Shortlister(_ALL, context=Context(at_home=True)).of(companies))
    monkeypatch.setattr(shortlists_module, "_BLOCK", 4)
    monkeypatch.setattr(rows_module, "_KEPT", 4)

    in_blocks = list(Shortlister(_ALL, context=Context(at_home=True)).of(companies))

    assert in_blocks == whole


def test_no_zones_give_empty_lists_and_no_firms_none() -> None:
    nowhere = list(Shortlister([], context=Context()).of([Company(name="示例公司")]))

    nobody = list(Shortlister(_ALL, context=Context()).of([]))

    assert [one.zones for one in nowhere] == [()]
    assert nobody == []
