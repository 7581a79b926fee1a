"""Chances beside what came: bins of promised chances, calibration error, log loss."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Self

import numpy as np
from numpy.typing import NDArray

from intervals import Estimate, estimate
from logit import Choices

Array = NDArray[np.float64]

_FIRST: Final = (0.0, 0.1, 0.2, 0.3, 0.5, 1.0)
_EVERY: Final = (0.0, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.4, 1.0)


@dataclass(frozen=True, slots=True)
class Bin:
    """What was promised between two chances on average, how often it came, and of how many."""

    low: float
    high: float
    promised: float
    came: Estimate
    count: int


@dataclass(frozen=True, slots=True)
class Promises:
    """The chance of every candidate of every firm, and which came; ``clusters`` name the true zones."""

    chances: tuple[Array, ...]
    chosen: tuple[int, ...]
    clusters: tuple[str, ...]

    @classmethod
    def of(cls, choices: Choices, sharpness: float, clusters: Sequence[str]) -> Self:
        """From what candidates are worth, the one feature of ``choices``."""
        lists = np.split(choices.features[:, 0] * sharpness, choices.starts[1:])
        odds = [np.exp(one - one.max()) for one in lists]
        chosen = (choices.chosen - choices.starts).tolist()
        return cls(tuple(one / one.sum() for one in odds), tuple(chosen), tuple(clusters))

    @classmethod
    def all(cls, found: Sequence[Self]) -> Self:
        """Those of several folds together."""
        return cls(
            tuple(chances for one in found for chances in one.chances),
            tuple(chosen for one in found for chosen in one.chosen),
            tuple(cluster for one in found for cluster in one.clusters),
        )

    @property
    def losses(self) -> Array:
        """For each firm, minus the logarithm of the chance that its zone was given."""
        return -np.log([chances[chosen] for chances, chosen in self._pairs])

    @property
    def uniform(self) -> Array:
        """The same if every candidate had the same chance."""
        return np.log([len(chances) for chances in self.chances])

    @property
    def ranks(self) -> Array:
        """The place of the true zone among the candidates."""
        return np.array([1.0 + (chances > chances[chosen]).sum() for chances, chosen in self._pairs])

    @property
    def error(self) -> float:
        """The expected calibration error of the first zone: how far promise and outcome lie apart."""
        return calibration_error(self.first())

    def first(self) -> list[Bin]:
        """Of the likeliest zone of each firm: was it the true one?"""
        promised = np.array([chances.max() for chances in self.chances])
        return _bins(promised, (self.ranks == 1).astype(float), np.array(self.clusters), _FIRST)

    def every(self) -> list[Bin]:
        """Of every candidate of every firm."""
        came = np.concatenate([np.arange(len(one)) == chosen for one, chosen in self._pairs]).astype(float)
        clusters = np.repeat(np.array(self.clusters), [len(one) for one in self.chances])
        return _bins(np.concatenate(self.chances), came, clusters, _EVERY)

    @property
    def _pairs(self) -> list[tuple[Array, int]]:
        return list(zip(self.chances, self.chosen, strict=True))


def calibration_error(bins: Sequence[Bin]) -> float:
    """The mean distance of promise and outcome, each bin by what it holds."""
    return sum(one.count * abs(one.promised - one.came.mean) for one in bins) / sum(one.count for one in bins)


def _bins(promised: Array, came: Array, clusters: NDArray[np.str_], edges: Sequence[float]) -> list[Bin]:
    found = []
    rows_of = np.clip(np.searchsorted(edges, promised, side="right") - 1, 0, len(edges) - 2)
    for number in range(len(edges) - 1):
        rows = rows_of == number
        if rows.any():
            share = estimate(came[rows].tolist(), clusters[rows].tolist())
            found.append(
                Bin(edges[number], edges[number + 1], float(promised[rows].mean()), share, int(rows.sum()))
            )
    return found
