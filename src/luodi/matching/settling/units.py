"""Firms that move as one, and where they and the zones accept each other."""

from dataclasses import dataclass

from luodi.matching.settling.inputs import Seat, SettlementProblem, ranks


@dataclass(frozen=True, slots=True)
class Unit:
    """A firm or a couple: for each acceptable zone, the rank each member gives and is given."""

    firms: tuple[str, ...]
    gives: dict[str, tuple[int, ...]]
    given: dict[str, tuple[int, ...]]
    unplaced: int

    def cost(self, zone: str) -> int:
        """Return the ranks added up; ``unplaced`` is more than any of these."""
        return sum(self.gives[zone])

    def would_move(self, zone: str, held: str | None) -> bool:
        """Say whether every member strictly prefers the zone to the one that is held."""
        if held is None:
            return True
        return all(new < old for new, old in zip(self.gives[zone], self.gives[held], strict=True))

    def demands(self, zone: str) -> tuple[tuple[int, int], ...]:
        """Pairs (rank, places): so many places must be had at the expense of worse ranks only."""
        return tuple((rank, count) for count, rank in enumerate(sorted(self.given[zone], reverse=True), 1))


def units_of(problem: SettlementProblem) -> tuple[Unit, ...]:
    """Return the units by name; each lists only zones that all its members and the zone accept."""
    firms = {firm.name: ranks(firm) for firm in problem.firms}
    tiers = {firm.name: len(firm.tiers) for firm in problem.firms}
    paired = {name for couple in problem.couples for name in couple}
    groups = sorted([*((name,) for name in firms if name not in paired), *map(_sorted, problem.couples)])
    units = []
    for group in groups:
        seats = [zone for zone in zones_of(problem) if _accept(group, zone, firms)]
        gives = {zone.name: tuple(firms[firm][zone.name] for firm in group) for zone in seats}
        given = {zone.name: tuple(ranks(zone)[firm] for firm in group) for zone in seats}
        units.append(Unit(group, gives, given, sum(tiers[firm] for firm in group)))
    return tuple(units)


def zones_of(problem: SettlementProblem) -> list[Seat]:
    """Return the zones by name."""
    return sorted(problem.zones, key=lambda zone: zone.name)


def _sorted(names: tuple[str, str]) -> tuple[str, ...]:
    return tuple(sorted(names))


def _accept(group: tuple[str, ...], zone: Seat, firms: dict[str, dict[str, int]]) -> bool:
    listed = ranks(zone)
    return all(zone.name in firms[firm] and firm in listed for firm in group)
