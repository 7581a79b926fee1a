"""Fit the probabilities of industries to labelled texts, and see whether they keep what they promise."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from industry_texts import LEVELS, Labelled
from luodi.industry import Weights, classify, evidence_for, probabilities, tree

Array = NDArray[np.float64]
_WEIGHTS: Final = Path(__file__).parents[1] / "src" / "luodi" / "industry" / "data" / "calibration.tsv"
_START: Final = (1.0, 0.3, 1.0, 0.5)
_BOUNDS: Final = ((-6.0, 8.0), (0.0, 3.0), (0.0, 4.0), (0.0, 4.0))
"""More evidence, share or lead never makes a code less probable."""
_RIDGE: Final = 0.0003
_LOOKED_AT: Final = 3
"""Of each text the codes most spoken of: who reads an answer reads no further."""
_BINS: Final = 5


@dataclass(frozen=True, slots=True)
class Bin:
    """Texts whose best code was said to be about equally probable: what was promised, and what came."""

    promised: float
    came: float
    texts: int


def fit(texts: Sequence[Labelled]) -> tuple[Weights, ...]:
    """Fit level after level, each on top of those above, by the log loss over the codes most spoken of."""
    evidence = [evidence_for(text.text) for text in texts]
    fitted: tuple[Weights, ...] = ()
    near = np.array(_START)
    for level in LEVELS:
        loss = _loss(texts, evidence, fitted, level)
        found = minimize(_held_near(loss, near), near, method="L-BFGS-B", bounds=_BOUNDS)
        near = found.x.round(3)
        fitted += (_weights(near),)
    return fitted


def store(fitted: Sequence[Weights], texts: int) -> None:
    """Write the weights where the engine finds them."""
    lines = [
        "# How the evidence of words counts at each level. Made by: python evals/industry.py --write",
        f"# source: fitted to {texts} texts labelled by hand\tdate: 2026-11-25\tlicence: Apache-2.0",
        "level\tcertain\tmore\tshare\tlead",
    ]
    for level, found in zip(LEVELS, fitted, strict=True):
        numbers = (found.certain, found.more, found.share, found.lead)
        lines.append("\t".join([level, *(f"{number:g}" for number in numbers)]))
    _WEIGHTS.write_text("\n".join(lines) + "\n", "utf-8")


def promises(texts: Sequence[Labelled], level: str) -> tuple[list[float], list[float]]:
    """The probability of the best code of each text, and 1 where it is right; unclear ones are left out."""
    promised, came = [], []
    for text in texts:
        best = next(iter(classify(text.text, top=1, level=level)), None)
        if best is not None and text.is_clear(str(best.code)):
            promised.append(best.probability)
            came.append(float(str(best.code) in text.right_at(level)))
    return promised, came


def bins(promised: Sequence[float], came: Sequence[float]) -> list[Bin]:
    """As many texts in each bin, the least probable first."""
    order = np.argsort(promised, kind="stable")
    parts = [part for part in np.array_split(order, _BINS) if len(part)]
    said, seen = np.asarray(promised), np.asarray(came)
    return [Bin(float(said[part].mean()), float(seen[part].mean()), len(part)) for part in parts]


def calibration_error(table: Sequence[Bin]) -> float:
    """The expected calibration error: how far promise and outcome lie apart, by texts."""
    texts = sum(one.texts for one in table)
    return sum(abs(one.promised - one.came) * one.texts for one in table) / texts


def _loss(
    texts: Sequence[Labelled], evidence: Sequence[Array], above: tuple[Weights, ...], level: str
) -> Callable[[Array], float]:
    candidates = [_candidates(text, found, level) for text, found in zip(texts, evidence, strict=True)]
    count = sum(len(rows) for rows, _ in candidates)

    def loss(numbers: Array) -> float:
        weights = (*above, _weights(numbers))
        whole = 0.0
        for found, (rows, right) in zip(evidence, candidates, strict=True):
            chance = np.clip(probabilities(found, weights)[rows], 1e-4, 1 - 1e-4)
            whole -= float(np.where(right, np.log(chance), np.log(1 - chance)).sum()) / count
        return whole

    return loss


def _held_near(loss: Callable[[Array], float], near: Array) -> Callable[[Array], float]:
    """The loss with a ridge towards the weights of the level above: labels of classes are few."""
    return lambda numbers: loss(numbers) + _RIDGE * float(((numbers - near) ** 2).sum())


def _candidates(text: Labelled, evidence: Array, level: str) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """The rows at the level that words point to most and that can be judged, and which are right."""
    line = tree().lines[:, LEVELS.index(level)]
    sums = np.bincount(line[line >= 0], weights=evidence[line >= 0], minlength=len(line))
    best = [row for row in np.argsort(-sums, kind="stable").tolist()[: _LOOKED_AT * 2] if sums[row] > 0]
    rows = [row for row in best if text.is_clear(str(tree().codes[row]))][:_LOOKED_AT]
    right = text.right_at(level)
    return np.array(rows, dtype=np.int64), np.array([str(tree().codes[row]) in right for row in rows], bool)


def _weights(numbers: Array) -> Weights:
    certain, more, share, lead = (float(number) for number in numbers)
    return Weights(certain=certain, more=more, share=share, lead=lead)
