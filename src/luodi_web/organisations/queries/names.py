"""Who answers to a name."""

from collections.abc import Iterable

from django.db.models import QuerySet

from luodi_web.accounts.models import Team
from luodi_web.organisations import adapters
from luodi_web.organisations.models import Mention, Name, Organisation, Person
from luodi_web.organisations.queries.naming import decided_organisation, linked_organisation
from luodi_web.organisations.values import folded


def known_organisation(team: Team, name: str, *, kind: str = "") -> Organisation | None:
    """The dossier that somebody said the name means, that answers to it, or that it surely means."""
    if not name.strip():
        return None
    return (
        decided_organisation(team, name)
        or _answering_organisation(team, name)
        or linked_organisation(team, name, kind=kind)
    )


def _answering_organisation(team: Team, name: str) -> Organisation | None:
    """The team's dossier of that full name, else the only one with that short form."""
    answering = Name.objects.filter(organisation__team=team, folded=folded(name)).select_related(
        "organisation"
    )
    full = [row.organisation for row in answering.filter(is_full=True).order_by("pk")]
    short = [row.organisation for row in answering.filter(is_full=False).order_by("pk")]
    if full:
        return full[0]
    return short[0] if len(short) == 1 else None


def organisation_called(team: Team, names: Iterable[str]) -> Organisation | None:
    """The only dossier of the team whose full name is one of these."""
    forms = [folded(name) for name in names]
    found = Organisation.objects.filter(team=team, names__folded__in=forms, names__is_full=True).distinct()
    first_two = list(found.order_by("pk")[:2])
    return first_two[0] if len(first_two) == 1 else None


def known_person(team: Team, name: str) -> Person | None:
    """The team's person of that name."""
    return Person.objects.filter(team=team, name=name.strip()).first()


def why_known(person: Person, *, body: str, title: str) -> str:
    """Why somebody of that name with this post is, or may be, this person."""
    held = person.posts.order_by("fact__start", "pk").values_list("body", "title")
    return adapters.why_person(person.name, (body, title), list(held))


def naming_mentions(organisation: Organisation) -> QuerySet[Mention]:
    """The facts that say the body exists, in the order in which they were stored."""
    return (
        Mention.objects.filter(organisation=organisation, names_it=True)
        .select_related("fact")
        .order_by("fact_id")
    )
