"""Every site has room for what lands there."""

from collections.abc import Callable, Iterator

from luodi.planning.board import Board
from luodi.planning.demands.demand import Demand
from luodi.planning.problems import Candidate, Site
from luodi.vocabulary import Area, Words, plain


def within_room(board: Board) -> Iterator[Demand]:
    """Land, floor space and number of packages; what nobody states limits nothing."""
    for site in board.sites:
        here = [candidate for candidate in board.candidates if candidate.site == site.key]
        if site.land:
            yield from _area(
                board, site.land, here, _land, Words(zh=f"{site.name}可供用地", en=f"land of {site.name}")
            )
        if site.floor:
            yield from _area(
                board, site.floor, here, _floor, Words(zh=f"{site.name}可供楼面", en=f"floor of {site.name}")
            )
        if site.places is not None and here:
            yield Demand(_places(site), board.count(here) <= site.places)


def _area(
    board: Board, limit: Area, here: list[Candidate], need: Callable[[Candidate], int], what: Words
) -> Iterator[Demand]:
    if any(need(candidate) for candidate in here):
        size = plain(limit.square_metres)
        yield Demand(
            Words(zh=f"{what.zh}不超过{size}平方米", en=f"the {what.en} is {size} m² at most"),
            board.total(here, need) <= _hundredths(limit),
        )


def _places(site: Site) -> Words:
    return Words(
        zh=f"{site.name}最多接纳{site.places}个组合", en=f"{site.name} takes {site.places} packages at most"
    )


def _land(candidate: Candidate) -> int:
    return _hundredths(candidate.land) if candidate.land else 0


def _floor(candidate: Candidate) -> int:
    return _hundredths(candidate.floor) if candidate.floor else 0


def _hundredths(area: Area) -> int:
    return round(area.square_metres * 100)
