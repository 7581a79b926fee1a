"""How much each criterion counts: a packaged table that says where each weight comes from."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True, kw_only=True)
class Weight:
    """How much a criterion counts, and what it counts as where nothing is known.

    ``usual`` lies between a no (0) and a yes (1), so that what is not known is
    never worse than the one or better than the other.

    Raises:
        ValueError: The weight is not positive, or ``usual`` not from 0 to 1.
    """

    weight: float
    usual: float
    origin: str

    def __post_init__(self) -> None:
        if self.weight <= 0 or not 0 <= self.usual <= 1:
            raise ValueError(f"a weight is positive and its usual value within 0 and 1: {self}")


def weights_in(text: str) -> Mapping[str, Weight]:
    """Read a table of criterion, weight, usual and origin."""
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")][1:]
    return MappingProxyType(
        {
            key: Weight(weight=float(weight), usual=float(usual), origin=origin)
            for key, weight, usual, origin in rows
        }
    )
