"""What a comparison of a firm with a zone yields: a score for each criterion, with words, and a whole."""

from dataclasses import dataclass

from luodi.matching.companies import Company
from luodi.reference import Zone
from luodi.vocabulary import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """One criterion for one pair. ``score`` is 0 to 1, or ``None`` where nothing is known."""

    criterion: str
    title: Words
    score: float | None
    weight: float
    words: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A firm and a zone: the whole score, and where it comes from.

    ``score`` is the weighted mean over the criteria that are known, and
    ``known`` is the share of the weights that they hold.
    """

    company: Company
    zone: Zone
    score: float
    known: float
    criteria: tuple[Scored, ...]
