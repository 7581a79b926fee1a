"""Zones and firms as arrays, so that every criterion looks at all pairs at once."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, TypeVar

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from luodi.industry import affinity, profiles
from luodi.matching.companies import Company
from luodi.reference import Zone

Scores = NDArray[np.float64]
"""Firms × zones, 0 to 1, NaN where unknown."""

UNKNOWN: Final = np.nan

_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True, eq=False)
class ZoneTable:
    """Zones in the order given. ``suits[code, zone]`` is how well a firm of that industry fits; NaN where unknown."""

    zones: tuple[Zone, ...]
    suits: NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class CompanyTable:
    """Firms in the order given, with their industry profiles."""

    companies: tuple[Company, ...]
    profiles: sparse.csr_matrix

    def pairs(
        self, zones: ZoneTable, known: Mapping[tuple[str, str], _Value]
    ) -> Iterator[tuple[int, int, _Value]]:
        """Yield row and column of every pair that something is known of, with what is known."""
        rows: dict[str, list[int]] = {}
        for row, company in enumerate(self.companies):
            rows.setdefault(company.name, []).append(row)
        columns = {zone.key: column for column, zone in enumerate(zones.zones)}
        for (name, code), value in known.items():
            if code in columns:
                for row in rows.get(name, ()):
                    yield row, columns[code], value


@lru_cache(maxsize=8)
def table_of_zones(zones: tuple[Zone, ...]) -> ZoneTable:
    """Work out once what every zone leads in."""
    terms = sorted({term for zone in zones for term in zone.industries})
    rows = {term: row for row, term in enumerate(terms)}
    suits = suitability(terms)
    table = np.full((affinity().shape[0], len(zones)), UNKNOWN, dtype=np.float32)
    for column, zone in enumerate(zones):
        if zone.industries:
            table[:, column] = np.fmax.reduce(suits[[rows[term] for term in zone.industries]], axis=0)
    return ZoneTable(zones, table)


def table_of_companies(companies: Sequence[Company]) -> CompanyTable:
    """Classify every firm by its words."""
    return CompanyTable(tuple(companies), profiles([company.words for company in companies]))


def suitability(terms: Sequence[str]) -> NDArray[np.float32]:
    """Terms × codes: how well a firm of each code fits what a place names; NaN for an unknown term."""
    found = profiles(terms)
    suits = np.full((len(terms), affinity().shape[0]), UNKNOWN, dtype=np.float32)
    for row in range(len(terms)):
        part = found[row]
        if part.nnz:
            suits[row] = (affinity()[:, part.indices] * (part.data / part.data.max()) ** 0.25).max(axis=1)
    return suits
