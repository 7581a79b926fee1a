"""Counts: each quantity of a text with what it measures and whether it is reached or planned."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from luodi.reading.entities.aims import is_aimed
from luodi.reading.entities.measuring import answer, questions_in
from luodi.reading.entities.plans import is_to_be_reached, is_undertaken
from luodi.reading.entities.proposals import Proposal
from luodi.reading.entities.scenes import Scene
from luodi.reading.entities.subjects import Statement, Subjects
from luodi.reading.mentions.quantities import QuantityMention
from luodi.vocabulary import Measure, Span

_PROJECT_MONEY: Final = (Measure.INVESTMENT, Measure.AGREED_INVESTMENT)
_FALLS: Final = re.compile(r"(?:下降|减少|回落|降低|下滑|萎缩|负增长|降|减)(?:了|约|近|超过?|至少)?[ ]*$")
_TOTAL: Final = re.compile(r"总投资|计划投资|投资额|投资总额")


@dataclass(frozen=True, slots=True)
class Count:
    """One quantity that states something."""

    mention: QuantityMention
    measure: Measure
    unit: str
    clause: Span
    foreseen: bool

    @property
    def statement(self) -> Statement:
        """What is stated, to ask of whom."""
        kind = "target" if self.foreseen else "indicator"
        return Statement(kind=kind, what=self.measure.value, span=self.mention.span, clause=self.clause)


@lru_cache(maxsize=1)
def told_counts(scene: Scene) -> tuple[tuple[Count, str | None], ...]:
    """Find the counts of a scene, each with whom it is about."""
    subjects = Subjects(scene)
    return tuple((count, subjects.of(count.statement)) for count in counts_in(scene))


@lru_cache(maxsize=1)
def counts_in(scene: Scene) -> tuple[Count, ...]:
    """Find each quantity that measures something, in reading order."""
    return tuple(_counts_in(scene))


def _counts_in(scene: Scene) -> Iterator[Count]:
    before: Measure | None = None
    for question in questions_in(scene):
        before = answer(scene, question, before)
        foreseen = _is_planned(scene, question.proposal, before) if before else None
        if before and foreseen is not None:
            told, clause = _signed(question.proposal, before), question.proposal.clause
            yield Count(told, before, _unit(told, before), clause, foreseen)


def _signed(proposal: Proposal, measure: Measure) -> QuantityMention:
    """A growth that is a fall is below 0: 下降3.5%."""
    mention = proposal.mention
    if measure is not Measure.GROWTH_PERCENT or not _FALLS.search(proposal.words.before):
        return mention
    return replace(mention, quantity=replace(mention.quantity, value=-mention.quantity.value))


def _is_planned(scene: Scene, proposal: Proposal, measure: Measure) -> bool | None:
    """Tell whether a number is to be reached; ``None`` where it only belongs to what somebody undertakes."""
    if measure in _PROJECT_MONEY and _TOTAL.search(proposal.words.before):
        return False
    start = proposal.mention.span.start
    if is_aimed(scene, start):
        return True
    if not is_undertaken(scene.page, start):
        return False
    return True if is_to_be_reached(scene.page, start) else None


def _unit(mention: QuantityMention, measure: Measure) -> str:
    """The unit as stated; of a bare number of people, 人."""
    unit = mention.quantity.unit
    return unit + "人" if measure is Measure.POPULATION and not unit.strip("万亿") else unit
