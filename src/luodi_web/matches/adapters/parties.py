"""Rows of the database as the firms and zones that the engine compares."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from luodi.matching import Company
from luodi.reference import Zone, ZoneLevel, zones
from luodi.vocabulary import DivisionCode, ZoneCode
from luodi_web.organisations.models import Organisation
from luodi_web.places.models import Zone as ZoneRow


def company_of(organisation: Organisation, said: Iterable[str]) -> Company:
    """A body by its name, its introduction and what it can bring."""
    texts = (organisation.introduction, *said)
    return Company(
        name=organisation.name,
        text="。".join(text for text in texts if text),
        division=DivisionCode(organisation.division_code) if organisation.division_code else None,
    )


def zone_of(row: ZoneRow, focuses: Iterable[str]) -> Zone:
    """A zone of the catalogue or of documents, with the industries that documents add."""
    zone = zones()[ZoneCode(row.code)] if row.code else _zone_of_documents(row)
    return replace(zone, industries=tuple(dict.fromkeys((*zone.industries, *focuses))))


def _zone_of_documents(row: ZoneRow) -> Zone:
    return Zone(
        code=None,
        name=row.name,
        province=row.province,
        level=ZoneLevel(row.level) if row.level else None,
        kind=row.kind or None,
        area_ha=Decimal(row.area_ha) if row.area_ha is not None else None,
        industries=tuple(row.industries),
    )


def place_of(row: ZoneRow) -> tuple[str, DivisionCode] | None:
    """The key of a zone and the division it is known to lie in."""
    key = row.code or row.name
    return (key, DivisionCode(row.division_id)) if row.division_id else None
