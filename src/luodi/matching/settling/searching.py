"""Where minimums or couples allow no promise: the fewest blocking pairs, then the best ranks."""

from collections.abc import Mapping

from ortools.sat.python import cp_model

from luodi.matching.settling.inputs import Seat, SettlementParameters, SettlementProblem
from luodi.matching.settling.outcomes import SettlementStatus
from luodi.matching.settling.units import Unit, units_of, zones_of

_Held = dict[tuple[str, ...], str]
_Places = Mapping[tuple[tuple[str, ...], str], cp_model.IntVar]
_STATUS = {
    cp_model.OPTIMAL: SettlementStatus.FEWEST,
    cp_model.FEASIBLE: SettlementStatus.BEST_FOUND,
    cp_model.INFEASIBLE: SettlementStatus.IMPOSSIBLE,
}


def search(problem: SettlementProblem, parameters: SettlementParameters) -> tuple[_Held, SettlementStatus]:
    """Return the zone of each unit that has one, and how far that is proven."""
    model = cp_model.CpModel()
    units, zones = units_of(problem), zones_of(problem)
    places: _Places = {
        (unit.firms, zone): model.new_bool_var(f"{unit.firms} at {zone}")
        for unit in units
        for zone in sorted(unit.gives)
    }
    for unit in units:
        model.add_at_most_one(places[unit.firms, zone] for zone in sorted(unit.gives))
    blocks: list[cp_model.IntVar] = []
    for zone in zones:
        guests = [unit for unit in units if zone.name in unit.gives]
        model.add_linear_constraint(_count(guests, zone, places), zone.minimum, zone.capacity)
        blocks += [_block(model, unit, zone, guests, places) for unit in guests]
    model.minimize(_objective(units, places, blocks))
    return _solve(model, places, parameters)


def _solve(
    model: cp_model.CpModel, places: _Places, parameters: SettlementParameters
) -> tuple[_Held, SettlementStatus]:
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = 0
    solver.parameters.max_deterministic_time = parameters.work
    status = _STATUS.get(solver.solve(model), SettlementStatus.UNDECIDED)
    if status not in {SettlementStatus.FEWEST, SettlementStatus.BEST_FOUND}:
        return {}, status
    return {firms: zone for (firms, zone), place in places.items() if solver.value(place)}, status


def _count(guests: list[Unit], zone: Seat, places: _Places, rank: int | None = None) -> cp_model.LinearExpr:
    """Count the firms at the zone, of those at least as good as the rank if one is given."""
    return cp_model.LinearExpr.weighted_sum(
        [places[unit.firms, zone.name] for unit in guests],
        [sum(rank is None or given <= rank for given in unit.given[zone.name]) for unit in guests],
    )


def _objective(
    units: tuple[Unit, ...], places: _Places, blocks: list[cp_model.IntVar]
) -> cp_model.LinearExpr:
    """Any blocking pair weighs more than all ranks together."""
    gains = {(unit.firms, zone): unit.cost(zone) - unit.unplaced for unit in units for zone in unit.gives}
    heavy = 1 + sum(unit.unplaced for unit in units)
    return cp_model.LinearExpr.weighted_sum(
        [*blocks, *places.values()], [*(heavy for _ in blocks), *(gains[key] for key in places)]
    )


def _block(
    model: cp_model.CpModel, unit: Unit, zone: Seat, guests: list[Unit], places: _Places
) -> cp_model.IntVar:
    """Return what must be 1 where the unit would move and every place could be had."""
    block = model.new_bool_var(f"{unit.firms} blocks {zone.name}")
    content = [places[unit.firms, held] for held in unit.gives if not unit.would_move(zone.name, held)]
    refusals = []
    for rank, count in unit.demands(zone.name):
        full = model.new_bool_var(f"{unit.firms} refused by {zone.name} {count}")
        enough = zone.capacity - count + 1
        model.add(_count(guests, zone, places, rank) >= enough).only_enforce_if(full)
        refusals.append(full)
    model.add_bool_or([block, *content, *refusals])
    return block
