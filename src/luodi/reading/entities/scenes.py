"""A scene: a page with its cast, dates and quantities, and what a stretch of it is about. Finders read scenes."""

import bisect
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from luodi.reading.entities.cast import Appearance, Cast, Role, cast_of
from luodi.reading.mentions.dates import DateMention, find_dates
from luodi.reading.mentions.quantities import QuantityMention, find_quantities
from luodi.reading.words.pages import Page
from luodi.vocabulary import Quote, Span

_LEAD: Final = re.compile(
    r"[ “\"\d、.()一二三四五六七八九十]*(?:目前|其中|同时|此外|近年来|当前|现在|如今|截至[^,]{0,10}|今年以来|据了解|未来|下一步|至此|随着|作为|"
    r"[12][0-9]{3}年[^,]{0,6}|一年来|近日|日前|会上|接着|随后|此次|本次|另外|还|以|由|在|对|把|将)*[ “\"]*"
)
_HEADING: Final = 24
"""A line no longer than this that names something and ends without a full stop is a heading."""


@dataclass(frozen=True, slots=True)
class Scene:
    """All that the finders of facts look at."""

    page: Page
    cast: Cast
    dates: tuple[DateMention, ...]
    quantities: tuple[QuantityMention, ...]
    _topics: tuple[str | None, ...] = field(repr=False)
    """What each sentence is about, carried over where it names nothing."""
    _starts: tuple[int, ...] = field(repr=False)

    def quote(self, start: int, end: int) -> Quote:
        """Cut the exact words between two offsets."""
        return self.page.quote(start, end)

    def quote_of(self, span: Span) -> Quote:
        """Cut the exact words of a span."""
        return self.page.quote(span.start, span.end)

    def subject_at(self, offset: int) -> str | None:
        """Return the place or body that a statement at ``offset`` is about; none if the text gives none."""
        sentence = self.page.sentence_at(offset)
        for clause in reversed(self.page.clauses_in(Span(sentence.start, offset + 1))):
            found = _subject_of(
                self.page, self.cast, Span(clause.start, min(clause.end, offset) or clause.end), offset
            )
            if found:
                return found
        named = [a for a in self.cast.within(sentence.start, offset) if a.role is not Role.PERSON]
        if named:
            return named[-1].name
        return self._topics[max(0, bisect.bisect_right(self._starts, offset) - 1)]


def scene_of(page: Page) -> Scene:
    """Prepare a page for the finders."""
    cast = cast_of(page)
    return Scene(
        page=page,
        cast=cast,
        dates=tuple(find_dates(page.body)),
        quantities=tuple(find_quantities(page.body)),
        _topics=tuple(_topics_of(page, cast)),
        _starts=tuple(sentence.start for sentence in page.sentences),
    )


def _topics_of(page: Page, cast: Cast) -> Sequence[str | None]:
    counts = Counter(a.name for a in cast.appearances if a.role is not Role.PERSON)
    topic = counts.most_common(1)[0][0] if counts else None
    topics = []
    for sentence in page.sentences:
        clauses = page.clauses_in(sentence)
        found = _subject_of(page, cast, clauses[0], sentence.end) if clauses else None
        heading = sentence.end - sentence.start <= _HEADING and page.body[sentence.end - 1] not in "。!?"
        if found is None and heading:
            found = next(
                (a.name for a in cast.within(sentence.start, sentence.end) if a.role is not Role.PERSON), None
            )
        topic = found or topic
        topics.append(topic)
    return topics


def _subject_of(page: Page, cast: Cast, clause: Span, limit: int) -> str | None:
    """The place or body with which a clause opens; time and adverbs may come first."""
    opening: Appearance | None = next(
        (a for a in cast.within(clause.start, min(clause.end, limit)) if a.role is not Role.PERSON), None
    )
    if opening is None or not _LEAD.fullmatch(page.text(clause.start, opening.span.start)):
        return None
    return opening.name
