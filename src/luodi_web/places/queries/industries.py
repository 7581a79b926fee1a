"""The industries of zones: those of the catalogue, and those that visible documents state."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from django.db.models import Q, QuerySet

from luodi_web.accounts.models import User
from luodi_web.documents.models import Fact, FactState
from luodi_web.places.models import PlaceFact, Zone

_A_PAGE: Final = 100


@dataclass(frozen=True, slots=True)
class ListedZone:
    """One row of a list: the zone and the industries that this user may read of."""

    zone: Zone
    industries: tuple[str, ...]


def listed(zones: Iterable[Zone], *, user: User) -> list[ListedZone]:
    """The zones with their industries, in the order given; one query for all of them."""
    rows = list(zones)
    stated: dict[int, list[str]] = {}
    facts = _focuses(user).filter(place__zone__isnull=False)
    if len(rows) <= _A_PAGE:  # for the whole catalogue, one look at all such facts is cheaper
        facts = facts.filter(place__zone__in=[zone.pk for zone in rows])
    for key, record in facts.order_by("pk").values_list("place__zone", "record"):
        stated.setdefault(key, []).append(record["industry"])
    return [
        ListedZone(zone, tuple(dict.fromkeys([*zone.industries, *stated.get(zone.pk, [])]))) for zone in rows
    ]


def bears(word: str, *, user: User) -> Q:
    """Zones whose name, place or industry holds the word."""
    stated = PlaceFact.objects.filter(
        division=None, fact__in=_focuses(user).filter(record__industry__icontains=word).values("pk")
    )
    return Q(words__icontains=word) | Q(pk__in=stated.values("zone"))


def _focuses(user: User) -> QuerySet[Fact]:
    return Fact.objects.visible_to(user).filter(kind="focus", state=FactState.ACCEPTED)
