"""The cast of a text: its bodies, people and places, and every point at which one of them is meant."""

import bisect
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from luodi.reading.entities.bare import bare_bodies
from luodi.reading.entities.bodies import Body, bodies_of
from luodi.reading.entities.geography import Geography, geography_of
from luodi.reading.entities.people import Post, full_name_of, places_of, posts_of
from luodi.reading.mentions.bodies import find_bodies
from luodi.reading.mentions.people import PersonMention, find_people
from luodi.reading.mentions.places import PlaceMention, find_places
from luodi.reading.words.pages import Page
from luodi.vocabulary import OrganisationType, Span


class Role(StrEnum):
    """What is meant."""

    BODY = "body"
    PERSON = "person"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Appearance:
    """Somebody or something, by its name in full, at one point of the text."""

    name: str
    role: Role
    span: Span
    type: OrganisationType | None = None


_SIDE: Final = re.compile(r"([甲乙丙丁])方")
_SIDE_NAMED: Final = re.compile(r"([甲乙丙丁])方[ ]*(?:\([^)\n]{0,12}\))?[ ]*:[ ]*")
_LEVELS: Final = re.compile(r"(?:全|我|该|本)([省市区县州旗])(?![场域块])")


@dataclass(frozen=True, slots=True)
class Cast:
    """Who and what the text is about."""

    bodies: tuple[Body, ...]
    people: tuple[str, ...]
    posts: tuple[Post, ...]
    geography: Geography
    appearances: tuple[Appearance, ...]
    holding: frozenset[int]
    """Where names end that only say whose post somebody holds."""
    _starts: tuple[int, ...]

    def is_body(self, name: str) -> bool:
        """Tell whether a body of the text has this name."""
        return any(body.name == name for body in self.bodies)

    def within(self, start: int, end: int) -> Sequence[Appearance]:
        """Return the appearances that start between two offsets."""
        return self.appearances[
            bisect.bisect_left(self._starts, start) : bisect.bisect_left(self._starts, end)
        ]

    def before(self, offset: int) -> Iterator[Appearance]:
        """Yield the appearances that start before ``offset``, nearest first."""
        return (self.appearances[at] for at in range(bisect.bisect_left(self._starts, offset) - 1, -1, -1))


def cast_of(page: Page) -> Cast:
    """Find the cast of a page."""
    mentions, people, places = find_bodies(page), find_people(page), tuple(find_places(page))
    mentions = tuple(m for m in mentions if not any(p.span.overlaps(m.span) for p in people))
    posts = posts_of(page, people)
    titles = [Span(post.holder_end, post.holder_end + len(post.title)) for post in posts]
    geography = geography_of(places, mentions, places_of(page, posts), page.article.text)
    inside = {at for title in titles for at in range(title.start, title.end)}
    mentions = tuple(m for m in mentions if m.span.start not in inside or m.span.end - 1 not in inside)
    bodies = bodies_of(page, mentions, geography)
    appearances = tuple(
        sorted(_appearances(page, bodies, people, places, (geography, posts)), key=lambda a: a.span)
    )
    names = tuple(dict.fromkeys(person.name for person in people if not person.short))
    held = {post.holder_end + at for post in posts for at in (-1, *range(len(post.title)))}
    starts = tuple(a.span.start for a in appearances)
    return Cast(bodies, names, posts, geography, appearances, frozenset(held), starts)


def _appearances(
    page: Page,
    bodies: Sequence[Body],
    people: Sequence[PersonMention],
    places: Sequence[PlaceMention],
    known: tuple[Geography, Sequence[Post]],
) -> Iterator[Appearance]:
    geography, posts = known
    taken: set[int] = set()
    for body in bodies:
        for span in body.spans:
            taken.update(range(span.start, span.end))
            yield Appearance(body.name, Role.BODY, span, body.type)
    for person in people:
        name = full_name_of(person, posts) if person.short else person.name
        if name:
            taken.update(range(person.span.start, person.span.end))
            yield Appearance(name, Role.PERSON, person.span)
    for place in places:
        if place.span.start not in taken and place.span.end - 1 not in taken:
            taken.update(range(place.span.start, place.span.end))
            yield Appearance(geography.own_name(place.name), Role.PLACE, place.span)
    yield from _contract_sides(page, bodies, taken)
    yield from _pronouns(page, geography, taken)
    for body, span in bare_bodies(page, bodies, taken):
        yield Appearance(body.name, Role.BODY, span, body.type)


def _contract_sides(page: Page, bodies: Sequence[Body], taken: set[int]) -> Iterator[Appearance]:
    """甲方, 乙方: the bodies that the head of an agreement names so."""
    starts = {span.start: body for body in bodies for span in body.spans}
    sides = {
        found[1]: starts[found.end()] for found in _SIDE_NAMED.finditer(page.body) if found.end() in starts
    }
    for found in _SIDE.finditer(page.body):
        if found[1] in sides and not _SIDE_NAMED.match(page.body, found.start()):
            body = sides[found[1]]
            taken.update(range(*found.span()))
            yield Appearance(body.name, Role.BODY, Span(*found.span()), body.type)


def _pronouns(page: Page, geography: Geography, taken: set[int]) -> Iterator[Appearance]:
    """全市, 我区: the place of that level."""
    for found in _LEVELS.finditer(page.body):
        name = geography.at_level(found[1])
        if name and found.start() not in taken:
            taken.update(range(*found.span()))
            yield Appearance(name, Role.PLACE, Span(*found.span()))
