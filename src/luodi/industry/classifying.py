"""From free text to industries, 「特种机器人研发」 to 3492, with the words that decided."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from luodi.industry.calibrating import probabilities, subtree_sums
from luodi.industry.dealing import moved, pieces
from luodi.industry.lexicon import Meaning, fold, lexicon
from luodi.industry.names import resemblance
from luodi.industry.tree import LEVELS, tree
from luodi.vocabulary import IndustryCode

_LENGTH_WEIGHTS: Final = (0.0, 1.0, 0.7, 0.9, 1.0, 1.1)
"""By the number of characters: short words say less, because they also stand inside other words."""
_LONGEST: Final = len(_LENGTH_WEIGHTS) - 1
_ENOUGH: Final = 0.6
"""Evidence at which a text is taken to be about as clear as one exact word makes it."""
_LEAST: Final = 0.02
_LATE: Final = 0.4
"""How much a word counts at the end of a long text, beside 1 at its beginning."""
_EARLY: Final = 60.0
"""Characters after which the difference has fallen to a third."""
_CLOSED: Final = frozenset({
        "的", "等", "及", "和", "与", "制造", "生产", "加工", "研发", "研制", "开发", "销售", "批发",
        "零售", "项目", "业务", "产品", "系列", "有限", "股份", "行业", "产业", "领域", "企业", "公司",
})  # fmt: skip
"""What may follow the last word of a compound, which names the thing: 「污水提升泵」 is a pump."""
_INNER: Final = 0.85
"""How much a word counts that only qualifies what follows it."""
_DEALT: Final = 0.7
"""How much of what goods mean goes to those who sell, mend, let or fit them, where a text says so."""
_NO_WORDS: Final = 0.05
"""Below so much evidence from words, likeness to the official names is looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Classification:
    """One industry that a text speaks of.

    Attributes:
        code: As exactly as the text allows, or at the level asked for.
        name: Its official name.
        share: How much of the text's evidence says so, lowered where there is little of it; 0 to 1.
        probability: That the text is about this code or one below it, fitted to labelled texts; 0 to 1.
        reasons: The words that say so, strongest first.
    """

    code: IndustryCode
    name: str
    share: float
    probability: float
    reasons: tuple[str, ...]


def classify(text: str, *, top: int = 5, level: str | None = None) -> tuple[Classification, ...]:
    """Name the industries that ``text`` speaks of.

    Each is given as exactly as the text allows, what is most spoken of first;
    or at ``level`` ("section", "division", "group", "class"), the most probable
    first, where words wider than that level make every code less probable.
    A code is never more probable than one above it. A text without a known
    word yields nothing.

    >>> [(str(found.code), found.name) for found in classify("特种机器人", top=1)]
    [('3492', '特殊作业机器人制造')]

    Raises:
        ValueError: If ``level`` is not a level of the classification.
    """
    if level is not None and level not in LEVELS:
        raise ValueError(f"level is one of {', '.join(LEVELS)}, not {level!r}")
    words = _words_in(text)
    evidence = _evidence(words)
    chances = probabilities(evidence)
    sums = evidence if level is None else np.where(_at(level), subtree_sums(evidence), 0.0)
    shares = sums * _certainty(float(evidence.sum())) / (evidence.sum() or 1.0)
    order = shares if level is None else chances
    best = sorted(np.flatnonzero(shares >= _LEAST).tolist(), key=lambda row: (-order[row], row))[:top]
    return tuple(
        Classification(
            code=tree().codes[row],
            name=tree().names[row],
            share=float(shares[row]),
            probability=float(chances[row]),
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
    certainty = _certainty(total)
    rows = np.fromiter(sorted(evidence), dtype=np.int32, count=len(evidence))
    shares = np.fromiter((evidence[row] * certainty / total for row in rows.tolist()), np.float32, len(rows))
    return rows, shares


def evidence_for(text: str) -> NDArray[np.float64]:
    """What the words of a text weigh for each row of the tree, before anything is shared out."""
    return _evidence(_words_in(text))


def reasons_for(text: str, row: int) -> tuple[str, ...]:
    """The words of a text that speak for a row of the tree or for one below it, strongest first."""
    return _reasons(_words_in(text), row)


@lru_cache(maxsize=8192)
def _words_in(text: str) -> dict[str, Meaning]:
    """Kept, so that whoever scores many texts and then asks for reasons reads each of them once."""
    return _words(fold(text))


def _words(text: str) -> dict[str, Meaning]:
    """The words that count, each with the evidence it gives to rows of the tree."""
    meanings = lexicon().meanings
    words: dict[str, Meaning] = {}
    for (term, dealing), (first, count) in _terms(text).items():
        weight = first * _LENGTH_WEIGHTS[min(len(term), _LONGEST)] * (1 + math.log(count))
        words[term] = words.get(term, ()) + _dealt(meanings[term], dealing, weight)
    if sum(share for meaning in words.values() for _, share in meaning) < _NO_WORDS:
        words.update(resemblance(text))
    return words


def _terms(text: str) -> dict[tuple[str, str | None], tuple[float, int]]:
    """The known terms of a folded text and how their goods are dealt with: weight of the first, how many.

    What stands first is what a text is about, so later words count less.
    """
    find_terms = lexicon().find_terms
    found: dict[tuple[str, str | None], tuple[float, int]] = {}
    for piece in pieces(text):
        for term, starts in find_terms(piece.text).items():
            weight, count = found.get((term, piece.dealing), (0.0, 0))
            here = piece.weight * (_LATE + (1 - _LATE) * math.exp(-(piece.start + starts[0]) / _EARLY))
            after = piece.text[starts[0] + len(term) :][:2]
            if after[:1].isalnum() and after not in _CLOSED and after[0] not in _CLOSED:
                here *= _INNER
            found[term, piece.dealing] = max(weight, here), count + len(starts)
    return found


def _dealt(meaning: Meaning, dealing: str | None, weight: float) -> Meaning:
    """What goods mean where a text deals with them: mostly the trade, in part still the goods."""
    if dealing is None:
        return tuple((row, share * weight) for row, share in meaning)
    return tuple(
        (place, share * weight * part)
        for row, share in meaning
        for place, part in ((moved(row, dealing), _DEALT), (row, 1 - _DEALT))
    )


def _evidence(words: dict[str, Meaning]) -> NDArray[np.float64]:
    evidence = np.zeros(len(tree().codes))
    for meaning in words.values():
        for row, share in meaning:
            evidence[row] += share
    return evidence


def _at(level: str) -> NDArray[np.bool_]:
    return np.asarray(tree().depths == LEVELS.index(level))


def _certainty(total: float) -> float:
    return 1 - math.exp(-total / _ENOUGH)


def _reasons(words: dict[str, Meaning], row: int) -> tuple[str, ...]:
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
