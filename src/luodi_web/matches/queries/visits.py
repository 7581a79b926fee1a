"""How often firms and zones met, as documents in view tell."""

from collections.abc import Iterable, Mapping

from luodi_web.accounts.models import User
from luodi_web.documents.models import Fact
from luodi_web.organisations.models import Activity, Organisation, Participation
from luodi_web.places.adapters.naming import bare_name
from luodi_web.places.models import Zone


def visits_between(
    firms: Iterable[Organisation], zones: Iterable[Zone], user: User
) -> Mapping[tuple[str, str], int]:
    """Happenings with a firm at which a zone or its district is named; pairs without one are absent."""
    names = {firm.pk: firm.name for firm in firms}
    met: dict[tuple[str, str], set[tuple[str, str]]] = {}
    spoken = [(zone.code or zone.name, _names_of(zone)) for zone in zones]
    for activity in _activities(names, user):
        texts = _named(activity)
        there = [key for key, words in spoken if any(word in text for word in words for text in texts)]
        when = (activity.date or str(activity.pk), activity.type)
        for firm in _bodies(activity) & names.keys():
            for key in there:
                met.setdefault((names[firm], key), set()).add(when)
    return {pair: len(times) for pair, times in met.items()}


def _activities(firms: Mapping[int, str], user: User) -> Iterable[Activity]:
    present = Participation.objects.filter(organisation__in=firms) | Participation.objects.filter(
        person__posts__organisation__in=firms
    )
    seen = Activity.objects.filter(
        fact__in=Fact.objects.visible_to(user).values("pk"), pk__in=present.values("activity")
    )
    return seen.prefetch_related("participations__person__posts").order_by("pk")


def _named(activity: Activity) -> list[str]:
    """The place, everybody who was there, and the bodies of their posts."""
    rows = list(activity.participations.all())
    posts = [post for row in rows if row.person for post in row.person.posts.all()]
    return [activity.place, *(row.name for row in rows), *(post.body for post in posts)]


def _bodies(activity: Activity) -> set[int]:
    """Who was there, by itself or through its people."""
    rows = list(activity.participations.all())
    direct = {row.organisation_id for row in rows if row.organisation_id}
    through = {post.organisation_id for row in rows if row.person for post in row.person.posts.all()}
    return direct | {pk for pk in through if pk}


def _names_of(zone: Zone) -> tuple[str, ...]:
    """What a document calls the zone, or the district around it."""
    return (bare_name(zone.name), zone.division.name) if zone.division else (bare_name(zone.name),)
