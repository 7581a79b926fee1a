"""People: full names, and short forms of a surname with a title (杨区长)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from luodi.reading.mentions.names import (
    CHINESE,
    NO_NAMES,
    SURNAMES,
    ends_at,
    name_size,
    sounds_before,
    sounds_from,
)
from luodi.reading.mentions.posts import title_after, title_before, titles_in
from luodi.reading.mentions.suffixes import suffix_of
from luodi.reading.words.pages import Page
from luodi.reading.words.segmenter import Word
from luodi.reference import find_divisions
from luodi.vocabulary import Span

_FOREIGN: Final = re.compile(r"[\u4e00-\u9fff-]{1,10}(?:[·•][\u4e00-\u9fff]{1,8}){1,3}")
_DOT: Final = re.compile(r"(?<=[\u4e00-\u9fff])[·•](?=[\u4e00-\u9fff])")
_LAST_PART: Final = re.compile(
    r"[\u4e00-\u9fff]{1,8}?(?=[率与和及等在来的说、,。;:!?()· \n]|先后|先生|"
    r"女士|博士|教授|代表|会谈|一行|分别|共同|表示|介绍|牵头|陪同|"
    r"前往|致辞|签|出席|"
    r"参加|作|对|向|为|会见|访问|$)"
)
_ODD_TAGS: Final = ("v", "n", "nz", "a", "ad", "vn", "an", "nr", "LOC", "ORG")
_GAP: Final = re.compile(r"[ ]{0,3}(?:\([A-Za-z ]{2,12}\)|(?:人)?[:为])?[ ]{0,3}")
"""What may stand between a title and its name: blanks, the title in letters, a colon."""
_LEVELS: Final = ("省", "市", "区", "县", "旗", "州")
_PLAIN_LENGTHS: Final = (2, 3)
_LONGEST_FIRST: Final = 8
_LONGEST_PART: Final = 5
"""A longer stretch after a dot is cut where its characters are no sounds of names."""
_LABELLED: Final = re.compile(
    r"(?:代表|联系人|记录人?|经办人|签字人?|签署人|汇报人|主讲人|法人)[ ]*(?:\(签字\))?[:][ ]*"
)
_CALLED: Final = re.compile(r"先生|女士|小姐|老师")
_HONORIFIC: Final = re.compile(r"(?<=[\u4e00-\u9fff]{2})(?:先生|女士|小姐)$")
_TAIL: Final = re.compile(r"(?:等|率领?|带队|分别|共同|先后|出席|参加|主持|表示|介绍|陪同|致辞|一行)$")
_NEXT: Final = re.compile(r"(?:\([^()\n]{1,12}\))?、")
"""What stands between two people of a list, where a remark (女, 瑶族) may follow a name."""


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A name where it stands. ``short`` where only surname and ``title`` are given."""

    name: str
    span: Span
    short: bool = False
    title: str = ""


def find_people(page: Page) -> tuple[PersonMention, ...]:
    """Find the people of the page in reading order; the longer where two overlap."""
    found = [mention for word in page.words for mention in _person(page, word)]
    found += [*_after_titles(page), *_of_parts(page), *labelled_people(page)]
    found += _again(page, {mention.name for mention in found if not mention.short})
    kept: list[PersonMention] = []
    taken: set[int] = set()
    for mention in sorted(found, key=lambda m: (m.span.start - m.span.end, m.span)):
        if mention.span.start not in taken and mention.span.end - 1 not in taken:
            taken.update(range(mention.span.start, mention.span.end))
            kept.append(mention)
    return tuple(sorted(kept, key=lambda m: m.span))


def _after_titles(page: Page) -> Iterator[PersonMention]:
    """Names straight after a title, which the word model may cut apart (主任 + 那 + 英华), and their list."""
    for title in titles_in(page.body):
        gap = _GAP.match(page.body, title.end)
        start = gap.end() if gap else title.end
        size = name_size(page, start)
        while size:
            yield PersonMention(page.text(start, start + size), Span(start, start + size))
            further = _NEXT.match(page.body, start + size)
            start = further.end() if further else start
            size = name_size(page, start) if further and not title_after(page.body, start) else 0


