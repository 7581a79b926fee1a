"""Means with 95 % intervals, resampled by cluster: firms of one zone are not independent of each other."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

_RESAMPLES: Final = 2000
_SEED: Final = 20_261_125


@dataclass(frozen=True, slots=True)
class Estimate:
    """A mean, and between which values it lies in 95 of 100 resamples."""

    mean: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.mean:.3f} [{self.low:.3f}, {self.high:.3f}]"


def estimate(values: Sequence[float], clusters: Sequence[str], *, balanced: bool = False) -> Estimate:
    """The mean over values, or over the means of the clusters where ``balanced``; clusters are resampled."""
    _, rows = np.unique(np.asarray(clusters), return_inverse=True)
    sums = np.bincount(rows, weights=np.asarray(values, dtype=np.float64))
    counts = np.bincount(rows).astype(np.float64)
    if balanced:
        sums, counts = sums / counts, np.ones_like(counts)
    drawn = np.random.default_rng(_SEED).integers(0, len(sums), (_RESAMPLES, len(sums)))
    means: NDArray[np.float64] = sums[drawn].sum(axis=1) / counts[drawn].sum(axis=1)
    low, high = np.percentile(means, [2.5, 97.5])
    return Estimate(float(sums.sum() / counts.sum()), float(low), float(high))
