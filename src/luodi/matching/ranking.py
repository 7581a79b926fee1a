"""Compare firms with zones: every criterion for every pair, then the best pairs with their reasons."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

import numpy as np
from numpy.typing import NDArray

from luodi.matching.companies import Company, Context
from luodi.matching.criteria import CRITERIA, Criterion, criteria_for
from luodi.matching.matches import Match, Scored
from luodi.matching.models import Model, model
from luodi.matching.tables import Comparison, Scores, table_of_companies, table_of_zones
from luodi.matching.weights import Weight
from luodi.reference import Zone

_BLOCK: Final = 256
"""Firms scored at a time: 256 firms × 2,543 zones × 8 criteria are 42 MB."""
_NOTHING_KNOWN: Final = Context()


def weights() -> Mapping[str, Weight]:
    """The weight of each criterion that every comparison asks, by its key."""
    return MappingProxyType({criterion.key: model().weights[criterion.key] for criterion in CRITERIA})


def rank(
    company: Company, zones: Sequence[Zone], *, context: Context = _NOTHING_KNOWN, top: int | None = None
) -> tuple[Match, ...]:
    """Order ``zones`` for one firm, best first; equal scores by key."""
    return rank_all([company], zones, context=context, top=top)[0]


def rank_firms(
    zone: Zone, companies: Sequence[Company], *, context: Context = _NOTHING_KNOWN, top: int | None = None
) -> tuple[Match, ...]:
    """Order firms for one zone, best first; equal scores by name, then by what they say."""
    ordered = sorted(companies, key=lambda company: (company.name, company.text))
    board = _compare(ordered, [zone], context, model())
    order = np.argsort(-board.totals[:, 0], kind="stable")[:top]
    return tuple(board.match(int(row), 0) for row in order)


def rank_all(
    companies: Sequence[Company],
    zones: Sequence[Zone],
    *,
    context: Context = _NOTHING_KNOWN,
    top: int | None = 10,
    taught: Model | None = None,
) -> tuple[tuple[Match, ...], ...]:
    """Order ``zones`` for every firm, in the order of ``companies``; the best ``top`` each.

    The score of a pair depends on that pair alone: neither the order of the
    input nor the other candidates change it. ``taught`` replaces the weights
    that the package carries.
    """
    ordered = sorted(zones, key=lambda zone: zone.key)
    found: list[tuple[Match, ...]] = []
    for start in range(0, len(companies), _BLOCK):
        board = _compare(companies[start : start + _BLOCK], ordered, context, taught or model())
        best = np.argsort(-board.totals, axis=1, kind="stable")[:, :top]
        found.extend(
            tuple(board.match(row, int(column)) for column in columns) for row, columns in enumerate(best)
        )
    return tuple(found)


@dataclass(frozen=True, slots=True, eq=False)
class _Board:
    comparison: Comparison
    criteria: tuple[Criterion, ...]
    scores: tuple[Scores, ...]
    totals: Scores
    known: NDArray[np.float64]

    def match(self, row: int, column: int) -> Match:
        """One pair with its reasons."""
        company, zone = self.comparison.pair(row, column)
        taught = self.comparison.model.weights
        return Match(
            company=company,
            zone=zone,
            score=float(self.totals[row, column]),
            known=float(self.known[row, column]),
            criteria=tuple(
                Scored(
                    criterion=criterion.key,
                    title=criterion.title,
                    score=None if np.isnan(scores[row, column]) else float(scores[row, column]),
                    usual=taught[criterion.key].usual,
                    weight=taught[criterion.key].weight,
                    words=criterion.words(self.comparison, row, column),
                )
                for criterion, scores in zip(self.criteria, self.scores, strict=True)
            ),
        )


def _compare(companies: Sequence[Company], zones: Sequence[Zone], context: Context, taught: Model) -> _Board:
    places = table_of_zones(tuple(zones)).placed(context.places)
    comparison = Comparison(table_of_companies(companies), places, context, taught)
    criteria = criteria_for(context)
    scores = tuple(criterion.scores(comparison) for criterion in criteria)
    weights = [taught.weights[criterion.key] for criterion in criteria]
    totals, known = np.zeros((2, len(companies), len(zones)))
    whole = sum(weight.weight for weight in weights)
    for weight, part in zip(weights, scores, strict=True):
        missing = np.isnan(part)
        totals += weight.weight / whole * np.where(missing, weight.usual, part)
        known += weight.weight / whole * ~missing
    # Rounding keeps equal scores equal, in whichever block they were summed.
    return _Board(comparison, criteria, scores, totals.round(12), known)