def labelled_people(page: Page) -> Iterator[PersonMention]:
    """Names in the lines of a paper that say who signs, writes or answers: 甲方代表:阎立波."""
    for label in _LABELLED.finditer(page.body):
        size = name_size(page, label.end())
        end = label.end() + size
        called = _CALLED.search(page.body, label.end(), end + 2)
        if size and not called and not title_after(page.body, end):
            yield PersonMention(page.text(label.end(), end), Span(label.end(), end))


def _again(page: Page, names: set[str]) -> Iterator[PersonMention]:
    """Where the names found stand once more, whatever the word model takes them for: 推选阴山为理事长."""
    sizes = sorted({len(name) for name in names}, reverse=True)
    for word in page.words:
        start = word.span.start
        size = next((size for size in sizes if page.text(start, start + size) in names), 0)
        if size and start + size <= len(page.body) and page.is_boundary(start + size):
            yield PersonMention(page.text(start, start + size), Span(start, start + size))


def _of_parts(page: Page) -> Iterator[PersonMention]:
    """Names of several parts, 阿力木江·玉山, of which the word model makes several words."""
    for dot in _DOT.finditer(page.body):
        start = _first_part(page, dot.start())
        part = _LAST_PART.match(page.body, dot.end())
        end = part.end() if part else dot.end()
        sounds = sounds_from(page.body, dot.end())
        cut = dot.end() + sounds
        if sounds and (end - dot.end() > _LONGEST_PART or (end - cut > 1 and page.is_boundary(cut))):
            end = min(end, cut)
        name = _TAIL.sub("", page.text(start, end))
        if _FOREIGN.fullmatch(name):
            yield PersonMention(name, Span(start, start + len(name)))


def _first_part(page: Page, dot: int) -> int:
    """Where the part before a dot starts: at a word, after a title, as far as its characters are sounds."""
    most = sounds_before(page.body, dot)
    for size in range(most, 0, -1):
        word = page.words_in(dot - size, dot - size + 1)
        opens = word and not (len(word[0].text) == 1 and word[0].tag in ("p", "c", "u", "w"))
        if opens or title_before(page.body, dot - size):
            return dot - size
    before = page.words_in(max(0, dot - _LONGEST_FIRST), dot)
    return before[-1].span.start if before and before[-1].span.end == dot else dot - 1


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
    if name in SURNAMES:
        return PersonMention(name, Span(start, start + len(text)), short=True, title=title)
    return PersonMention(name, Span(start, start + len(name)))


def _without_tail(text: str) -> str:
    """Drop 等 and verbs, which the model at times takes into a name: 戴少平等, 苏明出席."""
    name = _HONORIFIC.sub("", _TAIL.sub("", text))
    return name if len(name) >= min(_PLAIN_LENGTHS) else ""


def _is_name(page: Page, name: str, start: int) -> bool:
    if _FOREIGN.fullmatch(name):
        return True
    alone = name in SURNAMES and len(name) > 1
    if alone or not CHINESE.fullmatch(name) or suffix_of(name) or name in NO_NAMES:
        return False
    level = page.text(start + len(name), start + len(name) + 1)
    if level in _LEVELS and find_divisions(name + level):
        return False
    if len(name) in _PLAIN_LENGTHS and (name[0] in SURNAMES or name[:2] in SURNAMES):
        return True
    return name[:2] in SURNAMES or bool(
        title_before(page.body, start) or title_after(page.body, start + len(name))
    )


def _is_unknown_name(page: Page, word: Word) -> bool:
    """A name that the model misses: a surname or a transliteration between a title and a break."""
    named = word.text[0] in SURNAMES and len(word.text) in _PLAIN_LENGTHS and word.tag in _ODD_TAGS
    foreign = word.tag in ("nz", "PER") and CHINESE.fullmatch(word.text) is not None
    return (
        (named or foreign)
        and word.text not in NO_NAMES
        and bool(title_before(page.body, word.span.start))
        and not title_after(page.body, word.span.start)
        and not suffix_of(word.text)
        and ends_at(page, word.span.end)
    )
