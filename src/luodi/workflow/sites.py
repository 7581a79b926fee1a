"""Where in the place something can land: zones of the catalogue, and zones that documents describe."""

from dataclasses import replace

from luodi.dossiers import Dossiers, PlaceDossier
from luodi.reference import Division, Zone, divisions, zones_in


def zones_for(place: Division, dossiers: Dossiers) -> tuple[Zone, ...]:
    """The zones in ``place``, those of the catalogue first; without any, the place itself.

    What documents say of a zone's industries is added to what the catalogue says.
    """
    found = {zone.key: zone for zone in zones_in(place.code)}
    for dossier in dossiers.places:
        zone = dossier.zone
        if zone is not None and is_within(dossier.division, place):
            found[zone.key] = replace(zone, industries=_industries(zone, dossier))
    return tuple(found.values()) or (_whole(place, dossiers),)


def is_within(division: Division | None, place: Division) -> bool:
    """Whether ``division`` is ``place`` or lies in it; no where it is not known."""
    while division is not None:
        if division.code == place.code:
            return True
        division = divisions()[division.parent] if division.parent else None
    return False


def _industries(zone: Zone, dossier: PlaceDossier) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*zone.industries, *(item.industry for item in dossier.focuses))))


def _whole(place: Division, dossiers: Dossiers) -> Zone:
    """The place as one site, for want of zones."""
    dossier = dossiers.place(place.full_name)
    return Zone(
        code=None,
        name=place.full_name,
        province=divisions()[place.code.province].name,
        industries=tuple(item.industry for item in dossier.focuses) if dossier else (),
    )
