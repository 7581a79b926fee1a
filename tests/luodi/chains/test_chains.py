"""Chains are data that hold together; a gap is only called one where enough is known."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from luodi.chains import (
    Chain,
    ChainError,
    Holder,
    Link,
    LinkState,
    Stage,
    chain_from_record,
    chains,
    fillers,
    find_gaps,
    fits,
)
from luodi.vocabulary import IndustryCode, Words

_ROBOTS = chains()["special-robots"]


def _gap(holders, key, chain=_ROBOTS):
    return next(gap for gap in find_gaps(chain, holders) if gap.link.key == key)


@pytest.mark.parametrize("chain", chains().values(), ids=lambda chain: chain.key)
def test_a_packaged_chain_flows_from_upstream_to_downstream(chain):
    order = list(Stage)
    stages = {link.key: order.index(link.stage) for link in chain.links}

    assert set(stages.values()) == {0, 1, 2}
    assert chain_from_record(chain.to_record()) == chain
    for link in chain.links:
        assert all(stages[key] >= stages[link.key] for key in link.feeds)
        assert link.feeds or link.stage is Stage.DOWNSTREAM
        assert link.codes


def test_there_are_ten_chains_with_names_in_both_languages():
    assert len(chains()) == 10
    assert all(link.name.zh and link.name.en for chain in chains().values() for link in chain.links)


@pytest.mark.parametrize(
    ("chain", "text", "link"),
    [
        ("special-robots", "消防灭火机器人、特种机器人", "platforms"),
        ("special-robots", "谐波减速器研发与制造", "reducers"),
        ("special-robots", "系留无人机", "drones"),
        ("new-energy-vehicles", "锂离子电池", "cells"),
        ("biomedicine", "疫苗与抗体药物", "biologics"),
        ("electronics", "集成电路设计", "design"),
        ("rail", "城市轨道交通车辆", "cars"),
        ("environment", "污水处理厂运营", "treatment"),
    ],
)
def test_a_text_fits_the_link_that_it_speaks_of(chain, text, link):
    fit = fits(chains()[chain], [text])[0]
    keys = [one.key for one in chains()[chain].links]

    assert fit[keys.index(link)] == fit.max() > 0.25


def test_a_text_of_nothing_fits_no_link():
    assert not fits(_ROBOTS, ["今天天气很好", ""]).any()


@pytest.mark.parametrize(
    ("makers", "others", "state"),
    [
        (0, 0, LinkState.UNKNOWN),
        (0, 3, LinkState.UNKNOWN),
        (0, 4000, LinkState.LACKS),
        (1, 2, LinkState.HOLDS),
        (1, 4000, LinkState.THIN),
    ],
)
def test_a_link_is_missing_only_where_enough_is_known(makers, others, state):
    holders = [Holder(name=f"造{n}", text="特种机器人") for n in range(makers)]
    holders += [Holder(name=f"他{n}", text="大豆种植") for n in range(others)]

    gap = _gap(holders, "platforms")

    assert gap.state is state
    assert gap.known == makers + others
    assert gap.holders == tuple(f"造{n}" for n in range(makers))
    assert gap.low <= gap.ratio <= gap.high or not gap.known
    assert ("不能断定" in gap.words.zh) is (state is LinkState.UNKNOWN)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 5), st.integers(0, 60))
def test_one_holder_more_never_makes_a_link_scarcer(makers, others):
    holders = [Holder(name=f"造{n}", text="特种机器人") for n in range(makers)]
    holders += [Holder(name=f"他{n}", text="大豆种植") for n in range(others)]

    before = _gap(holders, "platforms")
    after = _gap([*holders, Holder(name="新", text="特种机器人")], "platforms")

    assert after.low >= before.low
    assert len(after.holders) == len(before.holders) + 1


def test_members_that_can_fill_a_gap_come_best_first():
    firms = [
        Holder(name="示例绿化公司", text="园林绿化"),
        Holder(name="示例电机公司", text="生产伺服电机"),
    ]
    link = next(link for link in _ROBOTS.links if link.key == "motors")

    found = fillers(_ROBOTS, link, firms)

    assert [(firm.name, fit) for firm, fit in found] == [("示例电机公司", 1.0)]


def test_everything_that_is_wrong_with_a_chain_is_told_at_once():
    link = Link(
        key="a",
        stage=Stage.UPSTREAM,
        name=Words(zh="甲", en="A"),
        codes=(IndustryCode("3491"),),
        words=(),
        feeds=("b",),
    )
    empty = replace(link, codes=(), feeds=())

    with pytest.raises(ChainError) as caught:
        Chain(key="x", name=Words(zh="链", en="Chain"), links=(link, empty))

    told = " ".join(words.en for words in caught.value.words)
    for part in ("“a” stands twice", "neither codes nor words", "feeds “b”"):
        assert part in told
