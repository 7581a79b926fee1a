"""Likeness of an unknown word to the official names, by pairs of characters (TF-IDF).

It is asked only where no known word stands in the text, so that a rare word
(「轴承保持架」) still finds its field. Two characters shared by chance are not
enough: most of the name's weight, or most of the text's, must be found.
"""

from collections import Counter
from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from luodi.industry.lexicon import fold
from luodi.industry.tree import tree

_LONGEST_TEXT: Final = 40
"""A longer text without one known word is not about industry."""
_LEAST_LIKE: Final = 0.4
_KEPT: Final = 3


def resemblance(text: str) -> dict[str, tuple[tuple[int, float], ...]]:
    """The few official names most like a short folded text, as words with evidence."""
    vocabulary, idf, names = _index()
    if len(text) > _LONGEST_TEXT:
        return {}
    columns = [vocabulary[pair] for pair in set(_pairs(text)) if pair in vocabulary]
    unknown = len(set(_pairs(text))) - len(columns)
    if not columns:
        return {}
    query = np.zeros(len(idf))
    query[columns] = idf[columns]
    length = np.sqrt((query**2).sum() + unknown * idf.max() ** 2)
    likeness = np.asarray(names @ query) / length
    best = np.argsort(-likeness, kind="stable")[:_KEPT]
    return {
        tree().names[row]: ((int(row), float(likeness[row]) / _KEPT),)
        for row in best
        if likeness[row] >= _LEAST_LIKE
    }


@cache
def _index() -> tuple[dict[str, int], NDArray[np.float64], sparse.csr_matrix]:
    names = [_pairs(fold(name)) for name in tree().names]
    document_counts = Counter(pair for name in names for pair in set(name))
    vocabulary = {pair: column for column, pair in enumerate(sorted(document_counts))}
    idf = np.log(
        (1 + len(names)) / (1 + np.array([document_counts[pair] for pair in sorted(document_counts)]))
    )
    rows = np.repeat(np.arange(len(names)), [len(set(name)) for name in names])
    columns = np.array([vocabulary[pair] for name in names for pair in sorted(set(name))])
    matrix = sparse.csr_matrix((idf[columns], (rows, columns)), shape=(len(names), len(vocabulary)))
    lengths = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel())
    return vocabulary, idf, sparse.csr_matrix(sparse.diags(1 / np.maximum(lengths, 1e-12)) @ matrix)


def _pairs(text: str) -> list[str]:
    return [text[start : start + 2] for start in range(len(text) - 1)]
