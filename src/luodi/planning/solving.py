"""Solve the program exactly with CP-SAT: one thread, a fixed seed, work counted and not timed.

So the same problem gives the same plan on every machine.
"""

from dataclasses import dataclass
from typing import Final

from ortools.sat.python import cp_model

from luodi.planning.board import Board
from luodi.planning.choices import Statistics, Status
from luodi.planning.demands import Demand, demands_of
from luodi.planning.parameters import Parameters, Stop
from luodi.planning.problems import Candidate, Problem
from luodi.planning.quarters import Quarter
from luodi.planning.worth import UNITS
from luodi.vocabulary import Words

_STATUSES: Final = {
    cp_model.OPTIMAL: Status.OPTIMAL,
    cp_model.FEASIBLE: Status.FEASIBLE,
    cp_model.INFEASIBLE: Status.INFEASIBLE,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Solution:
    """What the solver found."""

    status: Status
    picks: tuple[tuple[Candidate, Quarter], ...] = ()
    objective: float = 0.0
    bound: float = 0.0
    statistics: Statistics

    @property
    def is_plan(self) -> bool:
        """Whether there is a plan at all."""
        return self.status in {Status.OPTIMAL, Status.FEASIBLE}


def solve(problem: Problem, parameters: Parameters, stop: Stop, *, forced: str | None = None) -> Solution:
    """Choose what is worth most under all demands; ``forced`` names a candidate that must be chosen."""
    board = _board(problem, parameters, forced)
    demands = tuple(demands_of(board))
    for demand in demands:
        board.model.add(demand.inequality)
    board.model.maximize(board.worth())
    solver = _solver(stop)
    status = _STATUSES.get(solver.solve(board.model), Status.UNKNOWN)
    statistics = Statistics(
        candidates=len(board.candidates),
        variables=len(board.starts),
        demands=len(demands),
        branches=solver.num_branches,
    )
    if status not in {Status.OPTIMAL, Status.FEASIBLE}:
        return Solution(status=status, statistics=statistics)
    return Solution(
        status=status,
        picks=tuple(
            (candidate, quarter)
            for candidate in board.candidates
            for quarter in board.quarters
            if solver.boolean_value(board.starts[candidate.key, quarter])
        ),
        objective=round(solver.objective_value) / UNITS,
        bound=round(solver.best_objective_bound) / UNITS,
        statistics=statistics,
    )


def clashes_of(
    problem: Problem, parameters: Parameters, stop: Stop, *, forced: str | None = None
) -> tuple[Words, ...]:
    """Find demands that cannot all be kept, none of which can be spared for that: give up one of them.

    A first core comes from assumptions, one a demand; then every demand without
    which the rest still clashes is struck out (deletion filter, Chinneck and Dravnieks 1991).
    """
    core = _first_core(problem, parameters, stop, forced)
    for row in tuple(core):
        rest = [other for other in core if other != row]
        if not _can_keep(problem, parameters, stop, forced, rest):
            core = rest
    demands = tuple(demands_of(_board(problem, parameters, forced)))
    return tuple(dict.fromkeys(demands[row].words for row in core))


def _first_core(problem: Problem, parameters: Parameters, stop: Stop, forced: str | None) -> list[int]:
    board = _board(problem, parameters, forced)
    switches = []
    for row, demand in enumerate(demands_of(board)):
        switch = board.model.new_bool_var(f"demand {row}")
        board.model.add(demand.inequality).only_enforce_if(switch)
        switches.append(switch)
    board.model.add_assumptions(switches)
    solver = _solver(stop)
    solver.solve(board.model)
    rows = {switch.index: row for row, switch in enumerate(switches)}
    return sorted(rows[index] for index in solver.sufficient_assumptions_for_infeasibility())


def _can_keep(
    problem: Problem, parameters: Parameters, stop: Stop, forced: str | None, rows: list[int]
) -> bool:
    board = _board(problem, parameters, forced)
    demands: tuple[Demand, ...] = tuple(demands_of(board))
    for row in rows:
        board.model.add(demands[row].inequality)
    return _solver(stop).solve(board.model) != cp_model.INFEASIBLE


def _board(problem: Problem, parameters: Parameters, forced: str | None) -> Board:
    board = Board(problem, parameters, cp_model.CpModel())
    for candidate in board.candidates:
        if candidate.key == forced:
            board.model.add(board.chosen(candidate) == 1)
    return board


def _solver(stop: Stop) -> cp_model.CpSolver:
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = 0
    solver.parameters.max_deterministic_time = stop.work
    return solver
