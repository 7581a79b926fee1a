"""From features to chances: a conditional logit in which "none of these" is one of the choices.

Short forms and full names have weights of their own. The chance of a known body rises with its own likeness
and falls with that of the others, so that a brand which forty firms bear is certain of none
(McFadden 1974, Conditional logit analysis of qualitative choice behavior).
``python evals/linking.py --write`` fits the weights.
"""

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final, Self

import numpy as np
from numpy.typing import NDArray

from luodi.linking.blocking import Pairs
from luodi.linking.features import FEATURES
from luodi.linking.table import NameTable, lengths_of

Floats = NDArray[np.float64]
NONE_FEATURES: Final = (
    "none", "none_place", "none_length", "none_two",
    "none_shares", "none_branch", "none_telling", "none_bearers",
)  # fmt: skip
"""What speaks for "none of these": always, a stated place, the core's length, two characters, 股份, a branch,
how rare its pairs are, how many known names begin like it."""
_TWO: Final = 2
KINDS: Final = ("short", "full")


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """One row a kind of name: ``pairs`` in the order of ``FEATURES``, ``none`` of ``NONE_FEATURES``."""

    pairs: Floats
    none: Floats

    @classmethod
    def of(cls, flat: Floats) -> Self:
        """From one row a kind, pair weights before none weights."""
        return cls(pairs=flat[:, : len(FEATURES)], none=flat[:, len(FEATURES) :])


@cache
def weights() -> Weights:
    """The packaged weights."""
    text = files("luodi.linking").joinpath("data/weights.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    rows = {row["feature"]: row for row in csv.DictReader(lines, delimiter="\t")}
    flat = [[float(rows[name][kind]) for name in FEATURES + NONE_FEATURES] for kind in KINDS]
    return Weights.of(np.array(flat))


def none_features_of(asked: NameTable, pairs: Pairs, features: Floats) -> Floats:
    """Names × ``NONE_FEATURES``."""
    size = lengths_of(asked.core)
    bearers = np.bincount(pairs.asked, features[:, FEATURES.index("first_two")], minlength=len(asked))
    columns = [
        np.ones(len(asked)), asked.place > 0, np.log(size), size <= _TWO,
        asked.has_shares, asked.branch_id > 0, pairs.telling, np.log1p(bearers),
    ]  # fmt: skip
    return np.stack([np.asarray(column, dtype=np.float64) for column in columns], axis=1)


def chances_of(
    asked: NameTable, pairs: Pairs, features: Floats, chosen: Weights | None = None
) -> tuple[Floats, Floats]:
    """The chance of each pair, and for each name that it is none of its pairs."""
    chosen = chosen or weights()
    kind = asked.is_full.astype(np.int64)
    likeness = np.einsum("ij,ij->i", features, chosen.pairs[kind[pairs.asked]])
    nothing = np.einsum("ij,ij->i", none_features_of(asked, pairs, features), chosen.none[kind])
    top = nothing.copy()
    np.maximum.at(top, pairs.asked, likeness)
    odds, odds_of_none = np.exp(likeness - top[pairs.asked]), np.exp(nothing - top)
    whole = odds_of_none + np.bincount(pairs.asked, odds, minlength=len(asked))
    return odds / whole[pairs.asked], odds_of_none / whole
