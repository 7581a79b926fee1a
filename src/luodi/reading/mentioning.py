"""``find_mentions(text)``: who and what a text names, span by span, before anything is merged or resolved."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from luodi.reading.mentions.bodies import find_bodies
from luodi.reading.mentions.people import find_people
from luodi.reading.mentions.posts import titles_in, with_department
from luodi.reading.words.lexicons import entries
from luodi.reading.words.pages import Page, page_of
from luodi.vocabulary import Article, Span


class MentionKind(StrEnum):
    """What a mention names."""

    BODY = "body"
    PERSON = "person"
    PLACE = "place"
    TITLE = "title"


_TAGS: Final = {"PER": MentionKind.PERSON, "ORG": MentionKind.BODY, "LOC": MentionKind.PLACE}
"""What the word model knows by itself; it is believed where no rule says otherwise."""
_TRADES: Final = frozenset(entries("trades.txt"))


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name somebody or something, and where they stand."""

    text: str
    kind: MentionKind
    span: Span


def find_mentions(text: str) -> tuple[Mention, ...]:
    """Find the bodies, people, places and titles that a text names, in reading order; bylines count.

    >>> [(m.text, m.kind.value) for m in find_mentions("副区长王建国到北京云帆科技有限公司调研。")]
    [('副区长', 'title'), ('王建国', 'person'), ('北京云帆科技有限公司', 'body')]
    """
    page = page_of(Article(name="", text=text), is_cleared=False)
    taken: set[int] = set()
    found: list[Mention] = []
    for kind, span in _spans(page):
        if span.start not in taken and span.end - 1 not in taken:
            taken.update(range(span.start, span.end))
            found.append(Mention(span.of(text), kind, span))
    return tuple(sorted(found, key=lambda mention: mention.span))


def _spans(page: Page) -> Iterator[tuple[MentionKind, Span]]:
    """Every span that may be meant, the surest kind first."""
    for person in find_people(page):
        end = person.span.end - (len(person.title) if person.short else 0)
        yield MentionKind.PERSON, Span(person.span.start, end)
    for body in find_bodies(page):
        yield MentionKind.BODY, body.span
    for title in titles_in(page.body):
        yield MentionKind.TITLE, Span(with_department(page.body, title.start, title.end), title.end)
    for word in page.words:
        if word.tag in _TAGS:
            yield _TAGS[word.tag], word.span
        elif word.text in _TRADES:
            yield MentionKind.TITLE, word.span
