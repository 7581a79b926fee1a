"""Persons: one fact for each post that the text states."""

from collections.abc import Iterator
from typing import Final

from luodi.reading.entities.cast import Role
from luodi.reading.entities.people import Post
from luodi.reading.entities.scenes import Scene
from luodi.vocabulary import Fact, Person

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
    holder = None
    if post.title not in _RANKS:
        holder = next((a for a in scene.cast.within(post.holder_end - 40, post.holder_end + 1)
                       if a.role is not Role.PERSON and a.span.end in (post.holder_end, post.holder_end + 1)), None)  # fmt: skip
    start = min(holder.span.start, post.span.start) if holder else post.span.start
    return Person(
        quotes=(scene.quote(start, post.span.end),),
        name=post.name,
        title=post.title,
        organisation=holder.name if holder else None,
    )
