"""Bringing the reference tables into the database; again and again with the same outcome."""

from dataclasses import dataclass
from typing import Final

from django.db import transaction

from luodi_web.places.adapters.tables import division_rows, zone_rows
from luodi_web.places.models import Division, Zone

_BATCH: Final = 500
_DIVISION_FIELDS: Final = ["name", "full_name", "level", "parent", "lon", "lat"]
_ZONE_FIELDS: Final = [
    *("name", "key", "province", "division", "level", "kind", "approved"),
    *("area_ha", "industries", "words", "lon", "lat"),
]


@dataclass(frozen=True, slots=True)
class Loaded:
    """How many of each now stand in the database."""

    divisions: int
    zones: int


@transaction.atomic
def load_reference() -> Loaded:
    """Write all divisions and catalogue zones; what stands already is renewed, what a team made is kept."""
    Division.objects.bulk_create(
        division_rows(),
        batch_size=_BATCH,
        update_conflicts=True,
        unique_fields=["code"],
        update_fields=_DIVISION_FIELDS,
    )
    Zone.objects.bulk_create(
        zone_rows(),
        batch_size=_BATCH,
        update_conflicts=True,
        unique_fields=["code"],
        update_fields=_ZONE_FIELDS,
    )
    return Loaded(Division.objects.count(), Zone.objects.catalogue().count())
