"""A page: the article ready for reading. Everything found later points into it."""

import bisect
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from luodi.reading.words.folding import fold
from luodi.reading.words.furniture import body_of
from luodi.reading.words.scripts import simplified
from luodi.reading.words.segmenter import Word, words_of
from luodi.vocabulary import Article, Quote, Span

_SENTENCE: Final = re.compile(r"[^。!?\n]*(?:[。!?]+[”’」』)》]*|\n|$)")
_LONGEST_SENTENCE: Final = 1000
"""A longer one is cut at a comma: what looks back over its sentence never looks far, so time stays linear."""
_CLAUSE_ENDS: Final = ",;:。!?\n"
_OPENERS: Final = {"“": "”", "《": "》", "(": ")", "「": "」"}
_LONGEST_BRACKET: Final = 60
"""A bracket that stays open longer is an error of the text and hides no comma."""


@dataclass(frozen=True, slots=True)
class Page:
    """The text as loaded, its folded body of equal length, and its sentences, clauses and words."""

    article: Article
    body: str
    sentences: tuple[Span, ...]
    clauses: tuple[Span, ...]
    words: tuple[Word, ...]
    _word_starts: tuple[int, ...] = field(repr=False)
    _sentence_starts: tuple[int, ...] = field(repr=False)
    _clause_starts: tuple[int, ...] = field(repr=False)

    def quote(self, start: int, end: int) -> Quote:
        """Cut the exact words between two offsets out of the article."""
        return Quote.cut(self.article.text, Span(start, end))

    def text(self, start: int, end: int) -> str:
        """Return the folded words between two offsets."""
        return self.body[start:end]

    def sentence_at(self, offset: int) -> Span:
        """Return the sentence that holds ``offset``, or the last that starts before it."""
        return self.sentences[max(0, bisect.bisect_right(self._sentence_starts, offset) - 1)]

    def clause_at(self, offset: int) -> Span:
        """Return the clause that holds ``offset``, or the last that starts before it."""
        return self.clauses[max(0, bisect.bisect_right(self._clause_starts, offset) - 1)]

    def clauses_in(self, span: Span) -> Sequence[Span]:
        """Return the clauses that start inside ``span``."""
        first = bisect.bisect_left(self._clause_starts, span.start)
        return self.clauses[first : bisect.bisect_left(self._clause_starts, span.end)]

    def words_in(self, start: int, end: int) -> Sequence[Word]:
        """Return the words that start between two offsets."""
        first = bisect.bisect_left(self._word_starts, start)
        return self.words[first : bisect.bisect_left(self._word_starts, end)]

    def is_boundary(self, offset: int) -> bool:
        """Tell whether a word starts or ends at ``offset``."""
        found = bisect.bisect_left(self._word_starts, offset)
        starts = found < len(self.words) and self.words[found].span.start == offset
        return starts or (found > 0 and self.words[found - 1].span.end <= offset)


def page_of(article: Article, tables: Sequence[Span] = (), *, is_cleared: bool = True) -> Page:
    """Prepare an article; the ``tables`` in it are not read as prose, nor furniture if ``is_cleared``."""
    folded = simplified(fold(article.text))
    body = body_of(folded) if is_cleared else folded
    for table in tables:
        body = body[: table.start] + re.sub(r"[^\n]", " ", table.of(body)) + body[table.end :]
    sentences = tuple(_sentences(body))
    clauses = tuple(clause for sentence in sentences for clause in _clauses(body, sentence))
    words = words_of(body)
    return Page(
        article=article,
        body=body,
        sentences=sentences,
        clauses=clauses,
        words=words,
        _word_starts=tuple(word.span.start for word in words),
        _sentence_starts=tuple(sentence.start for sentence in sentences),
        _clause_starts=tuple(clause.start for clause in clauses),
    )


def _sentences(body: str) -> Iterator[Span]:
    for found in _SENTENCE.finditer(body):
        start = found.start()
        while found.end() - start > _LONGEST_SENTENCE:
            comma = body.rfind(",", start + 1, start + _LONGEST_SENTENCE)
            cut = comma + 1 if comma > start else start + _LONGEST_SENTENCE
            yield from _trimmed(body, start, cut)
            start = cut
        yield from _trimmed(body, start, found.end())


def _clauses(body: str, sentence: Span) -> Iterator[Span]:
    """Cut at commas, colons and semicolons that stand outside of quotes and brackets."""
    start = position = sentence.start
    while position < sentence.end:
        character = body[position]
        position += 1
        if character in _OPENERS:
            limit = min(sentence.end, position + _LONGEST_BRACKET)
            close = body.find(_OPENERS[character], position, limit)
            position = close + 1 if close >= 0 else position
        elif character in _CLAUSE_ENDS and not _inside_number(body, position - 1):
            yield from _trimmed(body, start, position - 1)
            start = position
    yield from _trimmed(body, start, sentence.end)


def _inside_number(body: str, comma: int) -> bool:
    return bool(re.fullmatch(r"\d,\d{3}(?!\d).*", body[comma - 1 : comma + 5])) if comma else False


def _trimmed(body: str, start: int, end: int) -> Iterator[Span]:
    stretch = body[start:end]
    lead = len(stretch) - len(stretch.lstrip())
    words = stretch.strip()
    if words:
        yield Span(start + lead, start + lead + len(words))
