"""Fitting the weights of linking, counting pairs of characters: what ``evals/linking.py --write`` writes.

The same data give the same files, byte for byte.
"""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from linking_cases import Question
from luodi.linking import Index, split_name
from luodi.linking.features import FEATURES
from luodi.linking.scoring import KINDS, NONE_FEATURES, none_features_of
from luodi.linking.table import table_of

Floats = NDArray[np.float64]
_RIDGE: Final = 0.3
_FEWEST: Final = 5
"""Names that must have a pair before it stands in the table."""
_HEAD: Final = "# Made by evals/linking.py --write from public names of firms; do not edit."


def write_pairs(path: Path, names: Sequence[str]) -> None:
    """Count in how many names two characters stand beside each other."""
    counts: Counter[str] = Counter()
    for name in names:
        stem = split_name(name).stem
        counts.update({stem[place : place + 2] for place in range(len(stem) - 1)})
    rows = sorted((pair, count) for pair, count in counts.items() if count >= _FEWEST)
    lines = [_HEAD, f"*\t{len(names)}", *(f"{pair}\t{count}" for pair, count in rows)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def write_weights(path: Path, index: Index, keys: Sequence[str], questions: Sequence[Question]) -> None:
    """Fit one row of weights for short forms and one for full names."""
    asked = table_of([question.name for question in questions])
    pairs, features = index.compared(asked)
    right = np.array(
        [
            keys[owner] in questions[row].keys
            for row, owner in zip(pairs.asked, index.owners[pairs.known], strict=True)
        ]
    )
    none = none_features_of(asked, pairs, features)
    columns = []
    for is_full in (False, True):
        rows = np.flatnonzero(asked.is_full == is_full)
        place = np.full(len(asked), -1)
        place[rows] = np.arange(len(rows))
        here = place[pairs.asked] >= 0
        columns.append(_fit(place[pairs.asked[here]], features[here], right[here], none[rows]))
    lines = [_HEAD, "\t".join(("feature", *KINDS))]
    for name, *values in zip(FEATURES + NONE_FEATURES, *columns, strict=True):
        lines.append("\t".join((name, *(f"{value:.4f}" for value in values))))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _fit(asked: NDArray[np.int64], features: Floats, right: NDArray[np.bool_], none: Floats) -> Floats:
    """Weights that make the right choice most probable; without a right one, "none" is (McFadden 1974)."""
    size, width = len(none), features.shape[1]
    has_right = np.bincount(asked, right, minlength=size) > 0

    def loss(weights: Floats) -> tuple[float, Floats]:
        likeness, nothing = features @ weights[:width], none @ weights[width:]
        top = nothing.copy()
        np.maximum.at(top, asked, likeness)
        odds, none_odds = np.exp(likeness - top[asked]), np.exp(nothing - top)
        whole = none_odds + np.bincount(asked, odds, minlength=size)
        of_right = np.where(has_right, np.bincount(asked, odds * right, minlength=size), none_odds)
        share = np.where(right, odds / of_right[asked], 0.0)
        slope = np.r_[(odds / whole[asked] - share) @ features, (none_odds / whole - ~has_right) @ none]
        total = -np.log(of_right / whole).sum() + _RIDGE * (weights @ weights) / 2
        return float(total), slope + _RIDGE * weights

    start = np.zeros(width + none.shape[1])
    return np.asarray(minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 500}).x)
