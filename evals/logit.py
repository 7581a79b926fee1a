"""Conditional logit (McFadden 1974): which candidate is chosen, by a weighted sum of features."""

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Choices:
    """Candidates of all choosers one below the other; those of one chooser stand together.

    ``starts`` is where each chooser's candidates begin, ``chosen`` the row of the true one,
    ``shares`` how much each chooser counts.
    """

    features: Array
    starts: NDArray[np.int64]
    chosen: NDArray[np.int64]
    shares: Array

    @classmethod
    def of(cls, rows: list[tuple[Array, int]], shares: Array) -> Self:
        """From a table of candidates × features and the place of the true one, chooser by chooser."""
        sizes = np.array([len(features) for features, _ in rows])
        starts = np.concatenate([[0], np.cumsum(sizes)[:-1]]).astype(np.int64)
        chosen = starts + np.array([place for _, place in rows])
        features = np.concatenate([features for features, _ in rows])
        return cls(features, starts, chosen, shares / shares.sum())


def fit(choices: Choices, *, ridge: float, lowest: list[float | None]) -> Array:
    """Weights in the units of the features; the ridge acts on standardised features."""
    spread = choices.features.std(axis=0)
    spread = np.where(spread > 0, spread, 1.0)
    scaled = (choices.features - choices.features.mean(axis=0)) / spread
    sizes = np.diff(np.concatenate([choices.starts, [len(scaled)]]))
    wanted = choices.shares @ scaled[choices.chosen]

    def loss(weights: Array) -> tuple[float, Array]:
        utility = scaled @ weights
        top = np.maximum.reduceat(utility, choices.starts)
        odds = np.exp(utility - np.repeat(top, sizes))
        whole = np.add.reduceat(odds, choices.starts)
        likely = choices.shares @ (utility[choices.chosen] - top - np.log(whole))
        expected = (odds * np.repeat(choices.shares / whole, sizes)) @ scaled
        return ridge * float(weights @ weights) - likely, expected - wanted + 2 * ridge * weights

    bounds = [(None if low is None else low * wide, None) for low, wide in zip(lowest, spread, strict=True)]
    start = np.array([max(low or 0.0, 0.0) for low, _ in bounds])
    return np.asarray(minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds).x / spread)
