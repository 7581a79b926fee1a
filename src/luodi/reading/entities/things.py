"""Things a statement can be about: bodies, places, happenings, projects, at every point that means one."""

import bisect
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from luodi.reading.entities.cast import Appearance, Cast, Role
from luodi.reading.mentions.events import EventMention
from luodi.reading.mentions.lands import find_lands
from luodi.reading.mentions.posts import title_after
from luodi.reading.mentions.suffixes import type_of
from luodi.reading.mentions.ventures import find_quoted, find_ventures
from luodi.reading.words.pages import Page
from luodi.vocabulary import OrganisationType, Span

_GOVERNED: Final = re.compile(r"([\u4e00-\u9fff]{2,12}[省市区县旗州])(?:人民)?政府$")
_RUN: Final = re.compile(
    r"([\u4e00-\u9fff()]{3,30}(?:园|区|城|谷|港|小镇|基地))"
    r"(?:党工委|管委会|管理委员会|管理办公室|管理局|管理处|开发建设指挥部)$"
)
_WHICH: Final = re.compile(
    r"(?:第[一二三四五六七八九十百0-9]{1,4}[届期场季]|首届|首期|(?:[12][0-9]{3}|[一二〇零][一二三四五六七八九〇零]{3})年?(?:度)?"
    r"(?:[\u4e00-\u9fff]{2,6}[省市区县旗])?(?:第?[一二三四]季度|[上下]半年)?|"
    r"(?:[12][0-9]{3}年)?[\u4e00-\u9fff]{2,6}[省市区县旗](?:[12][0-9]{3}年)?(?:第?[一二三四]季度))$"
)
"""What says before the name of a happening which one of a row is meant."""
_LONGEST_WHICH: Final = 20
_SITE: Final = re.compile(r"[\u4e00-\u9fff]{2,}(?:园|谷|城|港|小镇)$")
"""The words for a site, even if they stand for who runs it."""
_DELEGATION: Final = re.compile(r"([\u4e00-\u9fff]{2,6}[省市区县旗州])(?:党政|经贸|政府)?代表团$")
_SHORTEST_BODY: Final = 5
_MOST_SHORTENED: Final = 300
"""Only so many names of a text are compared with each other."""
_SHORTENED: Final = frozenset({"zone", "event", "venture"})
_PHASES: Final = re.compile(r"[一二三四五六七八九十0-9]+[期届]|首届")


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
    named = tuple(_longest([*_cast(page, cast), *_events(page, events), *_ventures(page)]))
    found = tuple(_longest([*named, *_lands(page, named)]))
    return tuple(_in_full(tuple(_longest([*found, *_further(page, found)]))))


def _cast(page: Page, cast: Cast) -> Iterator[Thing]:
    for appearance in cast.appearances:
        if appearance.role is Role.PERSON or title_after(page.body, appearance.span.end):
            continue
        place, zone = governed_by(appearance.name), _RUN.match(appearance.name)
        if zone:
            yield Thing(zone[1], "zone", "zone", appearance.span)
        elif appearance.name.endswith("公司") and _SITE.search(page.text(*_ends(appearance.span))):
            yield Thing(appearance.span.of(page.article.text), "zone", "zone", appearance.span)
        elif place:
            yield Thing(cast.geography.own_name(place), "place", "place", appearance.span)
        else:
            sort = _sort(appearance)
            yield Thing(appearance.name, sort, sort, appearance.span)


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _sort(appearance: Appearance) -> str:
    if appearance.role is Role.PLACE:
        return "place"
    return (appearance.type or OrganisationType.OTHER).value


def _events(page: Page, events: Mapping[Span, EventMention]) -> Iterator[Thing]:
    for span, event in events.items():
        sort = "event" if event.core else "bare event"
        which = _WHICH.search(page.text(max(0, span.start - _LONGEST_WHICH), span.start))
        if which and event.name == page.text(span.start, span.end):
            yield Thing(
                which[0] + event.name, sort, event.type.value, Span(span.start - len(which[0]), span.end)
            )
        else:
            yield Thing(event.name, sort, event.type.value, span)


def _ventures(page: Page) -> Iterator[Thing]:
    for span in (*find_ventures(page), *find_quoted(page)):
        yield Thing(span.of(page.article.text), "venture", "venture", span)


def _lands(page: Page, named: Sequence[Thing]) -> Iterator[Thing]:
    """Sites that are no known bodies, or of which only the last words were taken for one."""
    starts = [thing.span.start for thing in named]
    for span in find_lands(page):
        first = max(0, bisect.bisect_right(starts, span.start) - 1)
        crossing = [t for t in named[first : bisect.bisect_left(starts, span.end)] if t.span.overlaps(span)]
        inner = all(t.sort in ("place", "zone", "institute") and t.span.start >= span.start for t in crossing)
        if inner and all(t.span.end <= span.end for t in crossing):
            yield Thing(span.of(page.article.text), "zone", "zone", span)


def _further(page: Page, found: Sequence[Thing]) -> Iterator[Thing]:
    """What the word model takes for a body or place and nothing else covers."""
    taken = {at for thing in found for at in range(thing.span.start, thing.span.end)}
    for word in page.words:
        if word.tag == "ORG" and len(word.text) >= _SHORTEST_BODY and word.span.start not in taken:
            place = _DELEGATION.match(word.text)
            sort = "place" if place else type_of(word.text).value
            yield Thing(place[1] if place else word.text, sort, sort, word.span)


def _in_full(things: Sequence[Thing]) -> Iterator[Thing]:
    """Give each short form the one longer name of its sort that holds all its signs in order: 大科城."""
    names = dict.fromkeys((t.name, t.sort) for t in things if t.sort in _SHORTENED)
    known = tuple(names)[:_MOST_SHORTENED]
    full = {pair: _full_form(pair, known) for pair in known}
    for thing in things:
        longer = full.get((thing.name, thing.sort))
        yield replace(thing, name=longer) if longer else thing


def _full_form(short: tuple[str, str], names: Iterable[tuple[str, str]]) -> str | None:
    name, sort = short
    core = name.removesuffix("区") if name.endswith("园区") else name
    longer = [
        other
        for other, of_sort in names
        if of_sort == sort
        and len(other) > len(name)
        and _PHASES.findall(other) == _PHASES.findall(name)
        and other[-1] == core[-1]
        and _holds(other, core)
    ]
    return longer[0] if len(longer) == 1 else None


def _holds(name: str, short: str) -> bool:
    """Tell whether all signs of ``short`` stand in ``name``, in their order."""
    signs = iter(name)
    return all(sign in signs for sign in short)


def _longest(things: Iterable[Thing]) -> Iterator[Thing]:
    end = 0
    for thing in sorted(things, key=lambda thing: (thing.span.start, -thing.span.end, thing.sort)):
        if thing.span.end > end:
            yield thing
            end = thing.span.end
