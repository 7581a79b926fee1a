"""Scores that many firms share: one row for all firms alike in what a criterion looks at, worked out once."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import NDArray

from luodi.matching.criteria import Criterion
from luodi.matching.tables import Comparison, Scores
from luodi.matching.weights import Weight
from luodi.vocabulary import Words

_KEPT: Final = 4096
"""Rows that are kept before all are forgotten: over 2,543 zones 125 MB at most."""


@dataclass(slots=True, eq=False)
class Rows:
    """The rows of one criterion so far, as scores and as what they add to the whole.

    ``share`` is the weight of the criterion among all.
    """

    criterion: Criterion
    weight: Weight
    share: float
    _places: dict[Hashable, int] = field(default_factory=dict)
    _words: dict[int, Words] = field(default_factory=dict)
    scores: Scores = field(default_factory=lambda: np.empty((0, 0)))
    counted: NDArray[np.float32] = field(default_factory=lambda: np.empty((0, 0), np.float32))

    def places_for(self, comparison: Comparison) -> NDArray[np.intp]:
        """Which row each firm of the comparison has; rows that are missing are worked out."""
        keys = [
            self.criterion.looks_at(company, comparison.context) for company in comparison.companies.companies
        ]
        missing = {key: row for row, key in enumerate(keys) if key not in self._places}
        if missing and len(self._places) + len(missing) > _KEPT:
            self._places, self._words = {}, {}
            missing = {key: row for row, key in enumerate(keys)}
        if missing:
            self._add(tuple(missing), comparison.of(tuple(missing.values())))
        places = self._places
        return np.fromiter((places[key] for key in keys), np.intp, len(keys))

    def words_at(
        self, comparison: Comparison, rows: Sequence[int], places: NDArray[np.intp], columns: NDArray[np.intp]
    ) -> list[Words]:
        """Why each pair has its score; ``places`` are the rows of its firms here."""
        known, width = self._words, self.scores.shape[1]
        said: list[Words] = []
        for row, key, column in zip(rows, (places * width + columns).tolist(), columns.tolist(), strict=True):
            words = known.get(key)
            if words is None:
                words = known[key] = self.criterion.words(comparison, row, column)
            said.append(words)
        return said

    def _add(self, keys: tuple[Hashable, ...], comparison: Comparison) -> None:
        scores = self.criterion.scores(comparison)
        start, stop = len(self._places), len(self._places) + len(keys)
        if stop > len(self.scores):
            size = min(max(2 * stop, 1), max(_KEPT, stop))
            self.scores = _grown(self.scores, start, (size, scores.shape[1]))
            self.counted = _grown(self.counted, start, (size, scores.shape[1]))
        self.scores[start:stop] = scores
        self.counted[start:stop] = self.share * np.where(np.isnan(scores), self.weight.usual, scores)
        self._places.update(zip(keys, range(start, stop), strict=True))


def _grown(table: NDArray, used: int, shape: tuple[int, int]) -> NDArray:  # type: ignore[type-arg]
    larger = np.empty(shape, table.dtype)
    if used:
        larger[:used] = table[:used]
    return larger
