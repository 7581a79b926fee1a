"""People over the whole text: full names, their posts, and whom 杨区长 means."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from luodi.reading.mentions.people import PersonMention
from luodi.reading.mentions.posts import title_after, title_before
from luodi.reading.words.pages import Page
from luodi.reference import find_divisions
from luodi.vocabulary import Span

_LEVEL: Final = re.compile(r"(?:副|常务副|代|原)*([省市区县旗镇])(?=委|长|政|人大|纪)")


@dataclass(frozen=True, slots=True)
class Post:
    """A person in one post. ``holder`` ends where the title starts: what stands there may name the body."""

    name: str
    title: str
    span: Span
    holder_end: int


def posts_of(page: Page, people: Sequence[PersonMention]) -> tuple[Post, ...]:
    """Find the posts that the text states, in reading order; short forms (杨区长) are no further posts."""
    posts: list[Post] = []
    before: PersonMention | None = None
    for person in people:
        if person.short:
            continue
        found = _titles_before(page, person)
        if not found and before and page.text(before.span.end, person.span.start) == "、":
            found = _shared(posts, before, person)
        posts.extend(found)
        called = (
            page.text(person.span.end, person.span.end + 1) == "为"
            and page.text(person.span.start - 1, person.span.start) == "以"
        )
        after = title_after(page.body, person.span.end + called)
        if after:
            span = Span(person.span.start, person.span.end + called + len(after))
            posts.append(Post(person.name, after, span, person.span.start))
        before = person
    return tuple(posts)


def _shared(posts: Sequence[Post], before: PersonMention, person: PersonMention) -> list[Post]:
    """The post of the one named before, which the next of the list shares: 副区长甲、乙."""
    last = posts[-1] if posts else None
    if last is None or last.span.end != before.span.end or last.holder_end >= before.span.start:
        return []
    return [Post(person.name, last.title, Span(last.span.start, person.span.end), last.holder_end)]


def _titles_before(page: Page, person: PersonMention) -> list[Post]:
    """Walk left over titles that are joined: 区委副书记、区长杨晓江."""
    posts: list[Post] = []
    end = person.span.start
    limit = page.sentence_at(end).start
    end -= len(page.text(limit, end)) - len(page.text(limit, end).rstrip(" "))
    while title := title_before(page.body[limit:end], end - limit):
        start = end - len(title)
        posts.append(Post(person.name, title, Span(start, person.span.end), start))
        joint = _joint_before(page, start, limit)
        if joint is None:
            break
        end = joint
    return posts[::-1]


def _joint_before(page: Page, start: int, limit: int) -> int | None:
    """Where the title before this one ends, a body's name between them allowed: 区长、某协会会长."""
    window = page.text(max(limit, start - 30), start)
    found = re.search(r"[、兼]([^、,。;:()]{0,24})$", window)
    return start - len(found[0]) if found else None


def places_of(page: Page, posts: Sequence[Post]) -> tuple[str, ...]:
    """Return the places that titles speak of: 如东 + 县委书记 is 如东县."""
    return tuple(place for post in posts if (place := place_before(page, post)))


def place_before(page: Page, post: Post) -> str | None:
    """Return the place before a title that starts with its level, where an official list knows it."""
    level = _LEVEL.match(post.title)
    if level is None:
        return None
    for size in (4, 3, 2):
        start = post.holder_end - size
        if (
            start >= 0
            and page.is_boundary(start)
            and find_divisions(page.text(start, post.holder_end) + level[1])
        ):
            return page.text(start, post.holder_end) + level[1]
    return None


def full_name_of(short: PersonMention, posts: Sequence[Post]) -> str | None:
    """Return whom a surname with a title means; none if nobody of that surname holds a post."""
    same = [post for post in posts if post.name.startswith(short.name)]
    head = short.title[-2:]
    fitting = [post for post in same if post.title.endswith(head)]
    return (fitting or same)[0].name if same else None
