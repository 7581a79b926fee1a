"""Where an industry is dense, could come, or is missing."""

from luodi_web.accounts.models import User
from luodi_web.places.adapters.industry import likely_zones
from luodi_web.places.models import Division, Zone
from luodi_web.places.values import LikelyZone

_MOST = 20


def province_of_team(user: User) -> str:
    """The name of the province that the user's team works in; empty where it has no place."""
    code = user.team.division_code
    row = Division.objects.filter(code=f"{code[:2]}0000").first() if code else None
    return row.name if row else ""


def likely_in(term: str, province: str, user: User) -> list[LikelyZone]:
    """Zones of the province that could lead in the term next, likeliest first."""
    found = likely_zones(term, province, top=_MOST)
    rows = Zone.objects.visible_to(user).select_related("division")
    by_code = {zone.code: zone for zone in rows.filter(code__in=[one.code for one in found])}
    return [
        LikelyZone(
            name=zone.name,
            url=zone.get_absolute_url(),
            where=zone.division.full_name if zone.division else zone.province,
            chance=one.chance,
        )
        for one in found
        if (zone := by_code.get(one.code))
    ]
