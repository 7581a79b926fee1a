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
_DOT: Final = re.compile(r"(?<=[\u4e00-\u9fff])[·•](?=[\u4e00-\u9fff])")
_LAST_PART: Final = re.compile(
    r"[\u4e00-\u9fff]{1,8}?(?=[率与和及等在来的说、,。;:!?()· \n]|一行|分别|共同|表示|介绍|牵头|陪同|"
    r"前往|致辞|签|出席|"
    r"参加|作|对|向|为|会见|访问|$)"
)
_LONGEST_PART: Final = 8
_TITLES: Final = tuple(entries("titles.txt"))
_COMPOUND: Final = frozenset(entries("compound_surnames.txt"))
_ODD_TAGS: Final = ("v", "n", "nz", "a", "ad", "vn", "an", "nr", "LOC", "ORG")
_LATIN: Final = re.compile(r"[A-Z][A-Za-z\u00c0-\u024f.-]+(?: [A-Z][A-Za-z\u00c0-\u024f.-]+)+")
_GAP: Final = 3
_CLINGS: Final = frozenset("的说率带等和与及在向对为到赴作会称致")
"""Verbs that cling to a name: of 司空曙说 only 司空曙 is the name."""
_NO_NAMES: Final = frozenset(
    {"单位", "项目", "企业", "公司", "双方", "全体", "国家", "成员", "从事", "应邀", "于是"}
)
_PLAIN_LENGTHS: Final = (2, 3)
_SURNAMES: Final = frozenset((*entries("surnames.txt"), *entries("compound_surnames.txt")))
_TAIL: Final = re.compile(r"(?:等|率领?|带队|分别|共同|先后|出席|参加|主持|表示|介绍|陪同|致辞|一行)$")
_NAME_ENDS: Final = re.compile(
    r"[ ]*(?:$|[、,。;:!?(]|等|出席|参加|主持|表示|介绍|指出|一行|和|与|及|带|率|在|向|对|为|陪同|致辞|"
    r"讲话|说|先生|女士|作|宣布|会见|透露|到|赴|前往|共同|分别|以及|代表|的|牵头|任|兼|致|就|签|共|"
    r"出任|当选|担任|"
    r"称|谈|称赞|同|来|被|将|并|还|也|一同|走访|调研|考察|召集)"
)


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
    found += [*_after_titles(page), *_of_parts(page)]
    kept: list[PersonMention] = []
    taken: set[int] = set()
    for mention in sorted(found, key=lambda m: (m.span.start - m.span.end, m.span)):
        if mention.span.start not in taken and mention.span.end - 1 not in taken:
            taken.update(range(mention.span.start, mention.span.end))
            kept.append(mention)
    return tuple(sorted(kept, key=lambda m: m.span))


def _after_titles(page: Page) -> Iterator[PersonMention]:
    """Names straight after a title that the word model cuts apart: 主任 + 那 + 英华, 书记 + 令狐 + 建."""
    for word in page.words:
        if word.text.endswith(_TITLES) and title_before(page.body, word.span.end):
            start = word.span.end
            start += len(page.text(start, start + _GAP)) - len(page.text(start, start + _GAP).lstrip(" "))
            latin = _LATIN.match(page.body, start)
            size = len(latin[0]) if latin else _name_size(page, start)
            if size:
                yield PersonMention(page.text(start, start + size), Span(start, start + size))


def _name_size(page: Page, start: int) -> int:
    """How many characters from ``start`` on are a name before a break; 0 if none are."""
    opening = page.words_in(start, start + 1)
    function = bool(opening) and len(opening[0].text) == 1 and opening[0].tag in ("p", "c", "u", "xc")
    surname = 2 if page.text(start, start + 2) in _COMPOUND else 1
    if function or page.text(start, start + surname) not in _SURNAMES:
        return 0
    for size in (surname + 2, surname + 1):
        name = page.text(start, start + size)
        fine = (
            len(name) == size  # the text may end before
            and _CHINESE.fullmatch(name)
            and name not in _NO_NAMES
            and name[:2] not in _NO_NAMES
            and name[-1] not in _CLINGS
            and not title_after(page.body, start + surname)
        )
        if fine and _NAME_ENDS.match(page.body, start + size):
            return size
    return 0


def _of_parts(page: Page) -> Iterator[PersonMention]:
    """Names of several parts, 阿力木江·玉山, of which the word model makes several words."""
    for dot in _DOT.finditer(page.body):
        start = dot.start()
        for word in reversed(page.words_in(max(0, dot.start() - _LONGEST_PART), dot.start())):
            start = word.span.start
            if (
                word.tag == "PER"
                or title_before(page.body, start)
                or page.text(start - 1, start) in "、,。 \n"
            ):
                break
        part = _LAST_PART.match(page.body, dot.end())
        end = part.end() if part else dot.end()
        name = _TAIL.sub("", page.text(start, end))
        if _FOREIGN.fullmatch(name):
            yield PersonMention(name, Span(start, start + len(name)))


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
    if not _CHINESE.fullmatch(name) or suffix_of(name) or name in _NO_NAMES:
        return False
    if len(name) in _PLAIN_LENGTHS and (name[0] in _SURNAMES or name[:2] in _SURNAMES):
        return True
    return name[:2] in _SURNAMES or bool(
        title_before(page.body, start) or title_after(page.body, start + len(name))
    )


def _is_unknown_name(page: Page, word: Word) -> bool:
    """A name that the model misses: a surname or a transliteration between a title and a break."""
    named = word.text[0] in _SURNAMES and len(word.text) in _PLAIN_LENGTHS and word.tag in _ODD_TAGS
    foreign = word.tag in ("nz", "PER") and _CHINESE.fullmatch(word.text) is not None
    return (
        (named or foreign)
        and word.text not in _NO_NAMES
        and bool(title_before(page.body, word.span.start))
        and not title_after(page.body, word.span.start)
        and not suffix_of(word.text)
        and bool(_NAME_ENDS.match(page.body, word.span.end))
    )
