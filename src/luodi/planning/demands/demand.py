"""What a demand is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from luodi.planning.board import Board
from luodi.vocabulary import Words


@dataclass(frozen=True, slots=True, eq=False)
class Demand:
    """One thing that a plan must keep: as an inequality for the solver, and in words for people."""

    words: Words
    inequality: Any


DemandKind = Callable[[Board], Iterator[Demand]]
