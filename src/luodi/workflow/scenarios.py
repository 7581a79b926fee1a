"""What those who ask for a plan lay down: the place, the alliance, the time, and what must or must not be."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from luodi.planning import Parameters, Quarter
from luodi.reference import Division
from luodi.vocabulary import Area, Money, PartialDate, Truth, Words


class ScenarioError(ValueError):
    """The documents do not hold what the scenario names; ``problems`` says all of it at once."""

    def __init__(self, problems: tuple[Words, ...]) -> None:
        super().__init__("; ".join(words.en for words in problems))
        self.problems = problems


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """The frame of a plan. What is left out is taken from the documents, or is unknown.

    ``quarters`` default to those after the last day that the documents tell
    of. ``must`` and ``avoid`` hold (member, site) pairs and ``capacities`` free
    land by site; a member or site may
    go by any of its names.

    Raises:
        ValueError: the alliance has no name.
    """

    place: Division
    alliance: str
    as_of: PartialDate | None = None
    quarters: tuple[Quarter, ...] = ()
    length: int = 4
    """How many quarters, where ``quarters`` is left out."""
    parameters: Parameters = field(default_factory=Parameters)
    must: frozenset[tuple[str, str]] = frozenset()
    avoid: frozenset[tuple[str, str]] = frozenset()
    consents: Mapping[str, Truth] = field(default_factory=dict)
    """What each member has said to landing in this place."""
    budget: Money | None = None
    capacities: Mapping[str, Area] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not self.alliance.strip():
            raise ValueError("a scenario needs the name of an alliance")
