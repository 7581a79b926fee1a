"""What is asked about tables: which, of whom, and who may strike what."""

from collections import Counter
from dataclasses import replace

from django.db.models import QuerySet

from luodi_web.accounts.models import Role, Team, User
from luodi_web.matches.adapters.parties import place_of
from luodi_web.matches.queries.parties import catalogue_of, companies_of, firms_of, zones_for
from luodi_web.organisations.models import Organisation
from luodi_web.places.models import Division, Zone
from luodi_web.places.queries.dossiers import zones_in
from luodi_web.settling.adapters import orders_of, outcome_of
from luodi_web.settling.models import Settlement
from luodi_web.settling.values import Sheet, Site

KEEPERS = (Role.SECRETARIAT, Role.DISTRICT)
MOST_FIRMS = 40
MOST_ZONES = 8


def settlements_of(user: User) -> QuerySet[Settlement]:
    """The tables in view, the newest first."""
    return Settlement.objects.visible_to(user).select_related("team").order_by("-changed_at", "-pk")


def sides_of(settlement: Settlement, user: User) -> frozenset[str]:
    """What the user may strike: both sides of the team's own table, of a shared one its own side."""
    if Settlement.objects.editable_by(user).filter(pk=settlement.pk).exists():
        return frozenset({"firms", "zones"})
    own = {Role.SECRETARIAT: "firms", Role.DISTRICT: "zones"}.get(Role(user.role))
    return frozenset({own} if own else ())


def firms_asked(user: User, keys: list[int]) -> list[Organisation]:
    """The firms that were chosen, as far as the user may match them."""
    return list(firms_of(user).filter(pk__in=keys).order_by("name", "pk")[:MOST_FIRMS])


def zones_asked(user: User, place: Division, keys: list[int]) -> list[Zone]:
    """The zones that were chosen at the place, or its largest ones."""
    here = zones_for(user).filter(pk__in=zones_in(place, user=user).values("pk"))
    return list((here.filter(pk__in=keys) if keys else here)[:MOST_ZONES])


def first_sheet(firms: list[Organisation], zones: list[Zone], user: User) -> Sheet:
    """A table in the order that matching suggests; names that stand twice bear a number."""
    names = _apart([firm.name for firm in firms])
    companies = [
        replace(company, name=name) for company, name in zip(companies_of(firms, user), names, strict=True)
    ]
    places = dict(place for place in map(place_of, zones) if place)
    listed = catalogue_of(zones, user)
    wants, takes = orders_of(companies, listed, places)
    sites = [
        Site(key=zone.key, name=name)
        for zone, name in zip(listed, _apart([z.name for z in listed]), strict=True)
    ]
    return Sheet(firms=tuple(names), sites=tuple(sites), wants=wants, takes=takes)


def settled_pairs(settlement: Settlement) -> list[tuple[str, str]]:
    """Each firm that has a zone, with the key of the zone."""
    return list(outcome_of(Sheet.from_record(settlement.record)).placed.items())


def teams_to_share_with(settlement: Settlement) -> QuerySet[Team]:
    """Every other team."""
    return Team.objects.exclude(pk=settlement.team_id).order_by("name")


def _apart(names: list[str]) -> list[str]:
    seen: Counter[str] = Counter()
    told = []
    for name in names:
        seen[name] += 1
        told.append(name if seen[name] == 1 else f"{name}（{seen[name]}）")
    return told
