"""From free text to industries, 「特种机器人研发」 to 3492, with the words that decided."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from luodi.industry.lexicon import fold, lexicon
from luodi.industry.names import resemblance
from luodi.industry.tree import LEVELS, tree
from luodi.vocabulary import IndustryCode

_LENGTH_WEIGHTS: Final = (0.0, 1.0, 0.7, 0.9, 1.0, 1.1)
"""By the number of characters: short words say less, because they also stand inside other words."""
_LONGEST: Final = len(_LENGTH_WEIGHTS) - 1
_ENOUGH: Final = 0.6
"""Evidence at which a text is taken to be about as clear as one exact word makes it."""
_LEAST: Final = 0.02
_NO_WORDS: Final = 0.05
"""Below so much evidence from words, likeness to the official names is looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Classification:
    """One industry that a text speaks of: its share of the text, and the words that say so."""

    code: IndustryCode
    name: str
    score: float
    reasons: tuple[str, ...]


def classify(text: str, *, top: int = 5, level: str | None = None) -> tuple[Classification, ...]:
    """Name the industries that ``text`` speaks of, best first.

    Each is given as exactly as the text allows, or at ``level`` ("section",
    "division", "group", "class"), where words wider than that level say
    nothing. A score is the share of the text's evidence, lowered where there
    is little of it; a text without a known word yields nothing.

    >>> [(str(found.code), found.name) for found in classify("特种机器人", top=1)]
    [('3492', '特殊作业机器人制造')]

    Raises:
        ValueError: If ``level`` is not a level of the classification.
    """
    if level is not None and level not in LEVELS:
        raise ValueError(f"level is one of {', '.join(LEVELS)}, not {level!r}")
    words = _words_in(text)
    evidence = _evidence(words)
    shares = evidence if level is None else tree().roll_up(evidence, level)
    shares = shares * _certainty(evidence) / (evidence.sum() or 1.0)
    best = sorted(np.flatnonzero(shares >= _LEAST).tolist(), key=lambda row: (-shares[row], row))[:top]
    return tuple(
        Classification(
            code=tree().codes[row],
            name=tree().names[row],
            score=float(shares[row]),
            reasons=_reasons(words, row),
        )
        for row in best
    )


def profiles(texts: Sequence[str]) -> sparse.csr_matrix:
    """One row a text, one column a code in official order: shares as in ``classify``, not rolled up."""
    columns: list[NDArray[np.int32]] = []
    values: list[NDArray[np.float32]] = []
    for text in texts:
        rows, shares = _profile(text)
        columns.append(rows)
        values.append(shares)
    ends = np.cumsum([0, *(len(rows) for rows in columns)])
    empty_columns, empty_values = np.empty(0, np.int32), np.empty(0, np.float32)
    return sparse.csr_matrix(
        (np.concatenate([*values, empty_values]), np.concatenate([*columns, empty_columns]), ends),
        shape=(len(texts), len(tree().codes)),
    )


@lru_cache(maxsize=65536)
def _profile(text: str) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
    evidence: dict[int, float] = {}
    for meaning in _words_in(text).values():
        for row, share in meaning:
            evidence[row] = evidence.get(row, 0.0) + share
    total = sum(evidence.values())
    certainty = 1 - math.exp(-total / _ENOUGH)
    rows = np.fromiter(sorted(evidence), dtype=np.int32, count=len(evidence))
    shares = np.fromiter((evidence[row] * certainty / total for row in rows.tolist()), np.float32, len(rows))
    return rows, shares


def reasons_for(text: str, row: int) -> tuple[str, ...]:
    """The words of a text that speak for a row of the tree or for one below it, strongest first."""
    return _reasons(_words_in(text), row)


@lru_cache(maxsize=8192)
def _words_in(text: str) -> dict[str, tuple[tuple[int, float], ...]]:
    """Kept, so that whoever scores many texts and then asks for reasons reads each of them once."""
    return _words(fold(text))


def _words(text: str) -> dict[str, tuple[tuple[int, float], ...]]:
    """The words that count, each with the evidence it gives to rows of the tree."""
    known = lexicon()
    words = {}
    for term, count in known.find_terms(text).items():
        weight = _LENGTH_WEIGHTS[min(len(term), _LONGEST)] * (1 + math.log(count))
        words[term] = tuple((row, share * weight) for row, share in known.meanings[term])
    if sum(share for meaning in words.values() for _, share in meaning) < _NO_WORDS:
        words.update(resemblance(text))
    return words


def _evidence(words: dict[str, tuple[tuple[int, float], ...]]) -> NDArray[np.float64]:
    evidence = np.zeros(len(tree().codes))
    for meaning in words.values():
        for row, share in meaning:
            evidence[row] += share
    return evidence


def _certainty(evidence: NDArray[np.float64]) -> float:
    return 1 - math.exp(-float(evidence.sum()) / _ENOUGH)


def _reasons(words: dict[str, tuple[tuple[int, float], ...]], row: int) -> tuple[str, ...]:
    """The words that speak for the code or for a code below it, strongest first."""
    given = {
        word: sum(share for code, share in meaning if row in _line_of(code))
        for word, meaning in words.items()
    }
    return tuple(
        sorted((word for word, share in given.items() if share > 0), key=lambda word: (-given[word], word))
    )


@cache
def _line_of(row: int) -> frozenset[int]:
    """The row and those above it."""
    return frozenset(int(above) for above in tree().lines[row] if above >= 0)
