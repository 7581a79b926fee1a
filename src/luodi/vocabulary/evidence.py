"""A fact together with the document that states it: what every dossier, score and plan cites."""

from dataclasses import dataclass
from typing import Self

from luodi.vocabulary.articles import Article, sentences_of
from luodi.vocabulary.dates import PartialDate
from luodi.vocabulary.facts import Fact
from luodi.vocabulary.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Source:
    """A document as it is cited."""

    key: str
    """Unique among the documents of one plan: the file name, or the number of its record."""
    title: str
    published: PartialDate | None = None
    """The document's own date; ``None`` where it states none."""
    example: bool = False
    """Made up for a demonstration; shown as 示例 wherever it is cited."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A fact, the document that states it, and the sentence around its first quote."""

    fact: Fact
    source: Source
    sentence: str

    @classmethod
    def of(cls, fact: Fact, article: Article, source: Source) -> Self:
        """Find the sentence of ``article`` that holds the first quote of ``fact``.

        Raises:
            ValueError: The quote is not in the article.
        """
        quote = fact.quotes[0]
        if not quote.is_from(article.text):
            raise ValueError(f"{quote.text!r} does not stand at {quote.span} of {article.name}")
        return cls(fact=fact, source=source, sentence=sentence_around(article.text, quote.span))


def sentence_around(text: str, span: Span) -> str:
    """Return the sentence, or the run of sentences, of ``text`` that holds ``span``.

    >>> sentence_around("甲来访。乙签约。", Span(4, 5))
    '乙签约。'
    """
    # Only the neighbourhood is cut into sentences: cutting the whole text for every fact would be quadratic.
    start = max(text.rfind("\n", 0, span.start) + 1, span.start - _NEIGHBOURHOOD)
    line_end = text.find("\n", span.end)
    end = min(line_end if line_end >= 0 else len(text), span.end + _NEIGHBOURHOOD)
    around = text[start:end]
    wanted = Span(span.start - start, span.end - start)
    held = [part for part in sentences_of(around) if part.overlaps(wanted)]
    return around[held[0].start : held[-1].end] if held else span.of(text)


_NEIGHBOURHOOD = 400
"""Characters looked at on both sides of a quote."""
