"""Storing what the second reader says beside what the first one found, which stands in any case."""

from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from luodi_web.accounts.models import User
from luodi_web.accounts.services import record
from luodi_web.documents.models import Document, DocumentState, Fact, Opinion, SecondReading
from luodi_web.documents.second import SecondOpinion, SecondReaderError, second_opinion, second_reader
from luodi_web.jobs.models import Job
from luodi_web.jobs.registry import Progress
from luodi_web.jobs.services import enqueue

_MOST_REFUSALS: Final = 100
"""Kept to be shown; a model that gets more wrong than this is the wrong model."""


def queue_second_reading(document: Document, *, actor: User) -> Job:
    """Have the worker ask the second reader about a document that is read."""
    label = gettext("请第二读者读《%(title)s》") % {"title": document.title}
    payload = {"document": document.pk, "actor": actor.pk}
    return enqueue(kind="documents.read_again", label=label, payload=payload, user=actor)


def read_again(*, document: Document, actor: User, progress: Progress) -> None:
    """Ask the second reader, where one is set up, about a document that it has not read yet.

    Whatever is wrong with the second reader is noted on the document; its facts stay as they are.
    """
    document.refresh_from_db()
    if not second_reader() or document.state != DocumentState.READY or _is_read(document):
        return

    def tell(done: int, of: int) -> None:
        progress(done / of, gettext("第二读者正在读《%(title)s》") % {"title": document.title})

    facts = list(document.facts.order_by("start", "pk"))
    try:
        opinion = second_opinion(document.text, [fact.record for fact in facts], tell)
    except SecondReaderError as error:
        _fail(document, str(error)[:500], actor=actor)
    else:
        _store(document, facts, opinion, actor=actor)


def _is_waiting(document: Document) -> bool:
    """Whether it is still there, and nobody who asked at the same time was answered first."""
    here = Document.objects.select_for_update(of=("self",)).filter(pk=document.pk).first()
    return here is not None and not _is_read(here)


def _is_read(document: Document) -> bool:
    return SecondReading.objects.filter(document=document, problem="").exists()


@transaction.atomic
def _store(document: Document, facts: list[Fact], opinion: SecondOpinion, *, actor: User) -> None:
    if not _is_waiting(document):
        return
    differing = (variant.first for variant in opinion.variants)
    for stand, numbers in (
        (Opinion.AGREED, opinion.agreed),
        (Opinion.UNCONFIRMED, opinion.unconfirmed),
        (Opinion.DIFFERS, differing),
    ):
        Fact.objects.filter(pk__in=[facts[number].pk for number in numbers]).update(opinion=stand)
    added = [_fact(document, entry, opinion=Opinion.ADDED) for entry in opinion.added]
    variants = [
        _fact(
            document,
            variant.record,
            opinion=Opinion.VARIANT,
            rival=facts[variant.first],
            differing=list(variant.fields),
        )
        for variant in opinion.variants
    ]
    Fact.objects.bulk_create([*added, *variants], batch_size=200)
    _note(document, actor=actor, refused=[list(pair) for pair in opinion.refused[:_MOST_REFUSALS]])


@transaction.atomic
def _fail(document: Document, problem: str, *, actor: User) -> None:
    if _is_waiting(document):
        _note(document, actor=actor, problem=problem)


def _fact(document: Document, entry: dict[str, Any], **values: Any) -> Fact:
    start = min(quote["start"] for quote in entry["quotes"])
    return Fact(document=document, kind=entry["kind"], record=entry, start=start, **values)


def _note(document: Document, *, actor: User, **found: Any) -> None:
    values = {"model": second_reader(), "at": timezone.now(), "problem": "", "refused": []} | found
    SecondReading.objects.update_or_create(document=document, defaults=values)
    done = "second_reader_failed" if values["problem"] else "read_again"
    record(actor=actor, action=f"documents.{done}", target=document, model=values["model"])
