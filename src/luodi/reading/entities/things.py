"""Things a statement can be about: bodies, places, happenings, projects, at every point that means one."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from luodi.reading.entities.cast import Appearance, Cast, Role
from luodi.reading.mentions.events import EventMention
from luodi.reading.mentions.posts import title_after
from luodi.reading.mentions.ventures import find_ventures
from luodi.reading.words.pages import Page
from luodi.vocabulary import OrganisationType, Span

_GOVERNED: Final = re.compile(r"([\u4e00-\u9fff]{2,12}[省市区县旗州])(?:人民)?政府$")
_LEADER: Final = re.compile(r"(?:省|市|区|县|旗)(?:委|政府)?$")


@dataclass(frozen=True, slots=True)
class Thing:
    """One mention of something that a statement can be about, by its name in full."""

    name: str
    sort: str
    """``place``, ``event``, ``venture``, or the type of a body."""
    form: str
    """The type of a happening; of anything else its sort."""
    span: Span


def governed_by(name: str) -> str | None:
    """Return the place that a government governs; none if ``name`` is no government.

    >>> governed_by("东丽区人民政府")
    '东丽区'
    """
    found = _GOVERNED.match(name)
    return found[1] if found else None


def things_of(page: Page, cast: Cast, events: Mapping[Span, EventMention]) -> tuple[Thing, ...]:
    """Collect the things of a page in reading order; of two that overlap, the longer one."""
    found = [*_cast(page, cast), *_events(events), *_ventures(page)]
    return tuple(_longest(found))


def _cast(page: Page, cast: Cast) -> Iterator[Thing]:
    for appearance in cast.appearances:
        if appearance.role is Role.PERSON or title_after(page.body, appearance.span.end):
            continue
        place = governed_by(appearance.name)
        if place:
            yield Thing(cast.geography.own_name(place), "place", "place", appearance.span)
        else:
            sort = _sort(appearance)
            yield Thing(appearance.name, sort, sort, appearance.span)


def _sort(appearance: Appearance) -> str:
    if appearance.role is Role.PLACE:
        return "place"
    return (appearance.type or OrganisationType.OTHER).value


def _events(events: Mapping[Span, EventMention]) -> Iterator[Thing]:
    for span, event in events.items():
        yield Thing(event.name, "event" if event.core else "bare event", event.type.value, span)


def _ventures(page: Page) -> Iterator[Thing]:
    for span in find_ventures(page):
        yield Thing(span.of(page.article.text), "venture", "venture", span)


def _longest(things: Iterable[Thing]) -> Iterator[Thing]:
    end = 0
    for thing in sorted(things, key=lambda thing: (thing.span.start, -thing.span.end, thing.sort)):
        if thing.span.end > end:
            yield thing
            end = thing.span.end
