"""Not everything at once."""

from collections.abc import Iterator

from luodi.planning.board import Board
from luodi.planning.demands.demand import Demand
from luodi.vocabulary import Words


def within_load(board: Board) -> Iterator[Demand]:
    """No more packages start in a quarter than the offices can follow."""
    load = board.parameters.load
    for quarter in board.quarters if len(board.candidates) > load else ():
        yield Demand(
            Words(
                zh=f"{quarter.chinese}最多启动{load}个组合",
                en=f"at most {load} packages start in {quarter}",
            ),
            board.count_in(board.candidates, [quarter]) <= load,
        )
