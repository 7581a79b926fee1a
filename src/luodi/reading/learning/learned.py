"""All that the reader has learned, as one value that can be read, written and handed over."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Final

from luodi.reading.learning.weights import Weights, weights_from
from luodi.vocabulary import Words

LARGEST: Final = 10_000_000
"""Bytes of a file of weights."""
_HEAD: Final = (
    "# What the reader learned: the choice, a feature, and what it weighs. Written by luodi train.\n"
)


class WeightsError(ValueError):
    """A file holds no weights; ``words`` says where and why."""

    def __init__(self, words: Words) -> None:
        super().__init__(words.en)
        self.words = words


@dataclass(frozen=True, slots=True, kw_only=True)
class Learned:
    """What each feature weighs, for every choice that the reader makes."""

    attendance: Weights
    """Whether somebody who is named takes part in what happens."""
    measures: Weights
    """What a number measures."""
    subjects: Weights
    """Whom a statement is about."""

    def written(self) -> str:
        r"""Write the table: the choice, a feature and its weight a line.

        >>> none = Weights({})
        >>> learned = Learned(attendance=Weights({"always": -1.5}), measures=none, subjects=none)
        >>> learned.written().splitlines()[1]
        'attendance\talways\t-1.5'
        """
        parts = {field.name: getattr(self, field.name) for field in fields(self)}
        rows = (
            f"{part}\t{line}" for part, weights in parts.items() for line in weights.written().splitlines()
        )
        return _HEAD + "".join(f"{row}\n" for row in rows)


@cache
def packaged() -> Learned:
    """What travels with the reader."""
    return Learned(
        attendance=weights_from("attendance.tsv"),
        measures=weights_from("measuring.tsv"),
        subjects=weights_from("subjects.tsv"),
    )


def learned_from(text: str) -> Learned:
    """Read a table that ``written`` wrote; a choice of which it says nothing is made as the reader brings it.

    Raises:
        WeightsError: a line is no choice, feature and number, or there is none at all.
    """
    parts: dict[str, dict[str, float]] = {field.name: {} for field in fields(Learned)}
    for number, line in enumerate(text.split("\n"), 1):
        if line and not line.startswith("#"):
            _take(line, number, parts)
    if not any(parts.values()):
        raise WeightsError(Words(zh="没有任何权重", en="there is not one weight"))
    brought = packaged()
    return Learned(
        **{part: Weights(values) if values else getattr(brought, part) for part, values in parts.items()}
    )


def _take(line: str, number: int, parts: Mapping[str, dict[str, float]]) -> None:
    try:
        part, feature, weight = line.rstrip("\r").split("\t")
        parts[part][feature] = _finite(weight)
    except (ValueError, KeyError):
        said = repr(line[:40])
        words = Words(zh=f"第{number}行不是一条权重：{said}", en=f"line {number} is no weight: {said}")
        raise WeightsError(words) from None


def _finite(weight: str) -> float:
    value = float(weight)
    if not math.isfinite(value):
        raise ValueError(weight)
    return value
