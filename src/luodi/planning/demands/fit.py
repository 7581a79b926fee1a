"""What fits too badly is left out."""

from collections.abc import Iterator

from luodi.planning.board import Board
from luodi.planning.demands.demand import Demand
from luodi.vocabulary import Words


def fitting(board: Board) -> Iterator[Demand]:
    """Nothing below the least score, except what must be."""
    least = board.parameters.least_score
    names = {site.key: site.name for site in board.sites}
    for candidate in board.candidates:
        must = candidate.must or (candidate.member, candidate.site) in board.problem.must
        if candidate.score < least and not must:
            yield Demand(
                Words(
                    zh=f"{candidate.member}与{names[candidate.site]}的匹配度{candidate.score:.2f}低于下限{least:.2f}",
                    en=f"the fit {candidate.score:.2f} of {candidate.member} is below the least, {least:.2f}",
                ),
                board.chosen(candidate) == 0,
            )
