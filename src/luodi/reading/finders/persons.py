"""Persons: one fact for each post that the text states."""

from collections.abc import Iterator
from typing import Final

from luodi.reading.entities.people import Post
from luodi.reading.entities.scenes import Scene
from luodi.reading.finders.holders import goes_on, holder_of, only_holder
from luodi.reading.mentions.people import labelled_people
from luodi.vocabulary import Fact, Person, Quote

_RANK: Final = "院士"
"""A rank that no body gives."""


def find_persons(scene: Scene) -> Iterator[Fact]:
    """Yield each post once, quoting its fullest statement; the same title in two bodies is two posts."""
    stated: dict[tuple[str, str], dict[str | None, Person]] = {}
    before: tuple[Post, Person] | None = None
    for post in scene.cast.posts:
        fact = _person(scene, post, before)
        before = post, fact
        of_bodies = stated.setdefault((post.name, post.title), {})
        if fact.organisation or not of_bodies:
            of_bodies.pop(None, None)
            of_bodies.setdefault(fact.organisation, fact)
    for of_bodies in stated.values():
        yield from of_bodies.values()
    yield from _labelled(scene, frozenset(name for name, _ in stated))


def _labelled(scene: Scene, posted: frozenset[str]) -> Iterator[Person]:
    """Those who only sign, write or answer, without a post."""
    seen = set(posted)
    for mention in labelled_people(scene.page):
        if mention.name not in seen:
            seen.add(mention.name)
            quote = scene.quote(mention.span.start, mention.span.end)
            yield Person(quotes=(quote,), name=mention.name, title=None, organisation=None)


def _person(scene: Scene, post: Post, before: tuple[Post, Person] | None) -> Person:
    """State one post; the one before lends its body, and the words for it, where the two are joined."""
    holder, start = (None, post.span.start) if post.title == _RANK else holder_of(scene, post)
    quotes: tuple[Quote, ...] = (scene.quote(min(start, post.span.start), post.span.end),)
    if holder is None and post.title != _RANK:
        if before and before[1].organisation and goes_on(scene, before[0], post):
            holder, quotes = before[1].organisation, (before[1].quotes[0], *quotes)
        else:
            holder = only_holder(scene, post)
    return Person(quotes=quotes, name=post.name, title=post.title, organisation=holder)
