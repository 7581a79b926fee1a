"""Targets: numbers that are to be reached, with the plan that sets them and its years."""

import bisect
import re
from collections.abc import Iterator
from typing import Final

from luodi.reading.entities.counts import Count, told_counts
from luodi.reading.entities.scenes import Scene
from luodi.reading.happenings.undertakings import undertakings_in
from luodi.vocabulary import Fact, PartialDate, Target

_PLAN: Final = re.compile(
    r"([“\"][^”\"\n]{1,16}[”\"][\u4e00-\u9fff]{0,8}?(?:计划|行动|工程|规划))|《([^《》\n]{2,40})》"
)


def find_targets(scene: Scene) -> Iterator[Fact]:
    """Yield each number that is planned."""
    points = [undertaking.span for undertaking in undertakings_in(scene) if undertaking.numbered]
    for count, subject in told_counts(scene):
        start = count.mention.span.start
        at = bisect.bisect_right(points, start, key=lambda span: span.start) - 1
        if count.foreseen and not (at >= 0 and start < points[at].end):
            yield _target(scene, count, subject)


def _target(scene: Scene, count: Count, subject: str | None) -> Target:
    quantity = count.mention.quantity
    sentence = scene.page.sentence_at(count.mention.span.start)
    plan = _PLAN.search(scene.page.body, sentence.start, sentence.end)
    start, end = _years(scene, sentence.start, count.mention.span.start)
    return Target(
        quotes=(scene.quote(count.clause.start, max(count.clause.end, count.mention.span.end)),),
        subject=subject,
        plan=(plan[1] or plan[2]) if plan else None,
        measure=count.measure,
        value=quantity.value,
        unit=count.unit,
        start=start,
        end=end,
    )


def _years(scene: Scene, start: int, end: int) -> tuple[PartialDate | None, PartialDate | None]:
    """From 2012年初至2016年底: both; a single date is the end."""
    dates = [date.date for date in scene.dates_in(start, end) if date.date]
    if len(dates) > 1:
        return dates[-2], dates[-1]
    return None, dates[-1] if dates else None
