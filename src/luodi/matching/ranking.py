"""Compare firms with zones: every criterion for every pair, then the best pairs with their reasons."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from luodi.matching.companies import Company, Context
from luodi.matching.criteria import CRITERIA
from luodi.matching.matches import Match, Scored
from luodi.matching.tables import CompanyTable, Scores, ZoneTable, table_of_companies, table_of_zones
from luodi.matching.weights import weights
from luodi.reference import Zone

_BLOCK: Final = 256
"""Firms scored at a time: 256 firms × 2,543 zones × 8 criteria are 42 MB."""
_NOTHING_KNOWN: Final = Context()


def rank(
    company: Company, zones: Sequence[Zone], *, context: Context = _NOTHING_KNOWN, top: int | None = None
) -> tuple[Match, ...]:
    """Order ``zones`` for one firm, best first; equal scores by code."""
    return rank_all([company], zones, context=context, top=top)[0]


def rank_firms(
    zone: Zone, companies: Sequence[Company], *, context: Context = _NOTHING_KNOWN, top: int | None = None
) -> tuple[Match, ...]:
    """Order firms for one zone, best first; equal scores by name."""
    board = _compare(companies, [zone], context)
    order = sorted(range(len(companies)), key=lambda row: (-board.totals[row, 0], companies[row].name, row))
    return tuple(board.match(row, 0) for row in order[:top])


def rank_all(
    companies: Sequence[Company],
    zones: Sequence[Zone],
    *,
    context: Context = _NOTHING_KNOWN,
    top: int | None = 10,
) -> tuple[tuple[Match, ...], ...]:
    """Order ``zones`` for every firm, in the order of ``companies``; the best ``top`` each.

    The score of a pair depends on that pair alone: neither the order of the
    input nor the other candidates change it.
    """
    ordered = sorted(zones, key=lambda zone: zone.key)
    found: list[tuple[Match, ...]] = []
    for start in range(0, len(companies), _BLOCK):
        board = _compare(companies[start : start + _BLOCK], ordered, context)
        best = np.argsort(-board.totals, axis=1, kind="stable")[:, :top]
        found.extend(
            tuple(board.match(row, int(column)) for column in columns) for row, columns in enumerate(best)
        )
    return tuple(found)


@dataclass(frozen=True, slots=True, eq=False)
class _Board:
    companies: CompanyTable
    zones: ZoneTable
    context: Context
    scores: tuple[Scores, ...]
    totals: Scores
    known: NDArray[np.float64]

    def match(self, row: int, column: int) -> Match:
        """One pair with its reasons."""
        pair = (row, column)
        return Match(
            company=self.companies.companies[row],
            zone=self.zones.zones[column],
            score=float(self.totals[pair]),
            known=float(self.known[pair]),
            criteria=tuple(
                Scored(
                    criterion=criterion.key,
                    title=criterion.title,
                    score=None if np.isnan(scores[pair]) else float(scores[pair]),
                    weight=weights()[criterion.key],
                    words=criterion.words(self.companies, self.zones, pair, self.context),
                )
                for criterion, scores in zip(CRITERIA, self.scores, strict=True)
            ),
        )


def _compare(companies: Sequence[Company], zones: Sequence[Zone], context: Context) -> _Board:
    firms, places = table_of_companies(companies), table_of_zones(tuple(zones))
    scores = tuple(criterion.scores(firms, places, context) for criterion in CRITERIA)
    given, known = np.zeros((2, len(companies), len(zones)))
    for criterion, part in zip(CRITERIA, scores, strict=True):
        weight = weights()[criterion.key]
        given += weight * np.nan_to_num(part)
        known += weight * ~np.isnan(part)
    totals = np.divide(given, known, out=np.zeros_like(given), where=known > 0)
    return _Board(firms, places, context, scores, totals, known / sum(weights().values()))
