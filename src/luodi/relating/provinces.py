"""How a term stands in every province, and which zones of one could lead in it next."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from scipy.stats import beta

from luodi.reference import Zone
from luodi.relating.complexity import complexity
from luodi.relating.evidence import ask, evidence
from luodi.relating.leading import Potential, chances_of, reasons_for
from luodi.relating.roll import Array, Ids, catalogue

_CONFIDENCE: Final = (0.025, 0.975)
_FOLDS: Final = 5


class UnknownTermError(ValueError):
    """Fewer than three zones of the catalogue lead in the term, so that nothing can be said of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A term in one province.

    ``share`` is the part of its ``zones`` that lead in the term, with the 95 % interval ``low`` to ``high``
    (Jeffreys); ``advantage`` that share over the share in the country (Balassa); ``density`` how much of what
    goes with the term the province is strong in, 0 to 1 (Hidalgo).
    """

    province: str
    zones: int
    leading: int
    share: float
    low: float
    high: float
    advantage: float
    density: float

    @property
    def is_gap(self) -> bool:
        """Whether the province has less of the term than the country."""
        return self.advantage < 1


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
    roll, column = catalogue(), _column(term)
    names = list(dict.fromkeys(zone.province for zone in roll.zones))
    rows = [np.array([zone.province == name for zone in roll.zones]) for name in names]
    counts = np.stack([roll.leads[inside].sum(axis=0) for inside in rows])
    table = complexity(counts)
    return tuple(
        _standing(
            name,
            int(inside.sum()),
            counts[at, column],
            table.advantage[at, column],
            table.density[at, column],
        )
        for at, (name, inside) in enumerate(zip(names, rows, strict=True))
    )


def candidates(term: str, province: str, *, top: int = 20) -> tuple[tuple[Zone, Potential], ...]:
    """Zones of the province that do not lead in the term, likeliest to do so next first.

    Raises:
        UnknownTermError: too few zones lead in the term.
    """
    roll, column = catalogue(), _column(term)
    rows = np.flatnonzero([zone.province == province for zone in roll.zones])
    found = [
        (float(chances[column]), int(row), weighed)
        for asked in np.array_split(rows, min(_FOLDS, max(1, len(rows))))
        for row, chances, weighed in _judged(asked)
        if not roll.leads[row, column]
    ]
    best = sorted(found, key=lambda one: (-one[0], one[1]))[:top]
    return tuple(
        (
            roll.zones[row],
            Potential(term=term, chance=chance, reasons=reasons_for(roll, row, column, weighed)),
        )
        for chance, row, weighed in best
    )


def _judged(rows: Ids) -> Sequence[tuple[int, Array, Array]]:
    roll = catalogue()
    if not len(rows):
        return []
    asked = ask(roll, rows)
    given = evidence(roll, asked, np.setdiff1d(np.arange(len(roll.zones)), rows))
    chances = chances_of(given, asked.known)
    return [(int(row), chances[at], given[at]) for at, row in enumerate(rows.tolist())]


def _column(term: str) -> int:
    try:
        return catalogue().terms.index(term)
    except ValueError as error:
        raise UnknownTermError(term) from error


def _standing(name: str, zones: int, leading: float, advantage: float, density: float) -> Standing:
    low, high = (float(beta.ppf(end, leading + 0.5, zones - leading + 0.5)) for end in _CONFIDENCE)
    return Standing(
        province=name,
        zones=zones,
        leading=int(leading),
        share=float(leading) / zones,
        low=low if leading else 0.0,
        high=high,
        advantage=float(np.nan_to_num(advantage)),
        density=float(density),
    )
