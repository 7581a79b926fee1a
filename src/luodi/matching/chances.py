"""How likely each of a firm's zones is the one it sits in, if it is one of them: scores as chances.

The chances are those of a conditional logit (McFadden 1974). How sharply scores turn into chances was fitted
on real firms that the weights had not been learned from, in three cases: nothing but the zones known, with
signs of where the firm is, and with residents. ``python evals/matching_chances.py`` prints how well the
chances keep what they promise: among the zones of a province they do on average, over the whole country
without signs of where the firm is they promise too much.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise
from types import MappingProxyType
from typing import Final

import numpy as np

from luodi.matching.matches import Match

_CASES: Final = ("residents", "home")
"""Criteria that not every comparison asks; the first that was asked names the case."""
_ALONE: Final = "alone"


def chances(matches: Sequence[Match]) -> tuple[float, ...]:
    """The chance of each match of one firm, in the order given; together they are 1.

    They are chances among these zones only: another zone beside them lowers
    all. An unknown counts as usual, so what is known of no zone changes
    nothing.

    Raises:
        ValueError: The matches are not of one firm.
    """
    if any(one.company != other.company for one, other in pairwise(matches)):
        raise ValueError("chances are those of the zones of one firm; these matches are of several")
    if not matches:
        return ()
    asked = {scored.criterion for scored in matches[0].criteria}
    sharpness = _sharpness()[next((case for case in _CASES if case in asked), _ALONE)]
    worth = np.array([sum(scored.counted for scored in match.criteria) for match in matches])
    odds = np.exp(sharpness * (worth - worth.max()))
    return tuple((odds / odds.sum()).tolist())


@cache
def _sharpness() -> Mapping[str, float]:
    """By case: what the log-odds of two zones differ by where the sums of their criteria differ by 1."""
    lines = files("luodi.matching").joinpath("data/chances.tsv").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")][1:]
    return MappingProxyType({case: float(value) for case, value in rows})
