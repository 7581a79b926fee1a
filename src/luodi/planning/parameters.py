"""How a plan is weighed, and when the search may stop."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters:
    """What counts how much.

    Raises:
        ValueError: a share does not lie from 0 to 1, or the load is not positive.
    """

    unknown_consent: float = 0.7
    """What a package is worth whose consent nobody knows, as a share of the same with a yes."""
    unknown_resource: float = 0.8
    """What a package is worth of which no document states what the member brings."""
    delay: float = 0.03
    """What a package loses of its worth for each quarter that it starts later."""
    least_score: float = 0.0
    """Packages that fit worse than this are not chosen unless they must."""
    load: int = 4
    """How many packages may start in one quarter."""

    def __post_init__(self) -> None:
        for name in ("unknown_consent", "unknown_resource", "delay", "least_score"):
            if not 0 <= getattr(self, name) <= 1:
                raise ValueError(f"{name} is {getattr(self, name)}, expected 0 to 1")
        if self.load < 1:
            raise ValueError(f"load is {self.load}, expected at least 1")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """When to stop: at the optimum, or after so much work.

    ``work`` is CP-SAT's deterministic time, about seconds, and the same on every
    machine, so that a plan that stops early is also the same everywhere.
    """

    work: float = 10.0
    answer: float = 5.0
    """The work for one answer to "why not": less, for many may be asked."""

    def __post_init__(self) -> None:
        for name in ("work", "answer"):
            if getattr(self, name) <= 0:
                raise ValueError(f"{name} is {getattr(self, name)}, expected more than 0")
