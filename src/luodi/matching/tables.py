"""Zones and firms as arrays, so that every criterion looks at all pairs at once."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final, TypeVar

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from luodi.industry import affinity, profiles
from luodi.matching.companies import Company, Context
from luodi.matching.models import Model
from luodi.matching.traits import place_of
from luodi.reference import Zone, divisions
from luodi.vocabulary import DivisionCode

Scores = NDArray[np.float64]
"""Firms × zones, 0 to 1, NaN where unknown."""

UNKNOWN: Final = np.nan

_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True, eq=False)
class ZoneTable:
    """Zones in the order given, with what can be worked out of each alone.

    ``fits[code, zone]`` is how well a firm of that industry fits, NaN where
    unknown; ``points`` are rows of longitude and latitude, NaN likewise;
    ``places`` are the divisions that the zones lie in.
    """

    zones: tuple[Zone, ...]
    fits: NDArray[np.float64]
    points: NDArray[np.float64]
    places: tuple[DivisionCode | None, ...]

    def placed(self, places: Mapping[str, DivisionCode]) -> "ZoneTable":
        """The same table with the zones of these keys where they are said to lie."""
        if not places:
            return self
        said = _points([places.get(zone.key) for zone in self.zones])
        return replace(
            self,
            points=np.where(np.isnan(said), self.points, said),
            places=tuple(
                places.get(zone.key, known) for zone, known in zip(self.zones, self.places, strict=True)
            ),
        )


@dataclass(frozen=True, slots=True, eq=False)
class CompanyTable:
    """Firms in the order given. A row of ``shares`` sums to 1, or is empty where no industry is named."""

    companies: tuple[Company, ...]
    words: tuple[str, ...]
    shares: sparse.csr_matrix
    points: NDArray[np.float64]

    def fields(self, row: int) -> tuple[NDArray[np.int32], NDArray[np.float64]]:
        """The codes of one firm, by their place in the classification, and its shares in them."""
        own = slice(self.shares.indptr[row], self.shares.indptr[row + 1])
        return self.shares.indices[own], self.shares.data[own]

    def take(self, rows: Sequence[int]) -> "CompanyTable":
        """The same for some of the firms."""
        chosen = np.asarray(rows)
        companies = tuple(self.companies[row] for row in rows)
        words = tuple(self.words[row] for row in rows)
        return CompanyTable(companies, words, self.shares[chosen], self.points[chosen])

    @property
    def speaks(self) -> NDArray[np.bool_]:
        """Which firms' words name an industry."""
        return np.diff(self.shares.indptr) > 0


@dataclass(frozen=True, slots=True, eq=False)
class Comparison:
    """Some firms, some zones, what is known beside them and what data taught: what a criterion looks at."""

    companies: CompanyTable
    zones: ZoneTable
    context: Context
    model: Model

    def of(self, rows: Sequence[int]) -> "Comparison":
        """The same for some of the firms."""
        return replace(self, companies=self.companies.take(rows))

    @property
    def unknown(self) -> Scores:
        """A table to fill in, unknown everywhere."""
        return np.full((len(self.companies.companies), len(self.zones.zones)), UNKNOWN)

    def for_every_firm(self, scores: NDArray[np.float64]) -> Scores:
        """A row over the zones, the same for every firm."""
        return np.broadcast_to(scores, (len(self.companies.companies), len(scores)))

    def for_every_firm_parts(
        self, told: Sequence[Mapping[str, float] | None], keys: Sequence[str]
    ) -> dict[str, Scores]:
        """Parts that zones have by themselves, as tables; ``None`` is unknown, a part left out is nought."""
        return {
            key: self.for_every_firm(
                np.array([UNKNOWN if parts is None else parts.get(key, 0.0) for parts in told])
            )
            for key in keys
        }

    def blended(self, key: str, parts: Mapping[str, Scores]) -> Scores:
        """The score of a criterion from its parts, as data taught; unknown where a part is."""
        blend = self.model.blends[key]
        total = sum((blend.parts[part] * values for part, values in parts.items()), np.zeros(()))
        return np.clip((total - blend.low) / (blend.high - blend.low), 0.0, 1.0)

    def pairs(self, known: Mapping[tuple[str, str], _Value]) -> Iterator[tuple[int, int, _Value]]:
        """Yield row and column of every pair that something is known of, with what is known."""
        rows: dict[str, list[int]] = {}
        for row, company in enumerate(self.companies.companies):
            rows.setdefault(company.name, []).append(row)
        columns = {zone.key: column for column, zone in enumerate(self.zones.zones)}
        for (name, key), value in known.items():
            if key in columns:
                for row in rows.get(name, ()):
                    yield row, columns[key], value

    def pair(self, row: int, column: int) -> tuple[Company, Zone]:
        """The firm of a row and the zone of a column."""
        return self.companies.companies[row], self.zones.zones[column]


@lru_cache(maxsize=8)
def table_of_zones(zones: tuple[Zone, ...]) -> ZoneTable:
    """Work out once what every zone leads in, and where it lies."""
    fits = np.full((affinity().shape[0], len(zones)), UNKNOWN)
    for column, zone in enumerate(zones):
        if zone.industries:
            fits[:, column] = np.fmax.reduce([fits_of(term) for term in zone.industries])
    places = tuple(place_of(zone) for zone in zones)
    return ZoneTable(zones, fits, _points(places), places)


def table_of_companies(companies: Sequence[Company]) -> CompanyTable:
    """Classify every firm by its words."""
    words = tuple(company.words for company in companies)
    found = profiles(words).astype(np.float64)
    whole = np.asarray(found.sum(axis=1)).ravel()
    shares = sparse.csr_matrix(sparse.diags(1 / np.where(whole > 0, whole, 1)) @ found)
    return CompanyTable(tuple(companies), words, shares, _points([company.division for company in companies]))


@lru_cache(maxsize=8192)
def fits_of(term: str) -> NDArray[np.float32]:
    """By code: how well a firm fits what a place names; NaN for a term that names no industry."""
    part = profiles([term])
    if not part.nnz:
        return np.full(affinity().shape[0], UNKNOWN, dtype=np.float32)
    near = affinity()[:, part.indices] * (part.data / part.data.max()) ** 0.25
    return np.asarray(near.max(axis=1), dtype=np.float32)


def _points(codes: Sequence[DivisionCode | None]) -> NDArray[np.float64]:
    points = np.full((len(codes), 2), UNKNOWN)
    for row, code in enumerate(codes):
        division = divisions().get(code) if code else None
        if division and division.longitude is None and division.parent:
            # New districts and zones with a code of their own have no point: their city's is taken.
            division = divisions()[division.parent]
        if division and division.longitude is not None and division.latitude is not None:
            points[row] = division.longitude, division.latitude
    return points
