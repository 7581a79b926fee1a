"""The best zones of very many firms, with the same scores and reasons as in ``rank_all``.

``rank_all`` keeps every score of every pair. Here the whole of a pair is first
added up roughly: rows that firms share, and one sparse product for the fit of
industries. Only pairs that can be among the best are then counted exactly, as
there, and only those that are kept get words.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from luodi.matching.companies import Company, Context
from luodi.matching.criteria import INDUSTRY, criteria_for
from luodi.matching.fitting import Fitting
from luodi.matching.models import Model, model
from luodi.matching.rows import Rows
from luodi.matching.tables import Comparison, table_of_companies, table_of_zones
from luodi.reference import Zone
from luodi.vocabulary import Words

_BLOCK: Final = 1024
"""Firms at a time: over 2,543 zones, the rough scores take 10 MB."""
_DOUBT: Final = 1e-5
"""More than sums of single precision can be wrong by."""
_TOLD: Final = 3

_Places = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Shortlist:
    """The best zones for a firm, best first: the score of each, the share known, at most three reasons."""

    company: Company
    zones: tuple[Zone, ...]
    scores: tuple[float, ...]
    known: tuple[float, ...]
    reasons: tuple[tuple[Words, ...], ...]


class Shortlister:
    """Zones prepared for any number of firms; what firms have in common is kept from block to block."""

    def __init__(
        self,
        zones: Sequence[Zone],
        *,
        context: Context,
        top: int = 10,
        taught: Model | None = None,
    ) -> None:
        ordered = tuple(sorted(zones, key=lambda zone: zone.key))
        self._model = taught or model()
        self._context = context
        self._top = min(top, len(ordered))
        self._zones = table_of_zones(ordered).placed(context.places)
        weights = [(one, self._model.weights[one.key]) for one in criteria_for(context)]
        whole = sum(weight.weight for _, weight in weights)
        self._rows = [Rows(one, weight, weight.weight / whole) for one, weight in weights]
        self._fitting = Fitting(self._zones, self._rows[INDUSTRY].weight, self._rows[INDUSTRY].share)

    def of(self, companies: Sequence[Company]) -> Iterator[Shortlist]:
        """Yield the shortlist of each firm, in the order given."""
        if not self._top:
            yield from (Shortlist(company, (), (), (), ()) for company in companies)
            return
        for start in range(0, len(companies), _BLOCK):
            yield from self._block(companies[start : start + _BLOCK])

    def _block(self, companies: Sequence[Company]) -> Iterator[Shortlist]:
        comparison = Comparison(table_of_companies(companies), self._zones, self._context, self._model)
        places = {
            number: rows.places_for(comparison)
            for number, rows in enumerate(self._rows)
            if number != INDUSTRY
        }
        firms, columns = self._likely(comparison, places)
        scores = [
            self._fitting.scores(comparison, firms, columns)
            if number == INDUSTRY
            else rows.scores[places[number][firms], columns]
            for number, rows in enumerate(self._rows)
        ]
        totals = sum(
            (
                rows.share * np.where(np.isnan(part), rows.weight.usual, part)
                for rows, part in zip(self._rows, scores, strict=True)
            ),
            np.zeros(len(firms)),
        ).round(12)
        best = _best(firms, columns, totals, self._top)
        kept = [part[best] for part in scores]
        words = self._words(comparison, places, (firms[best], columns[best]), kept)
        known = sum(
            (rows.share * ~np.isnan(part) for rows, part in zip(self._rows, kept, strict=True)),
            np.zeros(len(best)),
        )
        return self._lists(companies, columns[best], totals[best], known, words)

    def _likely(self, comparison: Comparison, places: dict[int, _Places]) -> tuple[_Places, _Places]:
        """The pairs that can be among the best, as rows and columns."""
        rough = self._fitting.rough(comparison)
        for number, own in places.items():
            counted = self._rows[number].counted
            rough += counted[own[0]] if (own == own[0]).all() else counted[own]
        last = rough.shape[1] - self._top
        least = np.partition(rough, last, axis=1)[:, last] - np.float32(_DOUBT)
        found = np.flatnonzero(rough >= least[:, None])
        return np.divmod(found, rough.shape[1])

    def _words(
        self,
        comparison: Comparison,
        places: dict[int, _Places],
        pairs: tuple[_Places, _Places],
        scores: list[NDArray[np.float64]],
    ) -> list[tuple[Words, ...]]:
        """At most three reasons for each pair: what is known and moves the score furthest from the usual."""
        moves = np.array(
            [
                -np.abs(rows.weight.weight * part - rows.weight.weight * rows.weight.usual)
                for rows, part in zip(self._rows, scores, strict=True)
            ]
        )
        telling = np.argsort(moves, axis=0, kind="stable")[:_TOLD]  # NaN, the unknown, comes last
        known = np.minimum((~np.isnan(moves)).sum(axis=0), _TOLD)
        telling[np.arange(len(telling))[:, None] >= known] = -1
        said = np.empty(telling.shape, dtype=object)
        firms, columns = pairs
        for number, rows in enumerate(self._rows):
            line, pair = np.nonzero(telling == number)
            own, there = firms[pair], columns[pair]
            if number == INDUSTRY:
                said[line, pair] = self._fitting.words(comparison, own, there)
            else:
                said[line, pair] = rows.words_at(comparison, own.tolist(), places[number][own], there)
        return [tuple(some[:count]) for some, count in zip(said.T.tolist(), known.tolist(), strict=True)]

    def _lists(
        self,
        companies: Sequence[Company],
        columns: _Places,
        totals: NDArray[np.float64],
        known: NDArray[np.float64],
        words: list[tuple[Words, ...]],
    ) -> Iterator[Shortlist]:
        zones = [self._zones.zones[column] for column in columns.tolist()]
        scores, shares = totals.tolist(), known.tolist()
        for row, company in enumerate(companies):
            own = slice(row * self._top, (row + 1) * self._top)
            yield Shortlist(
                company, tuple(zones[own]), tuple(scores[own]), tuple(shares[own]), tuple(words[own])
            )


def _best(firms: _Places, columns: _Places, totals: NDArray[np.float64], top: int) -> _Places:
    """The pairs to keep, by firm, best first; equal scores in the order of the zones."""
    order = np.lexsort((columns, -totals, firms))
    begins = np.searchsorted(firms, np.arange(firms[-1] + 1 if len(firms) else 0))
    return order[np.arange(len(order)) - begins[firms[order]] < top]
