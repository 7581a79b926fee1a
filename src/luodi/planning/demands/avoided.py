"""Pairs that the scenario rules out."""

from collections.abc import Iterator

from luodi.planning.board import Board
from luodi.planning.demands.demand import Demand
from luodi.vocabulary import Words


def avoided(board: Board) -> Iterator[Demand]:
    """None of a pair to avoid is chosen."""
    names = {site.key: site.name for site in board.sites}
    for member, site in sorted(board.problem.avoid):
        pair = [item for item in board.candidates if (item.member, item.site) == (member, site)]
        if pair:
            yield Demand(
                Words(zh=f"要求{member}不落{names[site]}", en=f"{member} is not to land at {names[site]}"),
                board.count(pair) == 0,
            )
