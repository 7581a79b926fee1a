"""Which firms and zones a person may match: a member its own firm, a district its own zones."""

from typing import Any, Final

from django.db.models import Q, QuerySet
from django.urls import reverse

from luodi.matching import Company
from luodi.reference import Zone
from luodi.vocabulary import DivisionCode
from luodi_web.accounts.models import Role, User
from luodi_web.documents.models import Fact, FactState
from luodi_web.matches.adapters.parties import company_of, zone_of
from luodi_web.matches.values import Filter
from luodi_web.organisations.models import Organisation
from luodi_web.organisations.queries import organisations_of, own_organisations, resources_in_view
from luodi_web.places.models import PlaceFact
from luodi_web.places.models import Zone as ZoneRow
from luodi_web.places.queries.zones import ZoneFilter, zones_of

MATCHED_TYPES: Final = ("company", "institute", "school", "other")
"""Bodies that settle somewhere; governments, zones, associations and the press do not."""


def firms_of(user: User, chosen: Filter = Filter()) -> QuerySet[Organisation]:  # noqa: B008 (frozen)
    """The firms that the user may match, by name: a member sees its own only."""
    if user.role == Role.READER:
        return Organisation.objects.none()
    found = organisations_of(user, words=chosen.words, kind=chosen.kind)
    if user.role == Role.MEMBER:
        return found.filter(pk__in=own_organisations(user).values("pk"))
    return found.filter(type__in=["", *MATCHED_TYPES])


def zones_for(user: User, chosen: Filter = Filter()) -> QuerySet[ZoneRow]:  # noqa: B008 (frozen)
    """The zones that the user may match, the largest first: a district sees those of its division only."""
    if user.role == Role.READER:
        return ZoneRow.objects.none()
    wanted = ZoneFilter(province=chosen.province, level=chosen.level, words=chosen.words)
    found = zones_of(user, wanted)
    return found.filter(_inside(user)) if user.role == Role.DISTRICT else found


def companies_of(firms: list[Organisation], user: User) -> list[Company]:
    """The firms as the engine sees them, in the same order."""
    return [company_of(firm, (one.text for one in resources_in_view(firm, user))) for firm in firms]


def catalogue_of(rows: list[ZoneRow], user: User) -> list[Zone]:
    """The zones as the engine sees them, in the same order, with the industries that documents add."""
    stated = PlaceFact.objects.filter(
        zone__isnull=False,
        kind="focus",
        fact__in=Fact.objects.visible_to(user).filter(state=FactState.ACCEPTED).values("pk"),
    )
    added: dict[int, list[str]] = {}
    for pk, record in stated.order_by("fact__start", "pk").values_list("zone", "fact__record"):
        added.setdefault(pk or 0, []).append(record["industry"])
    return [zone_of(row, added.get(row.pk, ())) for row in rows]


def firms_page_of(place: Any, user: Any) -> str | None:
    """The ranked firms of a zone, for whoever may match it."""
    if isinstance(place, ZoneRow) and zones_for(user).filter(pk=place.pk).exists():
        return reverse("matches:zone", args=[place.pk])
    return None


def _inside(user: User) -> Q:
    """The zones of the team's division, and those that its own documents describe."""
    code = user.team.division_code
    own = Q(team=user.team_id)
    if not code:
        return own
    return own | Q(division__code__startswith=DivisionCode(code).stem)
