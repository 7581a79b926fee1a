"""Which known names are worth comparing: those that share rare character pairs, by a sparse product.

A known name is found by every ordered pair of its characters that stand at most four apart, so that an
abbreviation (沪电 for 沪士电子) meets it too; a name that is asked for brings its neighbouring pairs only,
the rarest first, until they have met enough known names.
"""

from dataclasses import dataclass, replace
from typing import Any, Final, Self

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from luodi.linking.rarity import SHIFT, commonness
from luodi.linking.table import Chars, Ints, NameTable, lengths_of

Floats = NDArray[np.float64]
_REACH: Final = 4
_WEIGHT_BY_DISTANCE: Final = (1.0, 0.7, 0.55, 0.45)
_BUDGET: Final = 2000
"""Known names that the pairs of one name may meet, counted with repetition; its rarest pair may meet more."""
_WHOLE: Final = 1 << 60
"""Added to the number of a whole core, so that it is never taken for a pair."""
_WHOLE_RARITY: Final = 8.0
"""How telling it is that the whole core is the same, beside its pairs."""
_NEAR_BEST: Final = 0.3
"""Share of the best score under which nothing is compared further."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairs:
    """Pairs of a name asked for and a known name, sorted by name and then by falling score."""

    asked: Ints
    known: Ints
    cover: Floats
    """Share of the weight of the asked name's rare pairs that the known name has."""
    cosine: Floats
    telling: Floats
    """For each name asked for: how rare its pairs are on average."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Blocks:
    """The inverted index over the character pairs of known names."""

    codes: Ints
    counts: Ints
    rarity: Floats
    matrix: Any
    """Pairs × known names, SciPy CSR."""
    sizes: Floats

    @classmethod
    def of(cls, table: NameTable) -> Self:
        """Build the index over a table of known names."""
        rows, found, weights = _all_pairs(table.stem)
        rows = np.concatenate([rows, np.arange(len(table))])
        found = np.concatenate([found, table.core_id + _WHOLE])
        weights = np.concatenate([weights, np.ones(len(table))])
        codes, columns = np.unique(found, return_inverse=True)
        shape = (len(codes), len(table))
        matrix: Any = sparse.coo_matrix((weights, (columns, rows)), shape=shape).tocsr()
        np.minimum(matrix.data, 1.0, out=matrix.data)
        counts = np.diff(matrix.indptr).astype(np.int64)
        matrix = matrix.astype(np.float32)
        rarity = _rarity_of(codes)
        rows, found = _asked_pairs(table)
        sizes = np.sqrt(np.bincount(rows, _rarity_of(found) ** 2, minlength=len(table)))
        return cls(codes=codes, counts=counts, rarity=rarity, matrix=matrix, sizes=np.maximum(sizes, 1.0))

    def meet(self, table: NameTable, *, most: int) -> Pairs:
        """At most ``most`` known names for each name, those that share most of its rare pairs."""
        rows, codes = _asked_pairs(table)
        whole = np.bincount(rows, _rarity_of(codes) ** 2, minlength=len(table)).astype(np.float64)
        columns = np.searchsorted(self.codes, codes)
        columns = np.minimum(columns, max(len(self.codes) - 1, 0))
        is_there = self.codes[columns] == codes if len(self.codes) else np.zeros(len(codes), np.bool_)
        rows, columns = self._affordable(rows[is_there], columns[is_there])
        values = (self.rarity[columns] ** 2).astype(np.float32)
        wanted = sparse.csr_matrix((values, (rows, columns)), shape=(len(table), len(self.codes)))
        found = _best(wanted @ self.matrix, whole=whole, sizes=self.sizes, most=most)
        pairs = lengths_of(table.stem)
        return replace(found, telling=np.sqrt(whole / pairs))

    def _affordable(self, rows: Ints, columns: Ints) -> tuple[Ints, Ints]:
        """Keep the rarest pairs of each name while they meet few enough known names."""
        order = np.lexsort((self.counts[columns], rows))
        rows, columns = rows[order], columns[order]
        met = np.cumsum(self.counts[columns])
        first = np.flatnonzero(np.r_[True, rows[1:] != rows[:-1]]) if len(rows) else rows
        before = np.repeat(met[first] - self.counts[columns[first]], np.diff(np.r_[first, len(rows)]))
        kept = met - before <= _BUDGET
        kept[first] = True
        return rows[kept], columns[kept]


def _all_pairs(chars: Chars) -> tuple[Ints, Ints, Floats]:
    """Row, code and weight of every ordered pair of characters at most ``_REACH`` apart."""
    rows: list[Ints] = []
    codes: list[Ints] = []
    weights: list[Floats] = []
    for distance, weight in zip(range(1, _REACH + 1), _WEIGHT_BY_DISTANCE, strict=True):
        row, code = _pairs_at(chars, distance)
        rows.append(row)
        codes.append(code)
        weights.append(np.full(len(row), weight))
    return np.concatenate(rows), np.concatenate(codes), np.concatenate(weights)


def _pairs_at(chars: Chars, distance: int) -> tuple[Ints, Ints]:
    first, second = chars[:, :-distance].astype(np.int64), chars[:, distance:].astype(np.int64)
    rows, places = np.nonzero(second)
    return rows, (first[rows, places] << SHIFT) | second[rows, places]


def _asked_pairs(table: NameTable) -> tuple[Ints, Ints]:
    """Row and code of the neighbouring pairs of each name, and of its whole core."""
    rows, codes = _pairs_at(table.stem, 1)
    return np.concatenate([rows, np.arange(len(table))]), np.concatenate([codes, table.core_id + _WHOLE])


def _rarity_of(codes: Ints) -> Floats:
    return np.where(codes >= _WHOLE, _WHOLE_RARITY, commonness().of(codes))


def _best(found: Any, *, whole: Floats, sizes: Floats, most: int) -> Pairs:
    """The best ``most`` of each row of a sparse product."""
    rows = np.repeat(np.arange(found.shape[0]), np.diff(found.indptr))
    known = found.indices.astype(np.int64)
    scores = found.data / sizes[known]
    filled = np.flatnonzero(np.diff(found.indptr))
    top = np.zeros(found.shape[0])
    if len(filled):
        top[filled] = np.maximum.reduceat(scores, found.indptr[filled])
    kept = np.flatnonzero(scores >= _NEAR_BEST * top[rows])
    order = kept[np.lexsort((known[kept], -scores[kept], rows[kept]))]
    ranks = np.arange(len(order)) - np.searchsorted(rows[order], rows[order])
    order = order[ranks < most]
    return Pairs(
        asked=rows[order],
        known=known[order],
        cover=found.data[order] / whole[rows[order]],
        cosine=scores[order] / np.sqrt(whole[rows[order]]),
        telling=whole,
    )
