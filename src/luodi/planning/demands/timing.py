"""Nothing starts before it can, or too late for its due date."""

from collections.abc import Iterator

from luodi.planning.board import Board
from luodi.planning.demands.demand import Demand
from luodi.vocabulary import Words


def in_time(board: Board) -> Iterator[Demand]:
    """No start before the earliest, none after the latest quarter of a candidate."""
    for candidate in board.candidates:
        earliest, latest = candidate.earliest, candidate.latest
        what = f"{candidate.member}的“{candidate.resource.zh}”"
        en = f"“{candidate.resource.en}” of {candidate.member}"
        if earliest and earliest > board.quarters[0]:
            early = [quarter for quarter in board.quarters if quarter < earliest]
            words = Words(
                zh=f"{what}最早{earliest.chinese}启动", en=f"{en} starts in {earliest} at the earliest"
            )
            yield Demand(words, board.count_in([candidate], early) == 0)
        if latest and latest < board.quarters[-1]:
            late = [quarter for quarter in board.quarters if quarter > latest]
            words = Words(zh=f"{what}最迟{latest.chinese}启动", en=f"{en} starts in {latest} at the latest")
            yield Demand(words, board.count_in([candidate], late) == 0)
