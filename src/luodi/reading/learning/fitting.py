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


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice as it should be made: the features of each option, and which of them is right."""

    source: str
    """The document; all its choices fall on the same side of a cross-validation."""
    options: tuple[frozenset[str], ...]
    right: int


def fit(choices: Sequence[Choice], strength: float) -> Weights:
    """Fit weights to ``choices``; a greater ``strength`` keeps them nearer to 0.

    >>> near, far = frozenset({"near"}), frozenset({"far"})
    >>> weights = fit([Choice("a", (near, far), 0), Choice("b", (far, near), 1)], strength=0.1)
    >>> weights.best((far, near))
    1
    """
    names = _names(choices)
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
    found = minimize(
        _loss, np.zeros(len(names)), (matrix, starts[:-1], right, strength), "L-BFGS-B", jac=True
    )
    return Weights({name: float(found.x[at]) for name, at in names.items()})


def right_share(choices: Sequence[Choice], strength: float) -> float:
    """Return the share of choices that come out right, each fifth of the documents left out in turn."""
    sources = sorted({choice.source for choice in choices})
    fold_of = {source: at % _FOLDS for at, source in enumerate(sources)}
    right = 0
    for fold in range(_FOLDS):
        weights = fit([choice for choice in choices if fold_of[choice.source] != fold], strength)
        asked = [choice for choice in choices if fold_of[choice.source] == fold]
        right += sum(weights.best(choice.options) == choice.right for choice in asked)
    return right / len(choices)


def _names(choices: Sequence[Choice]) -> dict[str, int]:
    """The features worth learning, each with its column."""
    counts: dict[str, int] = {}
    for choice in choices:
        for option in choice.options:
            for feature in option:
                counts[feature] = counts.get(feature, 0) + 1
    return {name: at for at, name in enumerate(sorted(n for n, count in counts.items() if count >= _FEWEST))}


def _loss(
    weights: npt.NDArray[np.float64],
    matrix: csr_array,
    starts: npt.NDArray[np.int64],
    right: npt.NDArray[np.int64],
    strength: float,
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
    return loss + strength * float(weights @ weights), matrix.T @ shares + 2 * strength * weights
