"""Pairs that the scenario asks for."""

from collections.abc import Iterator

from luodi.planning.board import Board
from luodi.planning.demands.demand import Demand
from luodi.vocabulary import Words


def wanted(board: Board) -> Iterator[Demand]:
    """At least one package of each pair that must be is chosen."""
    names = {site.key: site.name for site in board.sites}
    for member, site in sorted(board.problem.must):
        pair = [item for item in board.candidates if (item.member, item.site) == (member, site)]
        name = names.get(site, site)
        yield Demand(
            Words(zh=f"要求{member}落{name}", en=f"{member} must land at {name}"), board.count(pair) >= 1
        )
