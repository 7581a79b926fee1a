"""Zones that documents name: those of the catalogue, and those that only the documents describe."""

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from luodi.dossiers.names import leading_division
from luodi.dossiers.stated import Profile
from luodi.reference import Division, DivisionLevel, Zone, division_of_zone, divisions, zones, zones_in
from luodi.vocabulary import Area, Evidence, Measure, Quantity

_LIES_IN: Final = r"(?:坐?落于|坐落在|位于|地处|位处)(?P<place>\w{2,14})"
_KINDS: Final = (
    (re.compile(r"(?:国家级?)?(?:经济技术|经济)?开发区|经开区"), "开发区"),
    (re.compile(r"高新技术产业(?:开发区|园区)|高新区"), "高新区"),
)


def division_around(names: Iterable[str], evidence: Iterable[Evidence]) -> Division | None:
    """The division that a zone lies in: 「X位于东丽区」, or the county that its name starts with."""
    for name in names:
        pattern = re.compile(re.escape(name) + _LIES_IN)
        for item in evidence:
            found = pattern.search(item.sentence)
            start = leading_division(found["place"]) if found else None
            if start:
                return start[0]
    starts = [start[0] for start in map(leading_division, names) if start and start[1]]
    return next((division for division in starts if division.level is DivisionLevel.COUNTY), None)


def zone_of(
    names: tuple[str, ...], division: Division | None, profile: Profile
) -> tuple[Zone, Division | None]:
    """The zone of the catalogue with one of these names, else one that carries what the documents say."""
    known = _in_catalogue(names, division)
    if known is not None:
        return known, division_of_zone(known) or division
    start = leading_division(names[0])
    lies_in = division or (start[0] if start else None)
    province = divisions()[lies_in.code.province].name if lies_in else ""
    return _documented(names[0], province, profile), division


def _in_catalogue(names: tuple[str, ...], division: Division | None) -> Zone | None:
    wanted = set(names)
    exact = [zone for zone in zones().values() if wanted & {zone.name, zone.province + zone.name}]
    if not exact and division is not None:
        short = {_short(name, division) for name in names}
        exact = [zone for zone in zones_in(division.code) if _short(zone.name, division) in short]
    return exact[0] if len(exact) == 1 else None


def _short(name: str, division: Division) -> str:
    """The name without the divisions around it, and with the short form of its kind."""
    start = leading_division(name)
    rest = start[1] if start and start[0].code == division.code else name
    for pattern, kind in _KINDS:
        rest = pattern.sub(kind, rest)
    return rest


def _documented(name: str, province: str, profile: Profile) -> Zone:
    areas = [item.quantity for item in profile.indicators if item.measure is Measure.AREA]
    return Zone(
        code=None,
        name=name,
        province=province,
        area_ha=_hectares(areas[0]) if areas else None,
        industries=tuple(item.industry for item in profile.focuses),
    )


def _hectares(quantity: Quantity) -> Decimal | None:
    """The area; ``None`` where its unit is no unit of area."""
    try:
        area = Area.of(quantity.value, quantity.unit)
    except ValueError:
        return None
    return area.square_metres / 10_000
