"""The facts of a document in the order of the desk: by kind, and within a kind as the text goes."""

from dataclasses import dataclass, replace
from typing import Self

from django.db.models import QuerySet
from django.utils.functional import Promise

from luodi.vocabulary import sentences_of
from luodi_web.accounts.models import User
from luodi_web.documents.models import DISPUTED, Document, Fact, FactState
from luodi_web.documents.queries import blocks_with, documents_to_review
from luodi_web.documents.values import KIND_LABELS, Block, Segment, paragraphs_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The facts of one kind."""

    kind: str
    label: Promise
    facts: tuple[Fact, ...]

    @property
    def open_count(self) -> int:
        """How many are still to be decided."""
        return sum(fact.state == FactState.PROPOSED for fact in self.facts)

    @property
    def undisputed_count(self) -> int:
        """How many of these may be accepted together: what the two readers dispute is decided one by one."""
        return sum(fact.state == FactState.PROPOSED and not fact.is_disputed for fact in self.facts)

    @property
    def first(self) -> Fact:
        """The first fact to decide; the first of all where none is open."""
        return next((fact for fact in self.facts if fact.state == FactState.PROPOSED), self.facts[0])


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """A document under review, with the fact in hand."""

    document: Document
    groups: tuple[Group, ...]
    fact: Fact | None

    @property
    def facts(self) -> tuple[Fact, ...]:
        """All facts in the order of the desk."""
        return tuple(fact for group in self.groups for fact in group.facts)

    @property
    def total(self) -> int:
        """How many facts there are."""
        return len(self.facts)

    @property
    def done(self) -> int:
        """How many are decided."""
        return self.total - sum(group.open_count for group in self.groups)

    @property
    def group(self) -> Group | None:
        """The kind of the fact in hand."""
        return next((group for group in self.groups if self.fact and group.kind == self.fact.kind), None)

    @property
    def position(self) -> int:
        """Which of all facts is in hand, from 1."""
        return next((n for n, fact in enumerate(self.facts, 1) if fact == self.fact), 0)

    @property
    def previous(self) -> Fact | None:
        """The fact before the one in hand."""
        return self.facts[self.position - 2] if self.position > 1 else None

    @property
    def following(self) -> Fact | None:
        """The fact behind the one in hand."""
        return self.facts[self.position] if self.position < self.total else None

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The text, cut where quotes begin and end."""
        return blocks_with(self.document, self.facts)

    def with_fact(self, pk: int | None) -> Self:
        """The desk with that fact in hand; if there is none such, the first open one, else the first."""
        fact = next((fact for fact in self.facts if fact.pk == pk), None) or self.next_open(None)
        return type(self)(document=self.document, groups=self.groups, fact=fact)

    def next_open(self, after: Fact | None) -> Fact | None:
        """The next open fact behind ``after``, going round; if none is, ``after`` itself or the first."""
        facts = self.facts
        start = facts.index(after) + 1 if after in facts else 0
        ahead = (*facts[start:], *facts[:start])
        still_open = (fact for fact in ahead if fact.state == FactState.PROPOSED)
        return next(still_open, after or next(iter(facts), None))


def desk_for(document: Document, fact: int | None = None) -> Desk:
    """The document's desk, with that fact in hand or the next one to decide."""
    found: dict[str, list[Fact]] = {kind: [] for kind in KIND_LABELS}
    for row in document.facts.select_related("document", "reviewed_by").order_by("start", "pk"):
        found[row.kind].append(row)
    groups = tuple(
        Group(kind=kind, label=KIND_LABELS[kind], facts=tuple(facts))
        for kind, facts in found.items()
        if facts
    )
    return Desk(document=document, groups=groups, fact=None).with_fact(fact)


def next_document(document: Document, user: User) -> Document | None:
    """Another document of the team that has open facts."""
    return documents_to_review(user).exclude(pk=document.pk).first()


def undisputed_facts(document: Document, kind: str) -> QuerySet[Fact]:
    """The open facts of a kind that may be accepted together, in the order of the text."""
    still_open = document.facts.filter(kind=kind, state=FactState.PROPOSED)
    return still_open.exclude(opinion__in=DISPUTED).select_related("document").order_by("start", "pk")


def sentences_with(fact: Fact) -> tuple[tuple[Segment, ...], ...]:
    """The sentences that state a fact, each cut where its quotes begin and end."""
    text, marks = fact.document.text, fact.marks
    shown: list[tuple[Segment, ...]] = []
    for span in sentences_of(text):
        here = [
            replace(mark, start=max(mark.start - span.start, 0), end=min(mark.end, span.end) - span.start)
            for mark in marks
            if mark.start < span.end and span.start < mark.end
        ]
        shown.extend(paragraphs_of(span.of(text), here) if here else ())
    return tuple(shown)
