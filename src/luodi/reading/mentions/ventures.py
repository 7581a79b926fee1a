"""Projects and funds by name: 年产30万吨绿氢项目 · 秦晋云谷数据中心三期 · 中原智能终端产业基金.

A name ends with a word for something that costs money and grows to the left over words
that can stand in a name; a bare 项目 or 基金 is none.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from luodi.reading.words.lexicons import entries
from luodi.reading.words.pages import Page
from luodi.reading.words.segmenter import Word
from luodi.vocabulary import Span

_HEAD: Final = re.compile(
    r"(?:项目|工程|[一二三四五六七八九]期|产业基金|引导基金|投资基金|子基金|母基金|数据中心|智算中心|"
    r"综合体|生产线|产业化基地|生产基地|总部基地|合同)$"
)
_PHASE: Final = re.compile(r"[一二三四五六七八九]期")
_OUTPUT: Final = re.compile(r"(?:年产|日产|年处理)[0-9.]{1,8}[万亿]?[\u4e00-\u9fff]{0,3}$")
_LONGEST_HEAD: Final = 5
_LONGEST_OUTPUT: Final = 16
_LONGEST: Final = 30
_IN_NAME: Final = frozenset({"n", "nz", "nw", "LOC", "ORG", "vn", "an", "s", "PER", "q", "f"})
_NEVER: Final = frozenset(entries("no_ventures.txt"))


def find_ventures(page: Page) -> Iterator[Span]:
    """Yield the projects and funds that the page names, in reading order."""
    words = page.words
    for at, word in enumerate(words):
        found = _HEAD.search(page.text(max(0, word.span.end - _LONGEST_HEAD), word.span.end))
        if found is None or (at + 1 < len(words) and _goes_on(word, words[at + 1])):
            continue
        span = _grown(page, words, at)
        if span.end - span.start - len(found[0]) > 1:
            yield span


def _goes_on(word: Word, after: Word) -> bool:
    """Tell whether the name goes on: 项目 + 一期."""
    return after.span.start == word.span.end and bool(_PHASE.fullmatch(after.text))


def _grown(page: Page, words: Sequence[Word], last: int) -> Span:
    first = last
    while first > 0 and words[first - 1].span.end == words[first].span.start:
        before = words[first - 1]
        if words[last].span.end - before.span.start > _LONGEST or not _belongs(before):
            break
        first -= 1
    start, end = words[first].span.start, words[last].span.end
    output = _OUTPUT.search(page.text(max(0, start - _LONGEST_OUTPUT), start))
    return Span(start - len(output[0]) if output else start, end)


def _belongs(word: Word) -> bool:
    return word.tag in _IN_NAME and word.text not in _NEVER
