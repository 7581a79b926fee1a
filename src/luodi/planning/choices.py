"""One chosen package, and how a search ended."""

from dataclasses import dataclass
from enum import StrEnum

from luodi.planning.problems import Candidate
from luodi.planning.quarters import Quarter
from luodi.vocabulary import Words


class Status(StrEnum):
    """How far the search came."""

    OPTIMAL = "optimal"
    """Nothing better exists."""
    FEASIBLE = "feasible"
    """A good plan; ``bound`` says how much better one could be at most."""
    INFEASIBLE = "infeasible"
    """No plan can keep all demands; ``clashes`` says which ones cannot go together."""
    UNKNOWN = "unknown"
    """The search stopped before it found a plan."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One package: which member brings what, where, from which quarter on, and why."""

    candidate: Candidate
    quarter: Quarter
    reasons: tuple[Words, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistics:
    """How large the search was, and how much work it took (deterministic, the same on every machine)."""

    candidates: int
    variables: int
    demands: int
    branches: int
