"""What linking takes and gives: who is known, what is said of a name, and the answer with its reasons."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from luodi.vocabulary import OrganisationType, Words

_PUBLIC: Final = frozenset(
    {OrganisationType.GOVERNMENT, OrganisationType.PARTY, OrganisationType.ZONE, OrganisationType.SCHOOL}
)


class Answer(StrEnum):
    """Whether a name means one of those who are known: 是, 不是, 问."""

    SAME = "same"
    DIFFERENT = "different"
    ASK = "ask"


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A body that is known already; ``key`` is whatever the caller knows it by.

    ``aliases`` are short forms, brands, stock names and former names that are certain to be its own.
    """

    key: str
    name: str
    aliases: tuple[str, ...] = ()
    type: OrganisationType | None = None

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise ValueError(f"A known body needs a name; {self.key!r} has none.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What else is said of a name: its type, and the place that its document speaks of (天津市东丽区)."""

    type: OrganisationType | None = None
    place: str = ""

    @property
    def is_public(self) -> bool:
        """Whether it is known to belong to a place: an office, a zone, a school."""
        return self.type in _PUBLIC


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One that the name may mean, how probably, and what speaks for and against it."""

    key: str
    name: str
    probability: float
    reasons: tuple[Words, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """The answer for one name; candidates by falling probability, what is left to 1 is "none of these"."""

    name: str
    answer: Answer
    candidates: tuple[Candidate, ...]

    @property
    def best(self) -> Candidate | None:
        """The most probable one, if any shares so much as a pair of characters."""
        return next(iter(self.candidates), None)
