"""Commitments: one fact for each thing that somebody undertakes to do."""

import bisect
import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from luodi.reading.entities.cast import Role
from luodi.reading.entities.counts import counts_in
from luodi.reading.entities.scenes import Scene
from luodi.reading.happenings.parties import both_sides
from luodi.reading.happenings.stories import happenings_of
from luodi.reading.happenings.undertakings import Undertaking, undertakings_in
from luodi.reading.words.lexicons import table
from luodi.vocabulary import ActivityType, Commitment, CommitmentCategory, Fact

_BOTH: Final = re.compile(r"双方|两地|三方")
_WITH: Final = re.compile(r"[与和同](?=[^,]{0,40}(?:将|拟|决定|合作|共同))")


def find_commitments(scene: Scene) -> Iterator[Fact]:
    """Yield each undertaking with those who undertake it."""
    signings = [h for h in happenings_of(scene) if h.type is ActivityType.SIGNING]
    targets = [count.mention.span.start for count in counts_in(scene) if count.foreseen]
    for undertaking in undertakings_in(scene):
        after = bisect.bisect_left(targets, undertaking.span.start)
        if not undertaking.numbered and after < len(targets) and targets[after] < undertaking.span.end:
            continue  # a number to be reached is a target
        signed = [h for h in signings if h.span.start < undertaking.span.start]
        parties = signed[-1].parties if signed else ()
        yield Commitment(
            quotes=(scene.quote_of(undertaking.span),),
            parties=_parties(scene, undertaking, parties),
            category=category_of(scene.page.text(undertaking.span.start, undertaking.span.end)),
            text=undertaking.span.of(scene.page.article.text),
        )


def category_of(words: str) -> CommitmentCategory:
    """Tell what an undertaking is about.

    >>> category_of("设立驻区办事处,协助企业落地")
    <CommitmentCategory.OFFICE: 'office'>
    """
    return next(
        (category for category, keys in _categories() if any(key in words for key in keys)),
        CommitmentCategory.OTHER,
    )


@cache
def _categories() -> tuple[tuple[CommitmentCategory, tuple[str, ...]], ...]:
    return tuple((CommitmentCategory(row[0]), tuple(row[1].split())) for row in table("commitments.tsv"))


def _parties(scene: Scene, undertaking: Undertaking, signed: tuple[str, ...]) -> tuple[str, ...]:
    """Those who opened the sentence last; both sides for 双方 and for the points of an agreement."""
    span = undertaking.span
    sentence = scene.page.sentence_at(span.start)
    own = scene.clause_subject(span.end) if undertaking.numbered else None
    if own and scene.cast.is_body(own):
        return (own,)
    if undertaking.numbered and signed:
        return signed
    both = max(
        (found.start() for found in _BOTH.finditer(scene.page.body, sentence.start, span.end)), default=-1
    )
    opened = [
        c for c in scene.page.clauses_in(sentence) if c.start <= span.start and scene.clause_subject(c.end)
    ]
    if both > max((clause.start for clause in opened), default=-1):
        return tuple(both_sides(scene, span.start, signed))
    if not opened:
        subject = scene.subject_at(span.start)
        return (subject,) if subject else ()
    clause = opened[-1]
    named = [a for a in scene.cast.within(clause.start, clause.end) if a.role is not Role.PERSON]
    first = named[0]
    joint = _WITH.match(scene.page.body, first.span.end)
    if joint and len(named) > 1:
        return tuple(dict.fromkeys((first.name, named[1].name)))
    return (first.name,)
