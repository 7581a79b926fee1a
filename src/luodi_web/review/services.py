"""Deciding about facts, filing what is accepted, and taking a decision back.

Each decision is one transaction (that about all facts of a kind, one for each batch): the fact, its rows in
the dossiers, the note that lets it be undone and the audit entries stand or fall together. Deciding the same
twice changes nothing more.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from luodi.vocabulary import Quote
from luodi_web.accounts.models import User
from luodi_web.accounts.services import record
from luodi_web.documents import services as documents
from luodi_web.documents.models import Document, Fact, FactState
from luodi_web.documents.values import KIND_LABELS, Filed
from luodi_web.jobs.models import Job
from luodi_web.jobs.registry import Progress
from luodi_web.jobs.services import enqueue
from luodi_web.organisations import services as organisations
from luodi_web.places import services as places
from luodi_web.review import queries
from luodi_web.review.models import Decision, Verb

_BATCH: Final = 25
AT_ONCE: Final = 60
"""How many facts are accepted while somebody waits; more than these are work for the background."""


def _silent(share: float, message: str) -> None:
    """Nobody watches."""


@transaction.atomic
def accept_fact(*, fact: Fact, actor: User) -> list[Filed]:
    """Accept a fact as it was read and file it; says where it went."""
    _lock(fact)
    if fact.state != FactState.ACCEPTED:
        decision = _decide(Verb.ACCEPT, [fact], actor=actor)
        documents.set_fact_state(fact=fact, state=FactState.ACCEPTED, actor=actor, at=decision.at)
    return _file(fact, actor=actor)


@transaction.atomic
def correct_fact(*, fact: Fact, values: Mapping[str, Any], actor: User) -> list[Filed]:
    """Accept a fact with other values and file it; its quotes stay.

    Raises:
        luodi.vocabulary.FactRecordError: the values make no fact of this kind; every problem is named.
    """
    _lock(fact)
    decision = _decide(Verb.CORRECT, [fact], actor=actor)
    documents.correct_fact(fact=fact, values=values, actor=actor, at=decision.at)
    return _file(fact, actor=actor)


@transaction.atomic
def add_fact(
    *, document: Document, kind: str, quote: Quote, values: Mapping[str, Any], actor: User
) -> tuple[Fact, list[Filed]]:
    """Add what the reading did not find, and file it; undone, it counts as rejected.

    Raises:
        luodi.vocabulary.FactRecordError: the values make no fact of this kind; every problem is named.
    """
    fact = documents.add_fact(document=document, kind=kind, quote=quote, values=values, actor=actor)
    _decide(Verb.ADD, [fact], actor=actor, at=fact.reviewed_at, state=FactState.REJECTED)
    return fact, _file(fact, actor=actor)


@transaction.atomic
def reject_fact(*, fact: Fact, actor: User) -> None:
    """Leave a fact out, and take back what was filed from it."""
    _lock(fact)
    if fact.state == FactState.REJECTED:
        return
    decision = _decide(Verb.REJECT, [fact], actor=actor)
    documents.set_fact_state(fact=fact, state=FactState.REJECTED, actor=actor, at=decision.at)
    _unfile(fact)


def accept_all(*, document: Document, kind: str, actor: User, progress: Progress = _silent) -> int:
    """Accept and file every open fact of one kind that no reader disputes, as one decision; says how many.

    Long rosters are done a batch at a time, each batch in a transaction of its own, so that others can work.
    """
    facts = list(queries.undisputed_facts(document, kind))
    if not facts:
        return 0
    decision = _decide(Verb.ACCEPT_ALL, facts, actor=actor)
    for start in range(0, len(facts), _BATCH):
        progress(start / len(facts), _("已采用 %(count)s 条") % {"count": start})
        _accept_batch(facts[start : start + _BATCH], decision=decision, actor=actor)
    return len(facts)


def queue_accept_all(*, document: Document, kind: str, actor: User) -> Job:
    """Have the worker accept every open fact of one kind."""
    label = _("采用《%(title)s》的全部“%(kind)s”") % {"title": document.title, "kind": KIND_LABELS[kind]}
    payload = {"document": document.pk, "kind": kind, "actor": actor.pk}
    return enqueue(kind="review.accept_all", label=label, payload=payload, user=actor)


@transaction.atomic
def undo(*, document: Document, actor: User) -> list[Fact]:
    """Take back this person's last decision on a document; facts that were decided anew since stay.

    Returns the facts that were put back; none if there is nothing to undo.
    """
    decision = queries.last_decision(document, actor)
    taken = decision and Decision.objects.filter(pk=decision.pk, undone_at=None).update(
        undone_at=timezone.now()
    )
    if not decision or not taken:
        return []
    facts = _put_back(decision, actor=actor)
    record(actor=actor, action="review.undo", target=document, verb=decision.verb, facts=len(facts))
    return facts


def withdraw_document(document: Document, actor: User) -> None:
    """A document was removed: what was filed from it leaves the dossiers."""
    facts = list(_accepted(document))
    for fact in facts:
        _unfile(fact)
    if facts:
        record(actor=actor, action="review.withdraw", target=document, facts=len(facts))


def refile_document(document: Document, actor: User) -> None:
    """A document came back: what was accepted is filed again."""
    facts = list(_accepted(document))
    for fact in facts:
        _file(fact, actor=actor)
    if facts:
        record(actor=actor, action="review.refile", target=document, facts=len(facts))


@transaction.atomic
def _accept_batch(facts: list[Fact], *, decision: Decision, actor: User) -> None:
    for fact in facts:
        _lock(fact)
        if fact.state == FactState.PROPOSED:
            documents.set_fact_state(fact=fact, state=FactState.ACCEPTED, actor=actor, at=decision.at)
            _file(fact, actor=actor)


def _lock(fact: Fact) -> None:
    """Take the fact as it stands now, and keep others from deciding about it meanwhile."""
    fact.refresh_from_db(
        from_queryset=Fact.objects.select_for_update(of=("self",)).select_related("document")
    )


def _accepted(document: Document) -> Iterable[Fact]:
    return document.facts.filter(state=FactState.ACCEPTED).select_related("document").order_by("start", "pk")


def _decide(
    verb: Verb, facts: list[Fact], *, actor: User, at: datetime | None = None, state: str = ""
) -> Decision:
    """Note what the facts are now, before they change; ``state`` where undoing shall not give back theirs."""
    before = [
        {
            "fact": fact.pk,
            "record": fact.record,
            "state": state or fact.state,
            "corrected": fact.corrected,
            "reviewed_by": fact.reviewed_by_id,
            "reviewed_at": fact.reviewed_at.isoformat() if fact.reviewed_at else None,
        }
        for fact in facts
    ]
    document = facts[0].document
    return Decision.objects.create(
        document=document, actor=actor, at=at or timezone.now(), verb=verb, before=before
    )


def _put_back(decision: Decision, *, actor: User) -> list[Fact]:
    before = {entry["fact"]: entry for entry in decision.before}
    unchanged = (
        Fact.objects.select_for_update(of=("self",))
        .filter(pk__in=before, reviewed_at=decision.at)
        .select_related("document")
    )
    facts = list(unchanged.order_by("start", "pk"))
    for fact in facts:
        documents.restore_fact(fact=fact, before=before[fact.pk], actor=actor)
        if fact.state == FactState.ACCEPTED:
            _file(fact, actor=actor)
        else:
            _unfile(fact)
    return facts


def _file(fact: Fact, *, actor: User) -> list[Filed]:
    """File with every app that keeps dossiers."""
    return [
        *organisations.file_fact(fact=fact, actor=actor),
        *places.file_fact(fact=fact, actor=actor),
    ]


def _unfile(fact: Fact) -> None:
    organisations.unfile_fact(fact=fact)
    places.unfile_fact(fact=fact)
