"""How a term stands in every province, and which zones of one could lead in it next."""

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

import numpy as np

from luodi.reference import Zone
from luodi.relating.complexity import Complexity, complexity, density_interval
from luodi.relating.evidence import ask, evidence
from luodi.relating.intervals import share_interval
from luodi.relating.leading import Potential, chances_of, reasons_for
from luodi.relating.roll import Array, catalogue

_FOLDS: Final = 5


class UnknownTermError(ValueError):
    """Fewer than three zones of the catalogue lead in the term, so that nothing can be said of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A term in one province.

    ``share`` is the part of its ``zones`` that lead in the term, with the 95 % interval ``low`` to ``high``
    (Jeffreys); ``advantage`` that share over the share in the country (Balassa); ``density`` how much of what
    goes with the term the province is strong in, 0 to 1 (Hidalgo), with the 95 % interval ``least`` to
    ``most`` over resampled provinces.
    """

    province: str
    zones: int
    leading: int
    share: float
    low: float
    high: float
    advantage: float
    density: float
    least: float
    most: float

    @property
    def is_gap(self) -> bool:
        """Whether the province has less of the term than the country."""
        return self.advantage < 1


@dataclass(frozen=True, slots=True, eq=False)
class _Provinces:
    """All provinces at once: what every term has in each."""

    names: tuple[str, ...]
    zones: tuple[int, ...]
    counts: Array
    complexity: Complexity
    least: Array
    most: Array


@cache
def _provinces() -> _Provinces:
    roll = catalogue()
    names = tuple(dict.fromkeys(zone.province for zone in roll.zones))
    inside = [np.array([zone.province == name for zone in roll.zones]) for name in names]
    counts = np.stack([roll.leads[rows].sum(axis=0) for rows in inside])
    table = complexity(counts)
    least, most = density_interval(table.present)
    return _Provinces(names, tuple(int(rows.sum()) for rows in inside), counts, table, least, most)


def terms() -> tuple[str, ...]:
    """The terms that at least three zones lead in, the commonest first."""
    roll = catalogue()
    order = np.argsort(-roll.leads.sum(axis=0), kind="stable")
    return tuple(roll.terms[column] for column in order.tolist())


def standings(term: str) -> tuple[Standing, ...]:
    """The term in every province, in order of the catalogue.

    Raises:
        UnknownTermError: too few zones lead in the term.
    """
    column, table = _column(term), _provinces()
    return tuple(_standing(table, at, column) for at in range(len(table.names)))


def candidates(term: str, province: str, *, top: int = 20) -> tuple[tuple[Zone, Potential], ...]:
    """Zones of the province that do not lead in the term, likeliest to do so next first.

    Raises:
        UnknownTermError: too few zones lead in the term.
    """
    roll, column = catalogue(), _column(term)
    found = [
        (float(chances[column]), row, given)
        for row, chances, given in _judged(province)
        if not roll.leads[row, column]
    ]
    best = sorted(found, key=lambda one: (-one[0], one[1]))[:top]
    return tuple(
        (
            roll.zones[row],
            Potential(term=term, chance=chance, reasons=reasons_for(roll, row, column, given)),
        )
        for chance, row, given in best
    )


@lru_cache(maxsize=4)
def _judged(province: str) -> tuple[tuple[int, Array, Array], ...]:
    """Row, chances and evidence of each zone; a fold of the province's zones is judged by all other zones."""
    roll = catalogue()
    rows = np.flatnonzero([zone.province == province for zone in roll.zones])
    found: list[tuple[int, Array, Array]] = []
    for fold in np.array_split(rows, min(_FOLDS, max(1, len(rows)))):
        asked = ask(roll, fold)
        given = evidence(roll, asked, np.setdiff1d(np.arange(len(roll.zones)), fold))
        found += zip(fold.tolist(), chances_of(given, asked.known), given, strict=True)
    return tuple(found)


def _column(term: str) -> int:
    try:
        return catalogue().terms.index(term)
    except ValueError as error:
        raise UnknownTermError(term) from error


def _standing(table: _Provinces, at: int, column: int) -> Standing:
    zones, leading = table.zones[at], int(table.counts[at, column])
    low, high = share_interval(leading, zones)
    return Standing(
        province=table.names[at],
        zones=zones,
        leading=leading,
        share=leading / zones,
        low=low,
        high=high,
        advantage=float(np.nan_to_num(table.complexity.advantage[at, column])),
        density=float(table.complexity.density[at, column]),
        least=float(table.least[at, column]),
        most=float(table.most[at, column]),
    )
