"""Fitting the weights of a choice: a log-linear model over the options, found by L-BFGS.

The probability of an option is the softmax of its summed weights; fitting maximises the
likelihood of the right options less the squared weights times a strength (Liu and Nocedal,
"On the limited memory BFGS method", 1989, for the search). No chance: the same choices
give the same weights.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize
from scipy.sparse import csr_array

from luodi.reading.learning.weights import Weights

_FOLDS: Final = 5
_FEWEST: Final = 2
"""A feature of fewer options than this is not learned."""


_NOTHING: Final = Weights({})


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice as it should be made: the features of each option, and which of them is right."""

    source: str
    """The document; all its choices fall on the same side of a cross-validation."""
    options: tuple[frozenset[str], ...]
    right: int


def fit(choices: Sequence[Choice], strength: float, base: Weights = _NOTHING) -> Weights:
    """Fit weights to ``choices``; a greater ``strength`` keeps them nearer to ``base``, else to 0.

    >>> near, far = frozenset({"near"}), frozenset({"far"})
    >>> weights = fit([Choice("a", (near, far), 0), Choice("b", (far, near), 1)], strength=0.1)
    >>> weights.best((far, near))
    1
    """
    names = _names(choices, base)
    start = np.array([base.values.get(name, 0.0) for name in names])
    rows = [
        [names[feature] for feature in sorted(option) if feature in names]
        for choice in choices
        for option in choice.options
    ]
    starts = np.cumsum([0, *(len(choice.options) for choice in choices)])
    matrix = csr_array(
        (
            np.ones(sum(map(len, rows))),
            np.array([column for row in rows for column in row], dtype=np.int64),
            np.cumsum([0, *map(len, rows)]),
        ),
        shape=(len(rows), len(names)),
    )
    right = starts[:-1] + np.array([choice.right for choice in choices], dtype=np.int64)
    found = minimize(_loss, start, (matrix, starts[:-1], right, strength, start), "L-BFGS-B", jac=True)
    return Weights({**base.values, **{name: float(found.x[at]) for name, at in names.items()}})


def right_share(choices: Sequence[Choice], strength: float, base: Weights = _NOTHING) -> float:
    """Return the share of choices that come out right, each fifth of the documents left out in turn."""
    sources = sorted({choice.source for choice in choices})
    fold_of = {source: at % _FOLDS for at, source in enumerate(sources)}
    right = 0
    for fold in range(_FOLDS):
        weights = fit([choice for choice in choices if fold_of[choice.source] != fold], strength, base)
        asked = [choice for choice in choices if fold_of[choice.source] == fold]
        right += sum(weights.best(choice.options) == choice.right for choice in asked)
    return right / len(choices)


def _names(choices: Sequence[Choice], base: Weights) -> dict[str, int]:
    """The features worth learning, and those of the options that have weights, each with its column."""
    counts: dict[str, int] = {}
    for choice in choices:
        for option in choice.options:
            for feature in option:
                counts[feature] = counts.get(feature, 0) + 1
    kept = sorted(name for name, count in counts.items() if count >= _FEWEST or name in base.values)
    return {name: at for at, name in enumerate(kept)}


def _loss(
    weights: npt.NDArray[np.float64],
    matrix: csr_array,
    starts: npt.NDArray[np.int64],
    right: npt.NDArray[np.int64],
    strength: float,
    base: npt.NDArray[np.float64],
) -> tuple[float, npt.NDArray[np.float64]]:
    """The negative log likelihood with its penalty, and its gradient."""
    scores = matrix @ weights
    sizes = np.diff(np.append(starts, len(scores)))
    scores -= np.repeat(np.maximum.reduceat(scores, starts), sizes)
    powers = np.exp(scores)
    totals = np.add.reduceat(powers, starts)
    shares = powers / np.repeat(totals, sizes)
    loss = float(np.log(totals).sum() - scores[right].sum())
    shares[right] -= 1.0
    moved = weights - base
    return loss + strength * float(moved @ moved), matrix.T @ shares + 2 * strength * moved
