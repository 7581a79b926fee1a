"""What would change the order: each unknown of a match answered with yes and with no, all else as it is."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from luodi.matching.criteria import EVERY
from luodi.matching.matches import Match
from luodi.vocabulary import Truth, Words

_ANSWERS: Final = {Truth.YES: 1.0, Truth.NO: 0.0}


@dataclass(frozen=True, slots=True, kw_only=True)
class Supposition:
    """If an unknown were a clear yes or no: in words, the score, and the place that it would give."""

    criterion: str
    answer: Truth
    words: Words
    score: float
    place: int


def suppose(match: Match, matches: Sequence[Match]) -> tuple[Supposition, ...]:
    """Answer every unknown of ``match``, one at a time, against the other ``matches`` as they stand.

    The place counts those that score more; those that score the same share it.
    """
    ahead = sorted(-other.score for other in matches if other is not match)
    return tuple(
        Supposition(
            criterion=criterion.key,
            answer=answer,
            words=criterion.supposed[answer],
            score=(score := match.score_if({criterion.key: value})),
            place=1 + bisect_left(ahead, -score),
        )
        for criterion in EVERY
        if criterion.key in match.unknown
        for answer, value in _ANSWERS.items()
    )
