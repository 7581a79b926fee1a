"""Projects, funds and programmes by name: 年产30万吨绿氢项目 · 秦晋云谷数据中心三期 · 中原智能终端产业基金.

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
    r"(?:项目|工程|[一二三四五六七八九]期|产业基金|引导基金|投资基金|子基金|母基金|天使基金|基金群|基金|数据中心|"
    r"智算中心|检测中心|训练中心|综合体|生产线|产业化基地|生产基地|总部基地|总装基地|合同|协议|专用线|码头|工厂|车间|"
    r"监测平台|集群)$"
)
_PHASE: Final = re.compile(r"[一二三四五六七八九]期")
_OUTPUT: Final = re.compile(
    r"(?:(?:年产|日产|年处理)[0-9.一二三四五六七八九十百千]{1,8}[万亿]?|[0-9.]{1,6}万?(?=[台套辆架吨]))"
    r"[\u4e00-\u9fff]{0,3}$"
)
_QUOTED: Final = re.compile(
    r"[“\"][^”\"\n,。]{2,20}[”\"](?:第[0-9一二三四五六七八九十]{1,3}[期届])?"
    r"(?:[\u4e00-\u9fff]{0,8}?(?:计划|行动|工程|采风行|大赛|大奖))?"
)
_SPOKEN: Final = re.compile(
    r"(?:会|展|讲堂|沙龙|论坛|洽谈|签约|奖|集市|课堂|路演|计划|行动|工程|采风行|大赛|大奖)[”\"]?$|期$"
)
_PROCESSES: Final = frozenset(entries("processes.txt"))
_LONGEST_HEAD: Final = 5
_LONGEST_OUTPUT: Final = 16
_LONGEST: Final = 30
_IN_NAME: Final = frozenset({"n", "nz", "nw", "LOC", "ORG", "vn", "an", "a", "s", "PER", "q", "f"})
_FIRMS: Final = ("公司", "集团", "厂", "总厂", "研究院", "大学", "学院", "会")
_NUMBER: Final = re.compile(r"[0-9]{1,4}|[一二三四五六七八九]期")
_NEVER: Final = frozenset(entries("no_ventures.txt"))


def find_ventures(page: Page) -> Iterator[Span]:
    """Yield the projects and funds that the page names, in reading order."""
    words = page.words
    for at, word in enumerate(words):
        found = _HEAD.search(page.text(max(0, word.span.end - _LONGEST_HEAD), word.span.end))
        if found is None or (at + 1 < len(words) and _goes_on(word, words[at + 1])):
            continue
        span = _grown(page, words, at, word.span.end - len(found[0]))
        if span.end - span.start - len(found[0]) > 1:
            yield span


def find_quoted(page: Page) -> Iterator[Span]:
    """Yield the happenings and programmes that are named in quotation marks: “数智讲堂”第36期."""
    for found in _QUOTED.finditer(page.body):
        if _SPOKEN.search(found[0]):
            yield Span(*found.span())


def _goes_on(word: Word, after: Word) -> bool:
    """Tell whether the name goes on: 项目 + 一期."""
    return after.span.start == word.span.end and bool(_PHASE.fullmatch(after.text))


def _grown(page: Page, words: Sequence[Word], last: int, head: int) -> Span:
    first = last
    while first > 0 and words[first - 1].span.end == words[first].span.start:
        before = words[first - 1]
        if words[last].span.end - before.span.start > _LONGEST:
            break
        if words[first].span.start <= head and not _belongs(before):
            break
        first -= 1
    start, end = words[first].span.start, words[last].span.end
    output = _OUTPUT.search(page.text(max(0, start - _LONGEST_OUTPUT), start))
    return Span(start - len(output[0]) if output else start, end)


def _belongs(word: Word) -> bool:
    if word.text in _NEVER or word.text.endswith(_FIRMS):
        return False
    return word.tag in _IN_NAME or word.text in _PROCESSES or bool(_NUMBER.fullmatch(word.text))
