"""Find the pairs that would rather have each other, and say what keeps them apart."""

from collections.abc import Mapping

from luodi.matching.settling.inputs import Seat, SettlementProblem
from luodi.matching.settling.outcomes import BlockingPair
from luodi.matching.settling.units import Unit, units_of
from luodi.vocabulary import Words

Held = Mapping[tuple[str, ...], str]


def blocking_pairs(problem: SettlementProblem, held: Held) -> tuple[BlockingPair, ...]:
    """Return every pair that blocks, by name."""
    zones = {zone.name: zone for zone in problem.zones}
    units = units_of(problem)
    taken: dict[str, list[int]] = {name: [] for name in zones}
    for unit in units:
        if unit.firms in held:
            taken[held[unit.firms]].extend(unit.given[held[unit.firms]])
    return tuple(
        BlockingPair(unit.firms, name, _words(unit, name, zones.get(held.get(unit.firms, "")), taken))
        for unit in units
        for name in sorted(unit.gives)
        if unit.would_move(name, held.get(unit.firms)) and _room(unit, zones[name], taken[name])
    )


def _room(unit: Unit, zone: Seat, taken: list[int]) -> bool:
    return all(
        zone.capacity - sum(other <= rank for other in taken) >= places
        for rank, places in unit.demands(zone.name)
    )


def _words(unit: Unit, name: str, left: Seat | None, taken: dict[str, list[int]]) -> Words:
    firms = Words(zh="、".join(unit.firms), en=" and ".join(unit.firms))
    if left and len(taken[left.name]) - len(unit.firms) < left.minimum:
        return Words(
            zh=f"{firms.zh}和{name}更愿意选择对方，但{left.name}最低要有{left.minimum}家",
            en=f"{firms.en} and {name} prefer each other, but {left.name} must keep at least {left.minimum}",
        )
    return Words(
        zh=f"{firms.zh}和{name}更愿意选择对方",
        en=f"{firms.en} and {name} prefer each other to what they have",
    )
