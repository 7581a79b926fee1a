"""A scene: a page with its cast, dates and quantities, and what a stretch is about. Finders read scenes."""

import bisect
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from luodi.reading.entities.cast import Appearance, Cast, Role, cast_of
from luodi.reading.entities.things import Thing, governed_by, things_of
from luodi.reading.learning.learned import Learned, packaged
from luodi.reading.mentions.dates import DateMention, find_dates
from luodi.reading.mentions.events import EventMention, find_events
from luodi.reading.mentions.posts import title_after
from luodi.reading.mentions.quantities import QuantityMention, find_quantities
from luodi.reading.words.pages import Page
from luodi.vocabulary import ActivityType, OrganisationType, PartialDate, Quote, Span

_LEAD: Final = re.compile(
    r"[ “\"\d、.()一二三四五六七八九十]*(?:目前|其中|同时|此外|近年来|当前|现在|如今|截至[^,]{0,10}|"
    r"今年以来|据了解|未来|下一步|至此|"
    r"[12][0-9]{3}年(?:[0-9]{1,2}月)?(?:底|末|初|以来|起|上半年|下半年)?|去年|今年|上半年|下半年|"
    r"[一二三四]季度|[^,]{1,6}年来|一年来|近日|日前|会上|接着|随后|此次|本次|另外|还|以|由|在|对|把|"
    r"将)*[ “\"]*"
)
_HEADING: Final = 24
"""A line no longer than this that names something and ends without a full stop is a heading."""


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """All that the finders of facts look at; the same only if it is the very same."""

    page: Page
    cast: Cast
    dates: tuple[DateMention, ...]
    quantities: tuple[QuantityMention, ...]
    events: tuple[EventMention, ...]
    things: tuple[Thing, ...]
    """All that a statement can be about, in reading order."""
    published: PartialDate | None
    learned: Learned = field(repr=False)
    """What choices are made by."""
    _topics: tuple[str | None, ...] = field(repr=False)
    """What each sentence is about, carried over where it names nothing."""
    _starts: tuple[int, ...] = field(repr=False)
    _event_starts: tuple[int, ...] = field(repr=False)
    _fullest: dict[tuple[ActivityType, str], EventMention] = field(repr=False)

    def quote(self, start: int, end: int) -> Quote:
        """Cut the exact words between two offsets."""
        return self.page.quote(start, end)

    def quote_of(self, span: Span) -> Quote:
        """Cut the exact words of a span."""
        return self.page.quote(span.start, span.end)

    def subject_at(self, offset: int) -> str | None:
        """Return the place or body that a statement at ``offset`` is about; none if the text gives none.

        Of a government the place is meant that it governs.
        """
        return self.opener_at(offset) or self.carried_to(offset)

    def opener_at(self, offset: int) -> str | None:
        """Return the place or body with which a clause opens last before ``offset``; none if none does so."""
        sentence = self.page.sentence_at(offset)
        for clause in reversed(self.page.clauses_in(Span(sentence.start, offset + 1))):
            found = _subject_of(self.page, self.cast, clause, offset)
            if found:
                return self._governed(found)
        return None

    def carried_to(self, offset: int) -> str | None:
        """Return the place or body that the sentence at ``offset`` or the text before it opened with."""
        at = max(0, bisect.bisect_right(self._starts, offset) - 1)
        return self._governed(self._topics[at]) if self._topics else None

    def _governed(self, name: str | None) -> str | None:
        place = governed_by(name) if name else None
        return self.cast.geography.own_name(place) if place else name

    def clause_subject(self, offset: int) -> str | None:
        """Return the place or body with which the clause at ``offset`` opens; none if it opens otherwise."""
        clause = self.page.clause_at(offset)
        return _subject_of(self.page, self.cast, clause, offset)

    def place_topic(self, offset: int) -> str | None:
        """Return the place or zone that the text before ``offset`` is about; none if it names none."""
        return next((a.name for a in self.cast.before(self.page.sentence_at(offset).start)
                     if a.role is Role.PLACE or a.type is OrganisationType.ZONE), None)  # fmt: skip

    def event_before(self, offset: int, within: Span | None = None, *, full: bool = False) -> str | None:
        """Return the happening named last before ``offset``; ``full``: none that has only a bare word."""
        floor = within.start if within else 0
        for at in range(bisect.bisect_left(self._event_starts, offset) - 1, -1, -1):
            event = self.full_event(self.events[at])
            if self.events[at].span.start < floor:
                return None
            if event.core or not full:
                return event.name
        return None

    def full_event(self, event: EventMention) -> EventMention:
        """Return the fullest mention of the happening that a bare word (推介会, 会议) means."""
        return event if event.core else self._fullest.get((event.type, event.name), event)

    def dates_in(self, start: int, end: int) -> tuple[DateMention, ...]:
        """Return the dates that start between two offsets."""
        first = bisect.bisect_left(self.dates, start, key=lambda date: date.span.start)
        last = bisect.bisect_left(self.dates, end, key=lambda date: date.span.start)
        return self.dates[first:last]

    def is_in_event(self, span: Span) -> bool:
        """Tell whether a name stands inside the name of a happening."""
        at = bisect.bisect_right(self._event_starts, span.start) - 1
        return at >= 0 and self.events[at].span.holds(span)


def scene_of(page: Page, published: PartialDate | None = None, learned: Learned | None = None) -> Scene:
    """Prepare a page for the finders; they choose by what was ``learned``, else by what the reader brings."""
    cast, events = cast_of(page), find_events(page)
    fullest = _fullest_of(events)
    meant = {event.span: fullest.get((event.type, event.name), event) for event in events}
    return Scene(
        page=page,
        cast=cast,
        dates=tuple(find_dates(page.body, published)),
        quantities=tuple(find_quantities(page.body)),
        events=events,
        things=things_of(page, cast, meant),
        _fullest=fullest,
        _event_starts=tuple(event.span.start for event in events),
        published=published,
        learned=learned or packaged(),
        _topics=tuple(_topics_of(page, cast)),
        _starts=tuple(sentence.start for sentence in page.sentences),
    )


def _fullest_of(events: Sequence[EventMention]) -> dict[tuple[ActivityType, str], EventMention]:
    """For each bare word for a happening the longest name that ends with it."""
    bare = dict.fromkeys((event.type, event.name) for event in events if not event.core)
    named = [event for event in events if event.core]
    fitting = {key: [e for e in named if e.type is key[0] and e.name.endswith(key[1])] for key in bare}
    return {key: max(found, key=lambda e: len(e.name)) for key, found in fitting.items() if found}


def _topics_of(page: Page, cast: Cast) -> Sequence[str | None]:
    counts = Counter(a.name for a in cast.appearances if a.role is not Role.PERSON)
    topic = counts.most_common(1)[0][0] if counts else None
    topics = []
    for sentence in page.sentences:
        opened = (_subject_of(page, cast, clause, sentence.end) for clause in page.clauses_in(sentence))
        found = next((subject for subject in opened if subject), None)
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
    held = opening is not None and title_after(page.body, opening.span.end)
    if opening is None or held or not _LEAD.fullmatch(page.text(clause.start, opening.span.start)):
        return None
    return opening.name
