"""GB/T 4754-2017 as arrays: where each code stands, and how near two codes are."""

from dataclasses import dataclass
from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from luodi.reference import industries
from luodi.vocabulary import IndustryCode

LEVELS: Final = ("section", "division", "group", "class")
_SHARED: Final = (0.1, 0.6, 0.85, 1.0)
"""How near two codes are that share a section, a division, a group, a class."""
_BELOW_SECTION: Final = 0.35
"""The place states a whole section that holds the firm's code; a division or group counts in full."""
_ABOVE_SECTION: Final = 0.2
_ABOVE: Final = 0.75
"""The firm states a wider field than the place: a whole section, or a division or group."""


@dataclass(frozen=True, slots=True, eq=False)
class Tree:
    """All codes in official order.

    Attributes:
        lines: ``lines[i, k]`` is the row of ``i``'s ancestor at level ``k``, else -1.
        depths: The level of each row, 0 for a section.
        only: The only class of each row, where it is a group of one, else the row itself.
    """

    codes: tuple[IndustryCode, ...]
    names: tuple[str, ...]
    rows: dict[str, int]
    lines: NDArray[np.int32]
    depths: NDArray[np.int32]
    only: NDArray[np.int32]


@cache
def tree() -> Tree:
    """The official classification, built once."""
    table = list(industries().values())
    rows = {str(industry.code): row for row, industry in enumerate(table)}
    parents = [rows[str(industry.parent)] if industry.parent else -1 for industry in table]
    lines = np.full((len(table), len(LEVELS)), -1, dtype=np.int32)
    depths = np.zeros(len(table), dtype=np.int32)
    for row, parent in enumerate(parents):
        if parent >= 0:
            lines[row] = lines[parent]
            depths[row] = depths[parent] + 1
        lines[row, depths[row]] = row
    children = np.bincount([parent for parent in parents if parent >= 0], minlength=len(table))
    only = np.arange(len(table), dtype=np.int32)
    for row, parent in enumerate(parents):
        if depths[row] == len(LEVELS) - 1 and children[parent] == 1:
            only[parent] = row
    return Tree(
        codes=tuple(industry.code for industry in table),
        names=tuple(industry.name for industry in table),
        rows=rows,
        lines=lines,
        depths=depths,
        only=only,
    )


@cache
def affinity() -> NDArray[np.float32]:
    """How well firm code (row) suits place code (column), 0 to 1; read-only.

    A firm inside what the place leads in fits wholly; a shared group or
    division fits in part; a whole section says little.
    """
    nodes = tree()
    near = np.zeros((len(nodes.codes), len(nodes.codes)), dtype=np.float32)
    for depth, weight in enumerate(_SHARED):
        line = nodes.lines[:, depth]
        same = (line[:, None] == line[None, :]) & (line[:, None] >= 0)
        near[same] = weight
    for row, line in enumerate(nodes.lines):
        for depth, ancestor in enumerate(line[: nodes.depths[row]]):
            near[row, ancestor] = 1.0 if depth else _BELOW_SECTION
            near[ancestor, row] = _ABOVE if depth else _ABOVE_SECTION
    near.flags.writeable = False
    return near
