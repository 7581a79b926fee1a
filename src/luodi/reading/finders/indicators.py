"""Indicators: numbers that describe a place, a body or a happening as it is."""

import bisect
import re
from collections.abc import Iterator, Sequence
from typing import Final

from luodi.reading.entities.counts import Count, told_counts
from luodi.reading.entities.scenes import Scene
from luodi.reading.happenings.undertakings import undertakings_in
from luodi.vocabulary import Fact, Indicator, Measure, PartialDate, Span

_COMPARED: Final = re.compile(r"(?:比|较|是|同比|相比|于)[ ]*$")


def find_indicators(scene: Scene) -> Iterator[Fact]:
    """Yield each number that is reached, in the unit as stated; what is undertaken is a commitment."""
    undertaken = [undertaking.span for undertaking in undertakings_in(scene) if undertaking.numbered]
    for count, subject in told_counts(scene):
        if count.foreseen or _is_undertaken(undertaken, count):
            continue
        quantity, start = count.mention.quantity, min(count.clause.start, count.mention.span.start)
        yield Indicator(
            quotes=(scene.quote(start, max(count.clause.end, count.mention.span.end)),),
            subject=subject,
            measure=count.measure,
            value=quantity.value,
            unit=count.unit,
            modifier=quantity.modifier,
            as_of=_as_of(scene, count),
        )


def _is_undertaken(undertaken: Sequence[Span], count: Count) -> bool:
    """Tell whether a number stands in an item of an agreement and is no total investment."""
    at = bisect.bisect_right(undertaken, count.mention.span.start, key=lambda span: span.start) - 1
    inside = at >= 0 and count.mention.span.start < undertaken[at].end
    return inside and count.measure is not Measure.INVESTMENT


def _as_of(scene: Scene, count: Count) -> PartialDate | None:
    """The date that stands before the number in its sentence, one of comparison (比2005年) left out."""
    start = count.mention.span.start
    sentence = scene.page.sentence_at(start)
    if "目前" in scene.page.text(sentence.start, start):
        return None
    dates = [
        date
        for date in scene.dates_in(sentence.start, start)
        if date.date and not _COMPARED.search(scene.page.text(sentence.start, date.span.start))
    ]
    return dates[-1].date if dates else None
