"""The reference tables as rows of the database, each zone with an approximate point."""

import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from luodi.reference import Division, division_of_zone, divisions, zones
from luodi.reference import Zone as CatalogueZone
from luodi.vocabulary import DivisionCode
from luodi_web.places.adapters.naming import zone_key
from luodi_web.places.models import Division as DivisionRow
from luodi_web.places.models import Zone as ZoneRow

_GOLDEN_ANGLE: Final = math.pi * (3 - math.sqrt(5))
_STEP_DEGREES: Final = 0.035


@dataclass(frozen=True, slots=True)
class Point:
    """Degrees."""

    lon: float
    lat: float


def division_rows() -> Iterator[DivisionRow]:
    """All divisions, parents before children."""
    for division in divisions().values():
        point = point_of(division)
        yield DivisionRow(
            code=division.code,
            name=division.name,
            full_name=division.full_name,
            level=str(division.level),
            parent_id=division.parent,
            lon=point.lon if point else None,
            lat=point.lat if point else None,
        )


def zone_rows() -> Iterator[ZoneRow]:
    """All zones of the catalogue; those that share a point are spread around it."""
    taken: Counter[Point | None] = Counter()
    provinces = {division.name: division for division in divisions().values() if division.parent is None}
    for zone in zones().values():
        division = division_of_zone(zone)
        centre = point_of(division or provinces[zone.province])
        yield _zone_row(zone, division, spread(centre, taken[centre]))
        taken[centre] += 1


def _zone_row(zone: CatalogueZone, division: Division | None, point: Point | None) -> ZoneRow:
    place = division.full_name if division else zone.province
    return ZoneRow(
        code=zone.code,
        name=zone.name,
        key=zone_key(zone.name),
        province=zone.province,
        division_id=division.code if division else None,
        level=str(zone.level or ""),
        kind=zone.kind or "",
        approved=[str(date) for date in zone.approved],
        area_ha=zone.area_ha,
        industries=list(zone.industries),
        words=words_of(zone.name, place, zone.industries),
        lon=point.lon if point else None,
        lat=point.lat if point else None,
    )


def position_of(name: str, around: Division | None, turn: int) -> dict[str, Any]:
    """Province, point and words of a zone that only documents know, by the division around it."""
    point = spread(point_of(around), turn) if around else None
    return {
        "province": divisions()[around.code.province].name if around else "",
        "words": words_of(name, around.full_name if around else ""),
        "lon": point.lon if point else None,
        "lat": point.lat if point else None,
    }


def words_of(name: str, place: str, industries: tuple[str, ...] = ()) -> str:
    """What filters and the search box look through."""
    return " ".join((name, place, "、".join(industries))).strip()


def point_of(division: Division) -> Point | None:
    """Its own point, or the nearest one above it."""
    step: Division | None = division
    while step is not None:
        if step.longitude is not None and step.latitude is not None:
            return Point(step.longitude, step.latitude)
        step = divisions()[DivisionCode(step.parent)] if step.parent else None
    return None


def spread(point: Point | None, turn: int) -> Point | None:
    """The ``turn``-th place of a sunflower around ``point``: near, and never twice the same."""
    if point is None:
        return None
    radius, angle = _STEP_DEGREES * math.sqrt(turn), turn * _GOLDEN_ANGLE
    stretch = max(0.2, math.cos(math.radians(point.lat)))
    return Point(
        round(point.lon + radius * math.cos(angle) / stretch, 4),
        round(point.lat + radius * math.sin(angle), 4),
    )
