"""Sites by the form of their names: 咸宁嘉麟智谷 · 张家港乘航民营工业园 · 东兴口岸.

A name begins with a place or a proper word and ends with a word for a site; a
bare 工业园区 or 产业园 is none.
"""

import re
from collections.abc import Iterator
from typing import Final

from luodi.reading.words.lexicons import entries
from luodi.reading.words.pages import Page
from luodi.reading.words.segmenter import Word
from luodi.vocabulary import Span

_HEAD: Final = re.compile(
    r"(?:园|园区|产业园|工业园|工业园区|科技园|物流园|生态园|加工园|制造园|文创园|智谷|装备谷|谷|小镇|新区|科创区|"
    r"集聚区|试验区|示范区|作业区|口岸|码头|批发市场|市场|商城|科技城|工业城|模具城|新城|组团|片区|基地)$"
)
_LONGEST_HEAD: Final = 4
_FIRST: Final = frozenset({"LOC", "ORG", "PER", "nz", "nw"})
_INNER: Final = frozenset({"n", "nz", "nw", "LOC", "ORG", "PER", "vn", "an", "a", "f", "s", "v", "q"})
_LONGEST: Final = 24
_MOST_VERBS: Final = 1
_SHORTEST: Final = 4
_NEVER: Final = frozenset(entries("no_ventures.txt"))


def find_lands(page: Page) -> Iterator[Span]:
    """Yield the sites that the page names, in reading order."""
    words = page.words
    for at, word in enumerate(words):
        end = word.span.end
        if not _HEAD.search(page.text(max(0, end - _LONGEST_HEAD), end)):
            continue
        start = _start(words, at)
        if start is not None and end - start >= _SHORTEST:
            yield Span(start, end)


def _start(words: tuple[Word, ...], last: int) -> int | None:
    """Where the name begins: at the furthest proper word that only words of names part from its end."""
    verbs, start = 0, None
    for at in range(last, -1, -1):
        word = words[at]
        joined = at == last or word.span.end == words[at + 1].span.start
        verbs += word.tag == "v" and at < last
        fits = joined and word.tag in _INNER and word.text not in _NEVER and verbs <= _MOST_VERBS
        if not fits or words[last].span.end - word.span.start > _LONGEST:
            break
        if word.tag in _FIRST:
            start = word.span.start
    return start
