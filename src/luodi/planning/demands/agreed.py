"""What has been agreed already lands somewhere."""

from collections.abc import Iterator

from luodi.planning.board import Board
from luodi.planning.demands.demand import Demand
from luodi.planning.problems import Candidate
from luodi.vocabulary import Words


def agreed(board: Board) -> Iterator[Demand]:
    """Each package that must be lands at one of the sites for which it is so marked."""
    packages: dict[tuple[str, str], list[Candidate]] = {}
    for candidate in board.candidates:
        if candidate.must:
            packages.setdefault(candidate.package, []).append(candidate)
    for (member, resource), candidates in packages.items():
        yield Demand(
            Words(
                zh=f"已约定{member}的“{resource}”须落地",
                en=f"“{candidates[0].resource.en}” of {member} is agreed and must land",
            ),
            board.count(candidates) >= 1,
        )
