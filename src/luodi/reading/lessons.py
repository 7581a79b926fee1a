"""What labelled documents teach: ``lessons_of(example)`` shows choices, ``taught(lessons)`` fits weights.

What was learned before is where the fit begins, and what it stays near to: few documents change little.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from luodi.reading.entities.scenes import Scene
from luodi.reading.happenings.anchors import anchors_in
from luodi.reading.happenings.attendance import lists_in, occasions_of, signs_of
from luodi.reading.learning.fitting import Choice, fit, right_share
from luodi.reading.learning.learned import Learned, learned_from
from luodi.reading.learning.weights import Weights
from luodi.reading.teaching import Example, Labelled, folded

_STRENGTHS: Final = (2.0, 16.0, 128.0)
"""How near weights stay to those before, from freely to hardly moved."""
_NEVER: Final[frozenset[str]] = frozenset()
"""The option not to take part weighs nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lessons:
    """The choices that a document shows, with the right answers."""

    attendance: tuple[Choice, ...]
    measures: tuple[Choice, ...]
    subjects: tuple[Choice, ...]


def lessons_of(example: Example, base: Learned) -> Lessons:
    """Return the choices of a document; where one follows from another, as ``base`` makes the other."""
    page = Labelled.of(example, base)
    return Lessons(
        attendance=tuple(_attendance(page.scene, example, base)),
        measures=tuple(page.measures()),
        subjects=tuple(page.choices(base.subjects)),
    )


def taught(lessons: Sequence[Lessons], base: Learned) -> Learned:
    """Fit weights to the lessons, beginning with ``base``, and round them as they are written."""
    fitted = Learned(
        attendance=_fitted([choice for lesson in lessons for choice in lesson.attendance], base.attendance),
        measures=_fitted([choice for lesson in lessons for choice in lesson.measures], base.measures),
        subjects=_fitted([choice for lesson in lessons for choice in lesson.subjects], base.subjects),
    )
    return learned_from(fitted.written())


def _fitted(choices: Sequence[Choice], base: Weights) -> Weights:
    """Move weights as far from ``base`` as pays in documents left out; not at all where nothing does."""
    if not choices:
        return base
    asked = {strength: right_share(choices, strength, base) for strength in _STRENGTHS}
    best = max(_STRENGTHS, key=lambda strength: (asked[strength], strength))
    as_it_is = sum(base.best(choice.options) == choice.right for choice in choices) / len(choices)
    return fit(choices, best, base) if asked[best] > as_it_is else base


def _attendance(scene: Scene, example: Example, base: Learned) -> Iterator[Choice]:
    """Yield whether each body takes part where it is named; one that does, where that is likeliest."""
    there = {
        folded(name)
        for record in example.records
        if record["kind"] == "activity"
        for name in record["participants"] or ()
    }
    likeliest: dict[str, frozenset[str]] = {}
    for name, signs in _appearances(scene):
        if name not in there:
            yield Choice(example.article.name, (signs, _NEVER), 1)
        elif name not in likeliest or base.attendance.score(signs) > base.attendance.score(likeliest[name]):
            likeliest[name] = signs
    for signs in likeliest.values():
        yield Choice(example.article.name, (signs, _NEVER), 0)


def _appearances(scene: Scene) -> Iterator[tuple[str, frozenset[str]]]:
    for occasion in occasions_of(scene, tuple(anchors_in(scene))):
        for names in lists_in(scene, occasion) if occasion.type else ():
            for appearance in names:
                yield folded(appearance.name) or "", frozenset(signs_of(scene, occasion, appearance))
