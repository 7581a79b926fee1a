"""Deferred acceptance: firms ask in their order, zones keep the best so far (Gale and Shapley, 1962).

Ties are broken by name, which leaves a weakly stable answer (Irving, 1994); places at a zone work like
so many zones with one opinion (Roth, 1984).
"""

from luodi.matching.settling.inputs import SettlementProblem
from luodi.matching.settling.units import Unit, units_of


def defer(problem: SettlementProblem) -> dict[tuple[str, ...], str]:
    """Return the zone of each firm that has one."""
    units = {unit.firms: unit for unit in units_of(problem)}
    room = {zone.name: zone.capacity for zone in problem.zones}
    kept: dict[str, list[tuple[str, ...]]] = {name: [] for name in room}
    asks = {firms: _worst_first(unit) for firms, unit in units.items()}
    waiting = sorted(units, reverse=True)
    while waiting:
        firms = waiting.pop()
        if not asks[firms]:
            continue
        zone = asks[firms].pop()
        kept[zone] = sorted([*kept[zone], firms], key=lambda one: (units[one].given[zone], one))
        waiting += kept[zone][room[zone] :]
        kept[zone] = kept[zone][: room[zone]]
    return {firms: zone for zone, listed in kept.items() for firms in listed}


def _worst_first(unit: Unit) -> list[str]:
    return sorted(unit.gives, key=lambda zone: (unit.gives[zone], zone), reverse=True)
