"""How common two characters are beside each other in names of firms: 科技 says little, 铖昌 nearly all.

The counts are of a large list of names, not of those who are known, so that a name is as telling among ten
known firms as among a million. ``python evals/linking.py --write`` counts them.
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

import numpy as np
from numpy.typing import NDArray

SHIFT: Final = 21
"""Bits of a code point: a pair of characters is one number."""
_SELDOM: Final = 2.0
"""Counted for a pair that is too rare to stand in the table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Commonness:
    """Pairs of characters by code, in order, and the rarity of each: log(1 + names / names that have it)."""

    codes: NDArray[np.int64]
    rarity: NDArray[np.float64]
    rarest: float

    def of(self, codes: NDArray[np.int64]) -> NDArray[np.float64]:
        """The rarity of each pair."""
        places = np.minimum(np.searchsorted(self.codes, codes), len(self.codes) - 1)
        return np.where(self.codes[places] == codes, self.rarity[places], self.rarest)


@cache
def commonness() -> Commonness:
    """The packaged table."""
    text = files("luodi.linking").joinpath("data/pairs.tsv").read_text(encoding="utf-8")
    lines = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    names = float(lines[0][1])
    codes = np.array([(ord(pair[0]) << SHIFT) | ord(pair[1]) for pair, _ in lines[1:]], dtype=np.int64)
    counts = np.array([float(count) for _, count in lines[1:]])
    order = np.argsort(codes)
    return Commonness(
        codes=codes[order],
        rarity=np.log1p(names / counts[order]),
        rarest=float(np.log1p(names / _SELDOM)),
    )
