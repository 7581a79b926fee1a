"""What a comparison of a firm with a zone yields: a score for each criterion, with words, and a whole."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from luodi.matching.companies import Company
from luodi.reference import Zone
from luodi.vocabulary import Words

_TOLD: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """One criterion for one pair.

    ``score`` is 0 to 1, or ``None`` where nothing is known: then the whole
    counts what is ``usual``.
    """

    criterion: str
    title: Words
    score: float | None
    usual: float
    weight: float
    words: Words

    @property
    def counted(self) -> float:
        """What the criterion adds to the whole, before division by all weights."""
        return self.weight * (self.usual if self.score is None else self.score)


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A firm and a zone: the whole score, and where it comes from.

    ``score`` is the weighted mean over all criteria, with the usual value for
    those that are not known; ``known`` is the share of the weights of those
    that are.
    """

    company: Company
    zone: Zone
    score: float
    known: float
    criteria: tuple[Scored, ...]

    @property
    def lowest(self) -> float:
        """The score if everything unknown turned out a no."""
        return self.score_if(dict.fromkeys(self.unknown, 0.0))

    @property
    def highest(self) -> float:
        """The score if everything unknown turned out a yes."""
        return self.score_if(dict.fromkeys(self.unknown, 1.0))

    @property
    def unknown(self) -> tuple[str, ...]:
        """The criteria of which nothing is known."""
        return tuple(scored.criterion for scored in self.criteria if scored.score is None)

    @property
    def reasons(self) -> tuple[Words, ...]:
        """At most three: what is known and moves the score furthest from the usual."""
        return self.reasons_beside(frozenset())

    def reasons_beside(self, shared: Collection[str]) -> tuple[Words, ...]:
        """The reasons, those criteria first that other matches do not share."""
        known = [scored for scored in self.criteria if scored.score is not None]
        telling = sorted(
            known,
            key=lambda scored: (
                scored.criterion in shared,
                -abs(scored.counted - scored.weight * scored.usual),
            ),
        )
        return tuple(scored.words for scored in telling[:_TOLD])

    def score_if(self, answers: dict[str, float]) -> float:
        """The score if the criteria named in ``answers`` had these scores instead."""
        whole = sum(scored.weight for scored in self.criteria)
        given = sum(
            scored.weight * answers[scored.criterion] if scored.criterion in answers else scored.counted
            for scored in self.criteria
        )
        return round(given / whole, 12)
