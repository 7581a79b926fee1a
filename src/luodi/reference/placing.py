"""Which division a zone lies in, told by its name and its province alone."""

from functools import cache
from typing import Final

from luodi.reference.divisions import Division, DivisionLevel, divisions, find_divisions
from luodi.reference.zones import Zone, zones
from luodi.vocabulary import DivisionCode

_LONGEST: Final = 10
_SHORTEST: Final = 2


@cache
def division_of_zone(zone: Zone) -> Division | None:
    """The division that the zone's name starts with, inside its province; ``None`` if there is none."""
    own = zone.name.removeprefix(zone.province)
    for name in (zone.name, own):
        found: list[Division] = []
        for size in range(min(len(name), _LONGEST), _SHORTEST - 1, -1):
            found = [
                division
                for division in find_divisions(name[:size])
                if division.level is not DivisionLevel.PROVINCE and _province(division) == zone.province
            ]
            if found:
                break
        narrow = [division for division in found if division.level is DivisionLevel.COUNTY]
        cities = [division for division in found if division.level is DivisionLevel.CITY]
        # A name that a city and one of its counties share speaks of the city.
        best = cities or narrow
        if len(best) == 1:
            return best[0]
    return None


def _province(division: Division) -> str:
    return divisions()[division.code.province].name


@cache
def zones_in(code: DivisionCode) -> tuple[Zone, ...]:
    """The zones of the catalogue whose names place them in the division ``code`` or below it, in order."""
    chosen = divisions()[code]
    if chosen.level is DivisionLevel.PROVINCE:
        return tuple(zone for zone in zones().values() if zone.province == chosen.name)
    return tuple(zone for zone in zones().values() if _lies_in(division_of_zone(zone), code))


def _lies_in(division: Division | None, code: DivisionCode) -> bool:
    return division is not None and code in {division.code, division.parent}
