"""The variables of the program: does this candidate start in this quarter?

Sites and candidates are put in order of their keys first, so that the order of
the input cannot change the plan.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ortools.sat.python import cp_model

from luodi.planning.parameters import Parameters
from luodi.planning.problems import Candidate, Problem, Site
from luodi.planning.quarters import Quarter
from luodi.planning.worth import worth


@dataclass(frozen=True, eq=False)
class Board:
    """A program under construction: its variables, and the sums that demands are made of."""

    problem: Problem
    parameters: Parameters
    model: cp_model.CpModel

    @cached_property
    def candidates(self) -> tuple[Candidate, ...]:
        """In order of key."""
        return tuple(sorted(self.problem.candidates, key=lambda candidate: candidate.key))

    @cached_property
    def sites(self) -> tuple[Site, ...]:
        """In order of key."""
        return tuple(sorted(self.problem.sites, key=lambda site: site.key))

    @property
    def quarters(self) -> tuple[Quarter, ...]:
        """In order of time."""
        return self.problem.quarters

    @cached_property
    def starts(self) -> dict[tuple[str, Quarter], cp_model.IntVar]:
        """One variable a candidate and quarter."""
        return {
            (candidate.key, quarter): self.model.new_bool_var(f"{candidate.key} in {quarter}")
            for candidate in self.candidates
            for quarter in self.quarters
        }

    def chosen(self, candidate: Candidate) -> Any:
        """1 if the candidate is chosen, in whatever quarter."""
        return sum(self.starts[candidate.key, quarter] for quarter in self.quarters)

    def count(self, candidates: Iterable[Candidate]) -> Any:
        """How many of ``candidates`` are chosen."""
        return sum((self.chosen(candidate) for candidate in candidates), start=_NOTHING)

    def count_in(self, candidates: Iterable[Candidate], quarters: Iterable[Quarter]) -> Any:
        """How many of ``candidates`` start in one of ``quarters``."""
        wanted = tuple(quarters)
        return sum(
            (self.starts[candidate.key, quarter] for candidate in candidates for quarter in wanted),
            start=_NOTHING,
        )

    def total(self, candidates: Iterable[Candidate], amount: Callable[[Candidate], int]) -> Any:
        """The sum of ``amount`` over those of ``candidates`` that are chosen."""
        return sum((amount(candidate) * self.chosen(candidate) for candidate in candidates), start=_NOTHING)

    def worth(self) -> Any:
        """What the choice is worth, in whole units of ``worth.UNITS``."""
        return sum(
            worth(candidate, delay, self.parameters) * self.starts[candidate.key, quarter]
            for candidate in self.candidates
            for delay, quarter in enumerate(self.quarters)
        )


_NOTHING = cp_model.LinearExpr.constant(0)
"""Keeps an empty sum an expression, so that it can be compared like any other."""
