"""People: full names, and short forms of a surname with a title (杨区长)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from luodi.reading.mentions.posts import title_after, title_before
from luodi.reading.mentions.suffixes import suffix_of
from luodi.reading.words.lexicons import entries
from luodi.reading.words.pages import Page
from luodi.reading.words.segmenter import Word
from luodi.vocabulary import Span

_CHINESE: Final = re.compile(r"[\u4e00-\u9fff]{2,4}")
_FOREIGN: Final = re.compile(r"[\u4e00-\u9fff]{1,8}(?:[·•][\u4e00-\u9fff]{1,8}){1,3}")
_PLAIN_LENGTHS: Final = (2, 3)
_SURNAMES: Final = frozenset(entries("surnames.txt"))
_TAIL: Final = re.compile(r"(?:等|出席|参加|主持|表示|介绍|陪同|致辞|一行)$")
_NAME_ENDS: Final = re.compile(
    r"[ ]*(?:$|[、,。;:!?(]|等|出席|参加|主持|表示|介绍|指出|一行|和|与|及|带|率|在|向|对|为|陪同|致辞|"
    r"讲话|说)"
)


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A name where it stands. ``short`` where only surname and ``title`` are given."""

    name: str
    span: Span
    short: bool = False
    title: str = ""


def find_people(page: Page) -> tuple[PersonMention, ...]:
    """Find the people of the page in reading order."""
    return tuple(mention for word in page.words for mention in _person(page, word))


def _person(page: Page, word: Word) -> Iterator[PersonMention]:
    text, start = word.text, word.span.start
    if word.tag == "PER":
        title = title_before(text, len(text))
        if title and 1 <= len(text) - len(title) <= max(_PLAIN_LENGTHS):
            yield _titled(text, title, start)
            return
        following = title_after(page.body, word.span.end)
        if len(text) == 1 and following:
            yield PersonMention(
                text, Span(start, word.span.end + len(following)), short=True, title=following
            )
            return
        name = _without_tail(text)
        if name and _is_name(page, name, start):
            yield PersonMention(name, Span(start, start + len(name)))
    elif _is_unknown_name(page, word):
        yield PersonMention(text, word.span)


def _titled(text: str, title: str, start: int) -> PersonMention:
    """A word that holds name and title: 杨区长, 陈晓东秘书长."""
    name = text[: -len(title)]
    if name in _SURNAMES:
        return PersonMention(name, Span(start, start + len(text)), short=True, title=title)
    return PersonMention(name, Span(start, start + len(name)))


def _without_tail(text: str) -> str:
    """Drop 等 and verbs, which the model at times takes into a name: 戴少平等, 苏明出席."""
    name = _TAIL.sub("", text)
    return name if len(name) >= min(_PLAIN_LENGTHS) else ""


def _is_name(page: Page, name: str, start: int) -> bool:
    if _FOREIGN.fullmatch(name):
        return True
    if not _CHINESE.fullmatch(name) or suffix_of(name):
        return False
    if len(name) in _PLAIN_LENGTHS and (name[0] in _SURNAMES or name[:2] in _SURNAMES):
        return True
    return name[:2] in _SURNAMES or bool(
        title_before(page.body, start) or title_after(page.body, start + len(name))
    )


def _is_unknown_name(page: Page, word: Word) -> bool:
    """A name that the model misses: a surname and one or two characters between a title and a break."""
    return (
        word.tag in ("v", "n", "nz", "a", "ad", "vn", "an", "nr", "LOC", "ORG")
        and len(word.text) in _PLAIN_LENGTHS
        and word.text[0] in _SURNAMES
        and bool(title_before(page.body, word.span.start))
        and not title_after(page.body, word.span.start)
        and not suffix_of(word.text)
        and bool(_NAME_ENDS.match(page.body, word.span.end))
    )
