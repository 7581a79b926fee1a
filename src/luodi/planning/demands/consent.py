"""A stated no forbids."""

from collections.abc import Iterator

from luodi.planning.board import Board
from luodi.planning.demands.demand import Demand
from luodi.vocabulary import Truth, Words


def consented(board: Board) -> Iterator[Demand]:
    """Nothing is chosen against a no. An unknown consent is allowed; it becomes a question."""
    names = {site.key: site.name for site in board.sites}
    refused = [candidate for candidate in board.candidates if candidate.consent is Truth.NO]
    for member, site in sorted({(candidate.member, candidate.site) for candidate in refused}):
        pair = [item for item in refused if (item.member, item.site) == (member, site)]
        yield Demand(
            Words(
                zh=f"{member}落{names[site]}一事已有一方明确不同意",
                en=f"one side has said no to {member} at {names[site]}",
            ),
            board.count(pair) == 0,
        )
