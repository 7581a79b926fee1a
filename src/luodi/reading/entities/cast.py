"""The cast of a text: its bodies, people and places, and every point at which one of them is meant."""

import bisect
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

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


_GENERIC: Final = re.compile(
    r"联盟|协会|学会|商会|联合会|集团|公司|高新区|开发区|经开区|集中区|保税区|示范区|科创园|产业园|"
    r"科技园|小镇|文创园|示范园|工业区|产业城|科技城|园区|研究院|该中心|管委会|我会|新区"
)
_GENERIC_ENDS: Final = {"该中心": "中心", "我会": "会"}
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
    geography = geography_of(places, mentions, places_of(page, posts))
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
    yield from _short_bodies(page, bodies, taken)


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


def _short_bodies(page: Page, bodies: Sequence[Body], taken: set[int]) -> Iterator[Appearance]:
    """联盟, 开发区, 协会 alone: the body of that sort that is spoken of, till another takes the floor."""
    meant: dict[str, Body] = {}
    since: dict[str, int] = {}
    for found in _GENERIC.finditer(page.body):
        if found.start() in taken or not page.is_boundary(found.start()):
            continue
        ending = _GENERIC_ENDS.get(found[0], found[0])
        fitting = [body for body in bodies if body.name.endswith(ending)]
        if not fitting and ending == "园区":
            fitting = [body for body in bodies if body.type is OrganisationType.ZONE]
        if not fitting:
            continue
        body = _floor_taken(page, fitting, since.get(ending, 0), found.start())
        if not found[0].startswith("该"):
            body = body or meant.get(ending)
        body = body or _last_named(fitting, found.start())
        meant[ending], since[ending] = body, found.start()
        yield Appearance(body.name, Role.BODY, Span(*found.span()), body.type)


def _floor_taken(page: Page, bodies: Sequence[Body], start: int, end: int) -> Body | None:
    """The body that opened a clause between two offsets, the last if there are more."""
    opened = [
        (span.start, at)
        for at, body in enumerate(bodies)
        for span in body.spans
        if start <= span.start < end and page.clause_at(span.start).start == span.start
    ]
    return bodies[max(opened)[1]] if opened else None


def _last_named(bodies: Sequence[Body], offset: int) -> Body:
    """The body that was named last before ``offset``; the first of the text if none was."""
    named = [(span.start, at) for at, body in enumerate(bodies) for span in body.spans if span.start < offset]
    return bodies[max(named)[1]] if named else bodies[0]
