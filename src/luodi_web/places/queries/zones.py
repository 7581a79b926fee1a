"""Finding zones: for the map, its list, the search box."""

from dataclasses import dataclass
from typing import Any, Final

from django.db.models import F, Q, QuerySet
from django.utils.translation import gettext as _

from luodi_web.accounts.models import User
from luodi_web.places.adapters.catalogue import CATALOGUE
from luodi_web.places.models import Division, DivisionLevel, Zone
from luodi_web.places.queries.industries import bears, listed
from luodi_web.search.registry import Found
from luodi_web.ui.languages import said

_MOST_FOUND: Final = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class ZoneFilter:
    """What the map is narrowed to; an empty field asks nothing."""

    province: str = ""
    level: str = ""
    kind: str = ""
    words: str = ""


def zones_of(user: User, chosen: ZoneFilter) -> QuerySet[Zone]:
    """The zones the user may see that fit, the largest first."""
    zones = Zone.objects.visible_to(user).select_related("division")
    if chosen.province:
        zones = zones.filter(province=chosen.province)
    if chosen.level == "own":
        zones = zones.exclude(team=None)
    elif chosen.level:
        zones = zones.filter(level=chosen.level)
    if chosen.kind:
        zones = zones.filter(kind=chosen.kind)
    for word in chosen.words.split():
        zones = zones.filter(bears(word, user=user))
    return zones.order_by(F("area_ha").desc(nulls_first=True), "name", "pk")


def points_of(user: User) -> list[list[Any]]:
    """Every visible zone as the map draws it: key, name, degrees, hectares, level, how near the point is."""
    zones = Zone.objects.visible_to(user).exclude(lon=None).order_by("pk")
    rows = zones.values_list("pk", "name", "lon", "lat", "area_ha", "level", "division__level")
    return [
        [pk, name, lon, lat, float(area or 0), level or "own", placed or "province"]
        for pk, name, lon, lat, area, level, placed in rows
    ]


def provinces() -> list[tuple[str, str]]:
    """Names and codes of all provinces, in order of code."""
    rows = Division.objects.filter(level=DivisionLevel.PROVINCE).order_by("code")
    return list(rows.values_list("name", "code"))


def kinds() -> list[str]:
    """The kinds of zone in the catalogue, in order of the alphabet."""
    return list(Zone.objects.catalogue().order_by("kind").values_list("kind", flat=True).distinct())


def own_division(user: User) -> Division | None:
    """The division that the user's team works for."""
    return Division.objects.filter(code=user.team.division_code or None).first()


def catalogue_source() -> str:
    """Source and date of the catalogue, in the language of the page."""
    return said(CATALOGUE)


def find_places(question: str, user: User) -> list[Found]:
    """Divisions and zones that bear every word of the question; those named by it first."""
    words = question.split()
    if not words:
        return []
    return [*_divisions(words), *_zones(words, user)][:_MOST_FOUND]


def _divisions(words: list[str]) -> list[Found]:
    asked = Q()
    for word in words:
        asked &= Q(full_name__icontains=word)
    rows = Division.objects.filter(asked, name__icontains=words[-1]).order_by("code")[:_MOST_FOUND]
    return [
        Found(title=row.full_name, text=row.get_level_display(), url=row.get_absolute_url(), kind=_("地方"))
        for row in rows
    ]


def _zones(words: list[str], user: User) -> list[Found]:
    asked = Q()
    for word in words:
        asked &= bears(word, user=user)
    rows = Zone.objects.visible_to(user).filter(asked).order_by("level", "name", "pk")[:_MOST_FOUND]
    return [
        Found(
            title=row.zone.name,
            text=_("、").join(row.industries) or row.zone.province,
            url=row.zone.get_absolute_url(),
            kind=_("园区"),
        )
        for row in listed(rows, user=user)
    ]
