"""Whether a person of a document is one who is known, in the same post or in another.

A name alone says little: two characters are shared by many. What counts is where somebody works. The
chances are set by hand; there were no labelled people to fit them to.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from luodi.linking.index import answer_at
from luodi.linking.parts import fold
from luodi.linking.public import SURE
from luodi.linking.single import link
from luodi.linking.values import Answer, Candidate, Known, Link
from luodi.vocabulary import Words

_SAME_TITLE: Final = 0.8
_ANOTHER_POST: Final = {2: 0.4, 3: 0.7}
"""By the length of the name: the longer, the fewer bear it."""
_LONG_NAME: Final = 0.9


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A title at a body; either may be unknown (empty)."""

    body: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPerson:
    """A person who is known already, with every post that is known."""

    key: str
    name: str
    posts: tuple[Post, ...] = ()


def link_person(name: str, post: Post, known: Iterable[KnownPerson]) -> Link:
    """Say which known person somebody with this post is.

    >>> known = [KnownPerson(key="1", name="白凤祥", posts=(Post(body="东丽区委", title="副书记"),))]
    >>> link_person("白凤祥", Post(body="天津市东丽区委"), known).answer
    <Answer.SAME: 'same'>
    >>> link_person("白凤祥", Post(body="天津港集团", title="董事长"), known).answer
    <Answer.ASK: 'ask'>
    """
    namesakes = [one for one in known if fold(one.name) == fold(name)]
    found = [(*_chance(name, post, one), one) for one in namesakes]
    whole = max(1.0, sum(chance for chance, _, _ in found))
    candidates = [
        Candidate(key=one.key, name=one.name, probability=chance / whole, reasons=(reason,))
        for chance, reason, one in sorted(found, key=lambda each: (-each[0], each[2].key))
    ]
    best = candidates[0].probability if candidates else 0.0
    return Link(name=name, answer=answer_at(best), candidates=tuple(candidates))


def _chance(name: str, post: Post, known: KnownPerson) -> tuple[float, Words]:
    """How probably the two are one, by the post that is nearest."""
    for other in known.posts:
        if post.body and other.body and _is_one_body(post.body, other.body):
            return SURE, Words(zh=f"同名，都在{other.body}", en=f"The same name, both at {other.body}")
    for other in known.posts:
        if post.title and fold(post.title) == fold(other.title) and not (post.body and other.body):
            return _SAME_TITLE, Words(
                zh=f"同名，都是{other.title}", en=f"The same name, both are {other.title}"
            )
    another = _ANOTHER_POST.get(len(fold(name)), _LONG_NAME)
    if not known.posts:
        return another, Words(zh="同名，职务不详", en="The same name; the post is not known")
    last = known.posts[-1]
    held = f"{last.body}{last.title}"
    return another, Words(zh=f"同名，已知职务是{held}", en=f"The same name; the known post is {held}")


def _is_one_body(one: str, other: str) -> bool:
    return link(one, [Known(key=other, name=other)]).answer is Answer.SAME
