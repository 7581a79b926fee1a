"""Named happenings: 东丽湖论坛 · 项目集中签约仪式 · “某地—长三角”招商引资推介会.

A name ends with a word for a happening (论坛, 推介会, 签约仪式) and grows to the
left over words that can stand in a name; a quoted piece before it belongs to it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from luodi.reading.words.lexicons import entries, table
from luodi.reading.words.pages import Page
from luodi.reading.words.segmenter import Word
from luodi.vocabulary import ActivityType, Span

_IN_NAME: Final = frozenset(
    {"n", "nz", "nw", "LOC", "ORG", "vn", "an", "a", "f", "s", "ad", "vd", "m", "TIME"}
)
_PURPOSES, _STOPS = (frozenset(row[0].split()) for row in table("event_words.tsv"))
_TITLES: Final = frozenset(entries("titles.txt"))
_ATTENDS: Final = re.compile(r"(?:出席|主持|参加|召开|举行|举办|院士|副)")
_WORLDWIDE: Final = re.compile(r"(?:世界|国际|全球|亚太|东盟)[^商]*大会$")
_AT_FAIR: Final = re.compile(r"第[一二三四五六七八九十百0-9]+届|招商|节暨")
_VENUE: Final = re.compile(r"中心|室|厅|馆|名录|名单|章程|纪念")
"""After a word for a happening these make the name of a place or paper: 会议中心, 理事会名录."""
_OF_MEMBERS: Final = re.compile(r"(?:联盟|协会|商会|促进会)(?:[0-9]{4}年)?(?:度)?年会$")
_LONGEST: Final = 50
_LONGEST_HEAD: Final = 6
_OPENERS: Final = {"”": "“", '"': '"', "》": "《", "」": "「", ")": "("}


@dataclass(frozen=True, slots=True)
class EventMention:
    """One happening by its name; ``core`` is the name without its last word, empty where that is bare."""

    name: str
    core: str
    type: ActivityType
    span: Span


@cache
def _heads() -> dict[str, ActivityType]:
    return {row[0]: ActivityType(row[1]) for row in table("events.tsv")}


def head_of(name: str) -> str:
    """Return the longest word for a happening that ends ``name``; empty if none does.

    >>> head_of("项目集中签约仪式")
    '签约仪式'
    """
    longest = min(len(name), _LONGEST_HEAD)
    return next((name[-size:] for size in range(longest, 1, -1) if name[-size:] in _heads()), "")


def type_of_event(name: str) -> ActivityType:
    """Return what sort of happening a name speaks of.

    >>> [str(type_of_event(name)) for name in ("世界智能大会", "发展大会", "第九届经济贸易洽谈会", "洽谈会")]
    ['forum', 'meeting', 'fair', 'talk']
    """
    head = head_of(name)
    if head.endswith("大会") and _WORLDWIDE.search(name):
        return ActivityType.FORUM
    if head.endswith(("洽谈会", "恳谈会")) and _AT_FAIR.search(name):
        return ActivityType.FAIR
    if head == "年会" and _OF_MEMBERS.search(name):
        return ActivityType.MEETING
    return _heads().get(head, ActivityType.OTHER)


def find_events(page: Page) -> tuple[EventMention, ...]:
    """Find the happenings that the page names, in reading order."""
    words = page.words
    found: list[EventMention] = []
    for at, word in enumerate(words):
        end = word.span.end
        head = head_of(page.text(max(0, end - _LONGEST_HEAD), end))
        if head and not _goes_on(page, words, at):
            mention = _event(page, words, at, head)
            while found and found[-1].span.end > mention.span.start:
                found.pop()
            found.append(mention)
    return tuple(found)


def _goes_on(page: Page, words: Sequence[Word], at: int) -> bool:
    """Tell whether the next word makes a longer name: 论坛 + 组委会 is a body, 座谈 + 会 a longer word."""
    if at + 1 >= len(words) or words[at + 1].span.start != words[at].span.end:
        return False
    after = words[at + 1]
    if _VENUE.match(after.text):
        return True
    joined = page.text(words[at].span.start, after.span.end)
    return bool(head_of(joined)) and len(head_of(joined)) > len(after.text)


def _event(page: Page, words: Sequence[Word], at: int, head: str) -> EventMention:
    end = words[at].span.end
    head_start = end - len(head)
    first = at
    while first > 0 and words[first].span.start > head_start:
        first -= 1
    start = words[first].span.start
    if _ATTENDS.match(words[first].text) and words[first].span.start < head_start:
        return EventMention(head, "", _heads()[head], Span(head_start, end))
    while first > 0 and words[first - 1].span.end == start and end - words[first - 1].span.start <= _LONGEST:
        before = words[first - 1]
        if before.text in _OPENERS:
            opened = page.body.rfind(_OPENERS[before.text], max(0, end - _LONGEST), start - 1)
            if opened < 0:
                break
            while first > 0 and words[first].span.start > opened:
                first -= 1
        elif not _belongs(before):
            break
        else:
            first -= 1
        start = words[first].span.start
    name = page.text(start, end)
    return EventMention(name, name[: -len(head)], type_of_event(name), Span(start, end))


def _belongs(word: Word) -> bool:
    if word.text in _STOPS or word.text in _TITLES or _ATTENDS.match(word.text):
        return False
    if word.tag == "TIME" and not word.text[:4].isdigit():
        return False
    if word.text in ("及", "暨", "—", "——", "-"):
        return True
    if word.tag == "m":
        return word.text.isdigit() or word.text.startswith("第")
    return word.tag in _IN_NAME or (word.tag == "v" and word.text in _PURPOSES)
