"""Likeness of an unknown word to the known ones, by pairs of characters (TF-IDF).

It is asked only where no known word stands in the text, so that a rare word
(「红提葡萄」) still finds its field. Two characters shared by chance are not
enough: most of the known word's weight, or most of the text's, must be found.
"""

from collections import Counter
from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from luodi.industry.lexicon import Meaning, lexicon

_LONGEST_TEXT: Final = 40
"""A longer text without one known word is not about industry."""
_LEAST_LIKE: Final = 0.4
_KEPT: Final = 3


def resemblance(text: str) -> dict[str, Meaning]:
    """The few known words most like a short folded text, with less evidence than their own."""
    terms, vocabulary, idf, index = _index()
    if len(text) > _LONGEST_TEXT:
        return {}
    columns = [vocabulary[pair] for pair in set(_pairs(text)) if pair in vocabulary]
    unknown = len(set(_pairs(text))) - len(columns)
    if not columns:
        return {}
    query = np.zeros(len(idf))
    query[columns] = idf[columns]
    length = np.sqrt((query**2).sum() + unknown * idf.max() ** 2)
    likeness = np.asarray(index @ query) / length
    best = np.argsort(-likeness, kind="stable")[:_KEPT]
    return {
        terms[place]: tuple(
            (row, share * float(likeness[place]) / _KEPT) for row, share in lexicon().meanings[terms[place]]
        )
        for place in best.tolist()
        if likeness[place] >= _LEAST_LIKE
    }


@cache
def _index() -> tuple[tuple[str, ...], dict[str, int], NDArray[np.float64], sparse.csr_matrix]:
    terms = tuple(term for term in lexicon().meanings if len(term) > 1)
    pairs = [sorted(set(_pairs(term))) for term in terms]
    counts = Counter(pair for found in pairs for pair in found)
    vocabulary = {pair: column for column, pair in enumerate(sorted(counts))}
    idf = np.log((1 + len(terms)) / (1 + np.array([counts[pair] for pair in sorted(counts)])))
    rows = np.repeat(np.arange(len(terms)), [len(found) for found in pairs])
    columns = np.array([vocabulary[pair] for found in pairs for pair in found])
    matrix = sparse.csr_matrix((idf[columns], (rows, columns)), shape=(len(terms), len(vocabulary)))
    lengths = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel())
    return terms, vocabulary, idf, sparse.csr_matrix(sparse.diags(1 / np.maximum(lengths, 1e-12)) @ matrix)


def _pairs(text: str) -> list[str]:
    return [text[start : start + 2] for start in range(len(text) - 1)]
