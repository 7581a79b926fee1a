"""What each number of a text measures, or that it states nothing: chosen by weights that are learned.

The rules of ``mentions.measures`` propose; ``data/measuring.tsv`` says what their proposal, the unit and the
words around the number weigh for each measure, as fitted to labelled documents by ``luodi.reading.teaching``.
"""

import bisect
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from luodi.reading.entities.aims import is_aimed
from luodi.reading.entities.plans import is_ordered, is_undertaken, is_wished
from luodi.reading.entities.proposals import Proposal, proposals_in
from luodi.reading.entities.scenes import Scene
from luodi.reading.mentions.measures import cues_in, plausible
from luodi.vocabulary import Measure, Span

_HAN: Final = re.compile(r"[\u4e00-\u9fffA-Za-z]+")
_PLAIN: Final = re.compile(r"[\u4e00-\u9fffA-Za-z、,。;:()“”《》]+")
_AROUND: Final = 3
"""So many words before a number and behind it tell."""
_SMALL: Final = 3
"""Numbers up to this often count nothing: 三大产业, 两个基地."""
_FURTHEST: Final = 30
_SELDOM: Final = frozenset(
    {Measure.WATER_AREA, Measure.GREEN_AREA, Measure.STREET_COUNT, Measure.VILLAGE_COUNT, Measure.GDP,
     Measure.DISTANCE, Measure.EXPORT, Measure.FUND_SIZE, Measure.TAX}
)  # fmt: skip
"""What only plain words propose."""
_NOTHING: Final = "nothing"


@dataclass(frozen=True, slots=True)
class Question:
    """One number, all that it may measure (none: nothing), and what speaks for which."""

    proposal: Proposal
    measures: tuple[Measure | None, ...]
    signs: tuple[str, ...]

    def options(self, before: Measure | None) -> tuple[frozenset[str], ...]:
        """Return the features of each measure; ``before`` is what the number before it measures."""
        signs = (*self.signs, f"behind {before or _NOTHING}")
        return tuple(frozenset(self._features(measure, signs)) for measure in self.measures)

    def _features(self, measure: Measure | None, signs: Sequence[str]) -> Iterator[str]:
        name, proposed = measure or _NOTHING, self.proposal.measure
        yield name
        if measure is proposed:
            yield from ("as proposed", f"{name}: as proposed")
            if measure in _SELDOM:
                yield "as proposed, and seldom"
        for sign in signs:
            yield f"{name}: {sign}"


def questions_in(scene: Scene) -> Iterator[Question]:
    """Yield each number that may measure something, in reading order."""
    starts = [thing.span.start for thing in scene.things]
    for proposal in proposals_in(scene):
        measures = dict.fromkeys((proposal.measure, *plausible(proposal.mention.quantity.unit), None))
        signs = (*_signs(scene, proposal), *_near(scene, starts, proposal.mention.span.start))
        yield Question(proposal, tuple(measures), signs)


def answer(scene: Scene, question: Question, before: Measure | None) -> Measure | None:
    """Return what a number measures; none where it states nothing."""
    return question.measures[scene.learned.measures.best(question.options(before))]


def _signs(scene: Scene, proposal: Proposal) -> Iterator[str]:
    quantity, start = proposal.mention.quantity, proposal.mention.span.start
    base = quantity.unit.lstrip("万亿")
    yield f"in {base}"
    yield f"proposed {proposal.measure or _NOTHING}"
    if proposal.doubt:
        yield f"doubted: {proposal.doubt}"
    yield f"modifier {quantity.modifier}"
    if quantity.value <= _SMALL and quantity.unit == base:
        yield f"few, in {base}"
    if is_aimed(scene, start):
        yield "foreseen"
    for told, is_told in _MOODS:
        if is_told(scene.page, start):
            yield told
    yield from _beside(scene, proposal, base)
    sentence = scene.page.sentence_at(start)
    yield from (f"clause tells {cue}" for cue in cues_in(scene.page.text(*_ends(proposal.clause))))
    yield from (f"sentence told {cue}" for cue in cues_in(scene.page.text(sentence.start, start)))


_MOODS: Final = (
    ("undertaken", is_undertaken),
    ("wished", is_wished),
    ("ordered", is_ordered),
)


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _beside(scene: Scene, proposal: Proposal, base: str) -> Iterator[str]:
    """The words and signs before the number and behind it, the nearest also with its unit."""
    page, span = scene.page, proposal.mention.span
    sentence = page.sentence_at(span.start)
    before = page.words_in(max(sentence.start, span.start - _FURTHEST), span.start)[-_AROUND:]
    after = page.words_in(span.end, min(sentence.end, span.end + _FURTHEST))[:_AROUND]
    for at, word in enumerate(reversed(before)):
        if _HAN.fullmatch(word.text):
            yield f"before {word.text}"
            if at == 0:
                yield from (f"just before {word.text}", f"{base} just before {word.text}")
    for at, word in enumerate(after):
        if _HAN.fullmatch(word.text):
            yield f"behind {word.text}"
            if at == 0:
                yield from (f"just behind {word.text}", f"{base} just behind {word.text}")
    for size in (1, 2):
        lead, rest = page.text(max(0, span.start - size), span.start), page.text(span.end, span.end + size)
        yield from (f"follows {lead}",) if _PLAIN.fullmatch(lead) else ()
        yield from (f"precedes {rest}",) if _PLAIN.fullmatch(rest) else ()


def _near(scene: Scene, starts: Sequence[int], offset: int) -> Iterator[str]:
    """What sort of thing was named last, and whether in the same clause."""
    at = bisect.bisect_left(starts, offset) - 1
    if at >= 0 and scene.things[at].span.start >= scene.page.sentence_at(offset).start:
        yield f"after {scene.things[at].sort}"
