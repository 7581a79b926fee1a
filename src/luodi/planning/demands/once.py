"""A member brings a resource to one site at most, and starts there once."""

from collections.abc import Iterator

from luodi.planning.board import Board
from luodi.planning.demands.demand import Demand
from luodi.planning.problems import Candidate
from luodi.vocabulary import Words


def once(board: Board) -> Iterator[Demand]:
    """At most one start for all candidates of one package."""
    packages: dict[tuple[str, str], list[Candidate]] = {}
    for candidate in board.candidates:
        packages.setdefault(candidate.package, []).append(candidate)
    for (member, resource), candidates in packages.items():
        yield Demand(
            Words(
                zh=f"{member}的“{resource}”最多落在一处",
                en=f"“{candidates[0].resource.en}” of {member} lands at one site at most",
            ),
            board.count(candidates) <= 1,
        )
