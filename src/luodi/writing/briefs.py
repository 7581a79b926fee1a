"""What a plan is written from."""

from dataclasses import dataclass

from luodi.dossiers import Dossiers
from luodi.matching import Match
from luodi.planning import Problem, Result
from luodi.reference import Division
from luodi.vocabulary import Evidence, PartialDate, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Something that no document states, and whom to ask."""

    words: Words
    ask: Words
    about: str
    """The body, place or package that it concerns."""
    evidence: tuple[Evidence, ...] = ()
    """What gave rise to it, such as two values that differ."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """The input of ``compose``: what is known, what was chosen, what is open."""

    place: Division
    alliance: str
    as_of: PartialDate | None
    dossiers: Dossiers
    matches: tuple[Match, ...]
    """Members and zones compared, for the packages that the problem holds."""
    problem: Problem
    result: Result
    questions: tuple[Question, ...] = ()
