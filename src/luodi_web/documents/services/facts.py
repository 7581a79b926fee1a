"""What people decide about facts. Called by the review desk, which also files them."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from luodi.vocabulary import Quote, fact_from_record, record_from_fact
from luodi_web.accounts.models import User
from luodi_web.accounts.services import record
from luodi_web.documents.models import Document, Fact, FactState


@transaction.atomic
def set_fact_state(*, fact: Fact, state: FactState, actor: User, at: datetime | None = None) -> Fact:
    """Accept a fact, reject it, or put it back to be decided; the same decision again changes nothing."""
    if fact.state == state:
        return fact
    decided = state != FactState.PROPOSED
    fact.state = state
    fact.reviewed_by = actor if decided else None
    fact.reviewed_at = (at or timezone.now()) if decided else None
    fact.save(update_fields=["state", "reviewed_by", "reviewed_at"])
    record(actor=actor, action=f"documents.fact_{state}", target=fact)
    return fact


@transaction.atomic
def add_fact(*, document: Document, kind: str, quote: Quote, values: Mapping[str, Any], actor: User) -> Fact:
    """Add, as accepted, a fact that the reading did not find; ``quote`` must stand in the document.

    Raises:
        luodi.vocabulary.FactRecordError: the values make no fact of this kind; every problem is named.
        ValueError: the document does not have these words there.
    """
    if not quote.is_from(document.text):
        raise ValueError(f"{quote.text!r} does not stand at {quote.span} of document {document.pk}")
    quotes = [{"start": quote.span.start, "end": quote.span.end, "text": quote.text}]
    stated = record_from_fact(fact_from_record({**values, "kind": kind, "quotes": quotes}))
    fact = Fact.objects.create(
        document=document,
        kind=kind,
        record=stated,
        start=quote.span.start,
        state=FactState.ACCEPTED,
        reviewed_by=actor,
        reviewed_at=timezone.now(),
    )
    record(actor=actor, action="documents.fact_added", target=fact)
    return fact


@transaction.atomic
def correct_fact(*, fact: Fact, values: Mapping[str, Any], actor: User, at: datetime | None = None) -> Fact:
    """Accept a fact with other field values; its kind and its quotes stay.

    Raises:
        luodi.vocabulary.FactRecordError: the values make no fact of this kind; every problem is named.
    """
    before = fact.record
    changed = {**before, **values, "kind": fact.kind, "quotes": before["quotes"]}
    fact_from_record(changed)
    fact.record, fact.corrected, fact.state = changed, True, FactState.ACCEPTED
    fact.reviewed_by, fact.reviewed_at = actor, at or timezone.now()
    fact.save(update_fields=["record", "corrected", "state", "reviewed_by", "reviewed_at"])
    fields = sorted(name for name in values if values[name] != before.get(name))
    old = {name: before.get(name) for name in fields}
    record(actor=actor, action="documents.fact_corrected", target=fact, before=old)
    return fact


@transaction.atomic
def restore_fact(*, fact: Fact, before: Mapping[str, Any], actor: User) -> Fact:
    """Put a fact back to what it was: ``before`` holds its former state, record and reviewer."""
    fact.record, fact.state, fact.corrected = before["record"], before["state"], before["corrected"]
    fact.reviewed_by_id = before["reviewed_by"]
    fact.reviewed_at = datetime.fromisoformat(before["reviewed_at"]) if before["reviewed_at"] else None
    fact.save(update_fields=["record", "state", "corrected", "reviewed_by", "reviewed_at"])
    record(actor=actor, action="documents.fact_restored", target=fact, state=fact.state)
    return fact
