"""The plain peer: TF-IDF of character pairs, cosine."""

from collections import Counter
from collections.abc import Sequence

import numpy as np
from scipy import sparse


def pairs(text: str) -> list[str]:
    """All pairs of neighbouring characters."""
    return [text[start : start + 2] for start in range(len(text) - 1)]


class Likeness:
    """Texts to look for, and which of them are nearest to another."""

    def __init__(self, texts: Sequence[str]) -> None:
        """Count the texts once."""
        counted = [Counter(pairs(text)) for text in texts]
        found = sorted({pair for counts in counted for pair in counts})
        self._columns = {pair: column for column, pair in enumerate(found)}
        seen = Counter(pair for counts in counted for pair in counts)
        self._idf = np.log((1 + len(texts)) / (1 + np.array([seen[pair] for pair in found])))
        self._matrix = sparse.vstack([self._row(counts) for counts in counted]).tocsr()

    def scores(self, text: str) -> np.ndarray:
        """The likeness of every text to this one."""
        row = self._row(Counter(pair for pair in pairs(text) if pair in self._columns))
        return np.asarray((self._matrix @ row.T).todense()).ravel()

    def nearest(self, text: str, *, top: int) -> list[int]:
        """The rows of the nearest texts, best first; those with nothing in common are left out."""
        scores = self.scores(text)
        best = np.argsort(-scores, kind="stable")[:top]
        return [int(row) for row in best if scores[row] > 0]

    def _row(self, counts: Counter[str]) -> sparse.csr_matrix:
        columns = [self._columns[pair] for pair in counts]
        values = np.array([1 + np.log(count) for count in counts.values()]) * self._idf[columns]
        length = float(np.sqrt((values**2).sum())) or 1.0
        shape = (1, len(self._columns))
        return sparse.csr_matrix((values / length, ([0] * len(columns), columns)), shape=shape)
