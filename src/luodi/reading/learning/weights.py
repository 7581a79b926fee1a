"""Weights of named features, as a table: one feature and its weight a line."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import fsum
from typing import Final

from luodi.reading.words.lexicons import table

_DIGITS: Final = 2
_LEAST: Final = 0.02
"""A feature that weighs less than this decides nothing and is left out of the table."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What each feature speaks for (above 0) or against (below 0); one without a weight is silent."""

    values: Mapping[str, float]

    def score(self, features: Iterable[str]) -> float:
        """Sum the weights of an option's features: the same in whatever order they come."""
        return fsum(self.values.get(feature, 0.0) for feature in features)

    def best(self, options: Sequence[Iterable[str]]) -> int:
        """Return the place of the option that scores highest, the first of equals.

        >>> Weights({"near": 1.0, "far": -1.0}).best([{"far"}, {"near"}, {"near"}])
        1
        """
        scores = [self.score(features) for features in options]
        return scores.index(max(scores))

    def written(self) -> str:
        r"""Write the table, features in order; weights rounded, slight ones left out.

        >>> Weights({"near": 1.004, "dark": 0.001}).written()
        'near\t1.0\n'
        """
        rows = sorted(self.values.items())
        return "".join(f"{name}\t{round(value, _DIGITS)}\n" for name, value in rows if abs(value) >= _LEAST)


@cache
def weights_from(name: str) -> Weights:
    """Read the weights that travel with the reader as ``data/<name>``."""
    return Weights({row[0]: float(row[1]) for row in table(name)})
