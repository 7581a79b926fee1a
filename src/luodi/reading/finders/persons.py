"""Persons: one fact for each post that the text states."""

import re
from collections.abc import Iterator
from typing import Final

from luodi.reading.entities.cast import Appearance, Role
from luodi.reading.entities.people import Post
from luodi.reading.entities.scenes import Scene
from luodi.reference import find_divisions
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


def _person(scene: Scene, post: Post) -> Person:
    ranked = post.title in _RANKS
    holder = None if ranked else _holder(scene, post)
    place = None if ranked or holder else _place(scene, post)
    start = min(holder.span.start, post.span.start) if holder else post.span.start
    return Person(
        quotes=(scene.quote(start, post.span.end),),
        name=post.name,
        title=post.title,
        organisation=holder.name if holder else place,
    )


def _holder(scene: Scene, post: Post) -> Appearance | None:
    """The body or place whose name ends where the title starts."""
    near = scene.cast.within(post.holder_end - _FAR, post.holder_end + 1)
    ends = (post.holder_end, post.holder_end + 1)
    return next((a for a in near if a.role is not Role.PERSON and a.span.end in ends), None)


def _place(scene: Scene, post: Post) -> str | None:
    """The place whose office the title names: the one written before it, else that level's of the text."""
    level = _LEVEL.match(post.title)
    if level is None:
        return None
    sentence = scene.page.sentence_at(post.holder_end)
    written = _PLACE_END.search(scene.page.text(max(sentence.start, post.holder_end - 16), post.holder_end))
    if written and written[1].endswith(level[1]):
        return scene.cast.geography.own_name(written[1])
    short = next((s for s in _short_forms(scene, post) if find_divisions(s + level[1])), None)
    return short + level[1] if short else scene.cast.geography.at_level(level[1])


def _short_forms(scene: Scene, post: Post) -> Iterator[str]:
    """What may be a place without its last character straight before the title: 嘉定 + 区委书记."""
    for size in (4, 3, 2):
        words = scene.page.text(max(0, post.holder_end - size), post.holder_end)
        if len(words) == size and scene.page.is_boundary(post.holder_end - size):
            yield words
