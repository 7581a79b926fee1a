"""Which place the subject of a fact is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.db.models import Q

from luodi_web.documents.models import Document
from luodi_web.places.adapters import naming
from luodi_web.places.models import Division, Zone

_OFFICES: Final = ("人民政府", "政府", "管理委员会", "管委会")
_SUBJECT_FIELDS: Final = {
    "indicator": "subject",
    "focus": "subject",
    "target": "subject",
    "honour": "subject",
    "policy": "issuer",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A division, a zone, a zone yet to be made, or several candidates to ask about; else no place."""

    division: Division | None = None
    zone: Zone | None = None
    new_zone: str = ""
    candidates: tuple[str, ...] = ()


def subject_of(kind: str, record: dict[str, object]) -> str:
    """The name of what the fact speaks about; empty for kinds that speak of no place."""
    name = str(record.get(_SUBJECT_FIELDS.get(kind, "")) or "").strip()
    if kind in {"policy", "target"}:  # what a government sets is set for its place
        for office in _OFFICES:
            name = name.removesuffix(office)
    return name


def place_named(name: str, *, document: Document) -> Place:
    """What ``name`` means in this document."""
    if not name:
        return Place()
    return _division_named(name, document) or _zone_named(name, document) or _new_zone(name, document)


def _division_named(name: str, document: Document) -> Place | None:
    found = [
        division
        for division in naming.divisions_named(name)
        if naming.is_written_in(division, name, document.text)
    ]
    if len(found) > 1:
        own = [division for division in found if division.code == document.team.division_code]
        found = own or list(naming.named_in(tuple(found), document.text)) or found
    if len(found) > 1:
        return Place(candidates=tuple(division.full_name for division in found))
    row = Division.objects.filter(code=found[0].code).first() if found else None
    return Place(division=row) if row else None


def _zone_named(name: str, document: Document) -> Place | None:
    same = Zone.objects.filter(Q(team=None) | Q(team=document.team_id), key=naming.zone_key(name))
    around = naming.division_around(name, document.text)
    zones = [
        zone
        for zone in same.select_related("division").order_by("team", "code", "pk")
        if zone.division_id is None or around is None or naming.lies_along(zone.division_id, around.code)
    ]
    if not zones:
        return None
    chosen = [zone for zone in zones if zone.name == name or zone.team_id] or _near(zones, name, document)
    if len(chosen) == 1:
        return Place(zone=chosen[0])
    return Place(candidates=tuple(f"{zone.name}（{_where(zone)}）" for zone in chosen)) if chosen else None


def _where(zone: Zone) -> str:
    return zone.division.full_name if zone.division else zone.province


def _near(zones: Sequence[Zone], name: str, document: Document) -> list[Zone]:
    """Those whose place the name or the document mentions."""
    around = name + document.text
    return [
        zone
        for zone in zones
        if (zone.division and zone.division.name in around) or naming.short_province(zone.province) in around
    ]


def _new_zone(name: str, document: Document) -> Place:
    """A name that sounds like a zone, and that the document does not give to a body of another sort."""
    bodies = document.facts.filter(kind="organisation", record__name=name).exclude(record__type="zone")
    if naming.sounds_like_zone(name) and not bodies.exists():
        return Place(new_zone=name)
    return Place()
