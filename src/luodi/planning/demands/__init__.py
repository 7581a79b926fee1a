"""What every plan must keep, one file each. Adding one touches its file, this tuple and its test."""

from collections.abc import Iterator
from typing import Final

from luodi.planning.board import Board
from luodi.planning.demands.agreed import agreed
from luodi.planning.demands.avoided import avoided
from luodi.planning.demands.budget import within_budget
from luodi.planning.demands.consent import consented
from luodi.planning.demands.demand import Demand, DemandKind
from luodi.planning.demands.fit import fitting
from luodi.planning.demands.load import within_load
from luodi.planning.demands.once import once
from luodi.planning.demands.room import within_room
from luodi.planning.demands.timing import in_time
from luodi.planning.demands.wanted import wanted

_KINDS: Final[tuple[DemandKind, ...]] = (
    once,
    consented,
    avoided,
    fitting,
    in_time,
    within_room,
    within_budget,
    within_load,
    agreed,
    wanted,
)


def demands_of(board: Board) -> Iterator[Demand]:
    """Everything that the problem demands of a plan."""
    for kind in _KINDS:
        yield from kind(board)


__all__ = ["Demand", "demands_of"]
