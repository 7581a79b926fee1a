"""From the evidence of words to probabilities, from sections down to classes.

A code's probability is its parent's, times a chance by how much evidence there
is, the code's share of its parent's, and its lead over its best neighbour
(Platt 1999, level by level). So no code is more probable than the one above
it. A text may speak of several industries: neighbours may sum to more than
one. The weights are fitted to labelled texts by
``python evals/industry.py --write``.
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

import numpy as np
from numpy.typing import NDArray

from luodi.industry.tree import LEVELS, tree

Array = NDArray[np.float64]
_FARTHEST: Final = 3.0
"""A lead of more than e³ counts no further; so does a code without neighbours."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """Log odds at one level that a code is right, given that its parent is.

    Attributes:
        certain: Of a code with all its parent's evidence, at the evidence of one exact word.
        more: Gained as the text's evidence grows e-fold.
        share: Gained as the code's share of its parent's evidence grows e-fold.
        lead: Gained as the code's evidence grows e-fold against its best neighbour's.
    """

    certain: float
    more: float
    share: float
    lead: float


def subtree_sums(evidence: Array) -> Array:
    """For each row the evidence for it and for all that lies below it; a group of one class is that class."""
    sums = np.zeros(len(evidence))
    settled = np.bincount(tree().only, weights=evidence, minlength=len(sums))
    for line in tree().lines.T:
        known = line >= 0
        sums += np.bincount(line[known], weights=settled[known], minlength=len(sums))
    return sums


def probabilities(evidence: Array, weights: tuple[Weights, ...] | None = None) -> Array:
    """The probability of every row that the text speaks of it; zero where no word does.

    Levels beyond the given ``weights`` stay zero; without any, the packaged ones count.
    """
    found = np.zeros(len(evidence))
    total = float(evidence.sum())
    if total <= 0:
        return found
    sums = subtree_sums(evidence)
    for depth, weight in enumerate(calibration() if weights is None else weights):
        rows = np.flatnonzero((tree().depths == depth) & (sums > 0))
        parents = tree().lines[rows, depth - 1] if depth else np.zeros(len(rows), dtype=np.int32)
        whole = sums[parents] if depth else total
        odds = (
            weight.certain
            + weight.more * np.log(total)
            + weight.share * np.log(sums[rows] / whole)
            + weight.lead * _leads(sums[rows], parents)
        )
        found[rows] = (found[parents] if depth else 1.0) / (1 + np.exp(-odds))
    return found


def _leads(sums: Array, parents: NDArray[np.int32]) -> Array:
    """How far each row is ahead of the best other row of its parent, in e-folds."""
    best, second = np.zeros(len(tree().codes)), np.zeros(len(tree().codes))
    np.maximum.at(best, parents, sums)
    behind = sums < best[parents]
    np.maximum.at(second, parents[behind], sums[behind])
    tied = np.bincount(parents[~behind], minlength=len(best)) > 1
    other = np.where(behind | tied[parents], best[parents], second[parents])
    return np.clip(np.log(sums / np.maximum(other, 1e-9)), -_FARTHEST, _FARTHEST)


@cache
def calibration() -> tuple[Weights, ...]:
    """The packaged weights, from sections to classes."""
    lines = files("luodi.industry").joinpath("data/calibration.tsv").read_text("utf-8").splitlines()
    _, *rows = [line.split("\t") for line in lines if not line.startswith("#")]
    numbers = {level: [float(number) for number in row] for level, *row in rows}
    return tuple(
        Weights(certain=certain, more=more, share=share, lead=lead)
        for certain, more, share, lead in (numbers[level] for level in LEVELS)
    )
