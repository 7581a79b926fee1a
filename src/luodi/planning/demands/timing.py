"""Nothing starts before it can."""

from collections.abc import Iterator

from luodi.planning.board import Board
from luodi.planning.demands.demand import Demand
from luodi.vocabulary import Words


def in_time(board: Board) -> Iterator[Demand]:
    """No start before the earliest quarter of a candidate."""
    for candidate in board.candidates:
        earliest = candidate.earliest
        if earliest is None or earliest <= board.quarters[0]:
            continue
        early = [board.starts[candidate.key, quarter] for quarter in board.quarters if quarter < earliest]
        yield Demand(
            Words(
                zh=f"{candidate.member}的“{candidate.resource.zh}”最早{earliest.chinese}启动",
                en=f"“{candidate.resource.en}” of {candidate.member} starts in {earliest} at the earliest",
            ),
            sum(early) == 0,
        )
