"""A table as it is kept and as it is shown."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Self

Ranks = Mapping[tuple[str, str], int]
"""By firm and zone: 1 is best, equal numbers are equally good; who is left out is struck."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A zone of the table: how many firms it can and must take."""

    key: str
    name: str
    capacity: int = 1
    minimum: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The whole table. ``wants`` is the order that firms give zones, ``takes`` what zones give firms."""

    firms: tuple[str, ...]
    sites: tuple[Site, ...]
    wants: Ranks = field(default_factory=dict)
    takes: Ranks = field(default_factory=dict)
    couples: tuple[tuple[str, str], ...] = ()

    @classmethod
    def from_record(cls, record: Mapping[str, Any]) -> Self:
        """Read what ``to_record`` wrote."""
        return cls(
            firms=tuple(record["firms"]),
            sites=tuple(Site(**site) for site in record["sites"]),
            wants={(firm, zone): rank for firm, zone, rank in record["wants"]},
            takes={(firm, zone): rank for firm, zone, rank in record["takes"]},
            couples=tuple((one, other) for one, other in record["couples"]),
        )

    def to_record(self) -> dict[str, Any]:
        """Write plain JSON values."""
        return {
            "firms": list(self.firms),
            "sites": [
                {"key": one.key, "name": one.name, "capacity": one.capacity, "minimum": one.minimum}
                for one in self.sites
            ],
            "wants": [[*pair, rank] for pair, rank in self.wants.items()],
            "takes": [[*pair, rank] for pair, rank in self.takes.items()],
            "couples": [list(couple) for couple in self.couples],
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How a table settles: the zone of each firm that has one, what stands open, or what is wrong."""

    summary: str = ""
    placed: Mapping[str, str] = field(default_factory=dict)
    """Key of the zone by firm."""
    open: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()
