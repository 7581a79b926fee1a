"""What can be told of a zone by itself: its standing and the place around it, as numbers to be weighed."""

import math
import re
from collections import Counter
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Final

from luodi.reference import DivisionLevel, Zone, ZoneLevel, division_of_zone, divisions, find_divisions
from luodi.reference import zones as all_zones
from luodi.vocabulary import DivisionCode

CITIES: Final = frozenset({"北京市", "天津市", "上海市", "重庆市"})
_CATALOGUE_YEAR: Final = 2018
_USUAL_AGE: Final = 1.5
"""Decades, where the source does not say when the zone was approved: the mean of the catalogue."""
_TYPES: Final = {
    "high_tech": re.compile("高新|高技术"),
    "economic": re.compile("经济"),
    "customs": re.compile("税|出口"),
    "industrial": re.compile("工业|产业"),
}
STANDING: Final = ("national", "border", "age", *_TYPES)
"""The parts of a standing."""
SURROUNDINGS: Final = ("firms", "district", "own_name")
"""The parts of what surrounds a zone."""
_BORDER: Final = "边境/跨境经济合作区"


def standing_of(zone: Zone) -> Mapping[str, float] | None:
    """Level, what the name calls the zone, and its age in decades; ``None`` where the level is not known."""
    if zone.level is None:
        return None
    called = next((key for key, pattern in _TYPES.items() if pattern.search(zone.name)), None)
    age = (_CATALOGUE_YEAR - zone.approved[0].year) / 10 if zone.approved else _USUAL_AGE
    return {
        "national": float(zone.level is ZoneLevel.NATIONAL),
        "border": float(zone.kind == _BORDER),
        "age": age,
        **{key: float(key == called) for key in _TYPES},
    }


def surroundings_of(zone: Zone, code: DivisionCode | None) -> Mapping[str, float] | None:
    """How many firms the city has for each of its zones; ``None`` where the zone's place is not known.

    ``code`` is the division in which the zone lies.
    """
    city = city_of(code) if code else None
    if code is None or city is None:
        return None
    division = divisions()[code]
    beside = _zones_by_city()[city] or 1
    return {
        "firms": firms_by_city().get(city, 0.0) - _log(beside),
        "district": float(division.level is DivisionLevel.COUNTY and division.name.endswith("区")),
        "own_name": float(division_of_zone(zone) is None),
    }


def place_of(zone: Zone) -> DivisionCode | None:
    """The division in the zone's name; a municipality is near enough by itself, a province is not."""
    division = division_of_zone(zone)
    if division:
        return division.code
    return next((found.code for found in find_divisions(zone.province) if found.name in CITIES), None)


@cache
def city_of(code: DivisionCode) -> DivisionCode | None:
    """The city of a division: its prefecture, its municipality, or itself where no city stands above it."""
    division = divisions()[code]
    if divisions()[code.province].name in CITIES:
        return divisions()[code.province].code
    if division.level is DivisionLevel.PROVINCE:
        return None
    if division.level is DivisionLevel.CITY or division.parent is None:
        return code
    above = divisions()[division.parent]
    return code if "直辖县级" in above.name else above.code


@cache
def firms_by_city() -> Mapping[DivisionCode, float]:
    """The logarithm of one more than the firms whose names begin with the city."""
    lines = files("luodi.matching").joinpath("data/cities.tsv").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")][1:]
    return MappingProxyType({DivisionCode(code): _log(1 + int(firms)) for code, firms in rows})


@cache
def _zones_by_city() -> Counter[DivisionCode]:
    places = (place_of(zone) for zone in all_zones().values())
    cities = (city_of(code) for code in places if code)
    return Counter(city for city in cities if city)


def _log(number: float) -> float:
    return round(math.log(number), 6)
