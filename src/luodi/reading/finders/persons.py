"""Persons: one fact for each post that the text states."""

import re
from collections.abc import Iterator
from typing import Final

from luodi.reading.entities.cast import Role
from luodi.reading.entities.people import Post, place_before
from luodi.reading.entities.scenes import Scene
from luodi.reading.mentions.people import labelled_people
from luodi.vocabulary import Fact, Person

_FAR: Final = 40
_LEVEL: Final = re.compile(r"(?:副|常务副|代|原)*([省市区县旗镇])(?=委|长|政|人大|纪)")
_PLACE_END: Final = re.compile(r"([\u4e00-\u9fff]{1,8}[省市区县旗镇])$")
_RANKS: Final = ("院士", "教授", "博士", "研究员")


def find_persons(scene: Scene) -> Iterator[Fact]:
    """Yield each post once, quoting its fullest statement."""
    stated: dict[tuple[str, str], Person] = {}
    for post in scene.cast.posts:
        fact = _person(scene, post)
        known = stated.get((post.name, post.title))
        if known is None or (known.organisation is None and fact.organisation):
            stated[post.name, post.title] = fact
    yield from stated.values()
    yield from _labelled(scene, frozenset(name for name, _ in stated))


def _labelled(scene: Scene, posted: frozenset[str]) -> Iterator[Person]:
    """Those who only sign, write or answer, without a post."""
    seen = set(posted)
    for mention in labelled_people(scene.page):
        if mention.name not in seen:
            seen.add(mention.name)
            quote = scene.quote(mention.span.start, mention.span.end)
            yield Person(quotes=(quote,), name=mention.name, title=None, organisation=None)


def _person(scene: Scene, post: Post) -> Person:
    ranked = post.title in _RANKS
    holder, start = (None, post.span.start) if ranked else _holder(scene, post)
    return Person(
        quotes=(scene.quote(min(start, post.span.start), post.span.end),),
        name=post.name,
        title=post.title,
        organisation=holder or (None if ranked else _place(scene, post)),
    )


def _holder(scene: Scene, post: Post) -> tuple[str | None, int]:
    """The body or place whose name ends where the title starts or in it, and where it starts."""
    for near in reversed(scene.cast.within(post.holder_end - _FAR, post.holder_end + 1)):
        if near.role is Role.PERSON or near.span.start >= post.holder_end:
            continue
        if near.span.end in (post.holder_end, post.holder_end + 1):
            return near.name, near.span.start
        if near.span.end > post.holder_end:
            return scene.page.text(near.span.start, post.holder_end), near.span.start
    return None, post.span.start


def _place(scene: Scene, post: Post) -> str | None:
    """The place whose office the title names: the one written before it, else that level's of the text."""
    level = _LEVEL.match(post.title)
    if level is None:
        return None
    sentence = scene.page.sentence_at(post.holder_end)
    written = _PLACE_END.search(scene.page.text(max(sentence.start, post.holder_end - 16), post.holder_end))
    if written and written[1].endswith(level[1]):
        return scene.cast.geography.own_name(written[1])
    return place_before(scene.page, post) or scene.cast.geography.at_level(level[1])
