"""A stated no forbids."""

from collections.abc import Iterator

from luodi.planning.board import Board
from luodi.planning.demands.demand import Demand
from luodi.vocabulary import Truth, Words


def consented(board: Board) -> Iterator[Demand]:
    """Nothing is chosen against a no. An unknown consent is allowed; it becomes a question."""
    for candidate in board.candidates:
        if candidate.consent is Truth.NO:
            yield Demand(
                Words(zh=f"{candidate.member}已明确不同意", en=f"{candidate.member} has said no"),
                board.chosen(candidate) == 0,
            )
