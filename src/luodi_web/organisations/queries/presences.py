"""Who was there and who signed, with a link where the reader may open the dossier."""

from collections.abc import Iterable
from typing import Final

from luodi_web.accounts.models import User
from luodi_web.organisations.models import Agreement, Commitment, Organisation, Participation, Party, Person
from luodi_web.organisations.queries.people import protocol_key
from luodi_web.organisations.values import Openable, Presence

_NO_POST: Final = 1000


def openable_to(user: User) -> Openable:
    """The dossiers that the user may open."""
    return Openable(
        bodies=frozenset(Organisation.objects.visible_to(user).values_list("pk", flat=True)),
        people=frozenset(Person.objects.visible_to(user).values_list("pk", flat=True)),
    )


def people_among(rows: Iterable[Participation], openable: Openable) -> list[Presence]:
    """In protocol order: the rank of the post, then as the documents name them."""
    found: list[tuple[tuple[int, int], Presence]] = []
    for place, row in enumerate(rows):
        person = row.person
        if person:
            posts = sorted(person.posts.all(), key=protocol_key)
            rank = protocol_key(posts[0])[0] if posts else _NO_POST
            presence = Presence(
                name=row.name,
                url=person.get_absolute_url() if person.pk in openable.people else "",
                title=str(posts[0]) if posts else "",
                side=row.get_side_display(),
            )
            found.append(((rank, place), presence))
    return _once(presence for _key, presence in sorted(found, key=lambda item: item[0]))


def bodies_among(rows: Iterable[Participation], openable: Openable) -> list[Presence]:
    """Bodies, and names that are neither body nor person yet, as the documents name them."""
    return _once(_presence(row, openable) for row in rows if not row.person)


def parties_of(of: Agreement | Commitment, openable: Openable) -> list[Presence]:
    """The sides of an agreement or a clause, as its document names them."""
    ordered = sorted(of.parties.all(), key=lambda party: (party.place, party.pk))
    return [_presence(party, openable) for party in ordered]


def _presence(row: Participation | Party, openable: Openable) -> Presence:
    body = row.organisation
    side = row.get_side_display() if isinstance(row, Participation) else ""
    url = body.get_absolute_url() if body and body.pk in openable.bodies else ""
    return Presence(name=body.name if body else row.name, url=url, side=side)


def _once(presences: Iterable[Presence]) -> list[Presence]:
    found: dict[str, Presence] = {}
    for presence in presences:
        found.setdefault(presence.name, presence)
    return list(found.values())
