"""What the templates of dossiers show."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from luodi_web.ui.citations import Citation

_Row = TypeVar("_Row")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited(Generic[_Row]):
    """A row of a dossier and where it stands; without a citation it was written in by hand."""

    row: _Row
    citations: Sequence[Citation] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Group(Generic[_Row]):
    """Rows under one heading."""

    label: str
    rows: Sequence[Cited[_Row]]
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Openable:
    """The dossiers that a person may open: a name may be read where its dossier may not."""

    bodies: frozenset[int]
    people: frozenset[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Presence:
    """Somebody at an activity or on one side of an agreement; ``url`` is empty where no dossier is."""

    name: str
    url: str = ""
    title: str = ""
    side: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """One activity, merged from every document that tells of it."""

    type: str
    date: str
    place: str
    topic: str
    people: Sequence[Presence]
    bodies: Sequence[Presence]
    citations: Sequence[Citation]


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One commitment; ``is_open`` while nobody is named or no date is set."""

    pk: int
    text: str
    category: str
    owner: str
    due: str
    measure: str
    parties: Sequence[Presence]
    citations: Sequence[Citation]
    editable: bool

    @property
    def is_open(self) -> bool:
        """Whether somebody must still say who does it by when."""
        return not (self.owner and self.due)


@dataclass(frozen=True, slots=True, kw_only=True)
class Deal:
    """One agreement with its clauses; clauses without an agreement stand under an empty one."""

    stage: str = ""
    occasion: str = ""
    date: str = ""
    parties: Sequence[Presence] = field(default=())
    clauses: Sequence[Clause] = field(default=())
    citations: Sequence[Citation] = field(default=())
