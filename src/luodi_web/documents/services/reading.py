"""Storing what the reading of a document found: all of it, or nothing."""

from functools import partial
from typing import Final

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext

from luodi_web.accounts.models import User
from luodi_web.accounts.services import record
from luodi_web.documents.adapters import ReadDocument, UnreadableError, load_article, read_article
from luodi_web.documents.models import Document, DocumentState, Fact
from luodi_web.jobs.registry import Progress
from luodi_web.search.services import index

# Cutting a text into words takes a second for every 300,000 characters, and nobody else writes meanwhile.
_SEARCHED: Final = 1_000_000


def _silent(share: float, message: str) -> None:
    """Nobody watches."""


def read_document(*, document: Document, actor: User, progress: Progress = _silent) -> Document:
    """Load and read one document and store its text and facts in one transaction.

    A document that is read already stays as it is. One that cannot be read leaves nothing behind: its row
    and its bytes go, and the words of the error are all that remains.

    Raises:
        UnreadableError: the bytes are no document that can be read.
    """
    if document.state == DocumentState.READY:
        return document
    Document.objects.filter(pk=document.pk).update(state=DocumentState.READING, problem="")
    progress(0.05, gettext("正在打开《%(title)s》") % {"title": document.title})
    try:
        with document.original.open("rb") as file:
            article = load_article(file.read(), document.name)
    except UnreadableError:
        _refuse(document, actor=actor)
        raise
    progress(0.2, gettext("正在读出《%(title)s》的事实") % {"title": document.title})
    found = read_article(article)
    progress(0.8, gettext("正在保存 %(count)s 条事实") % {"count": len(found.records)})
    _store(document, found, actor=actor)
    return document


def mark_failed(*, document: Document, problem: str) -> None:
    """The reading broke for a reason of ours: the document waits to be read again."""
    Document.objects.filter(pk=document.pk).exclude(state=DocumentState.READY).update(
        state=DocumentState.FAILED, problem=problem[:500]
    )


@transaction.atomic
def _store(document: Document, found: ReadDocument, *, actor: User) -> None:
    if document.title == document.name:
        document.title = _title_for(document.name, found.title)
    document.text, document.published, document.state = found.text, found.published, DocumentState.READY
    document.recognised = found.recognised
    document.save(update_fields=["title", "text", "published", "recognised", "state"])
    Fact.objects.bulk_create(
        [
            Fact(
                document=document,
                kind=entry["kind"],
                record=entry,
                start=min(quote["start"] for quote in entry["quotes"]),
            )
            for entry in found.records
        ],
        batch_size=200,
    )
    if Document.objects.filter(pk=document.pk, removed_at=None).exists():
        make_findable(document)
    record(actor=actor, action="documents.read", target=document, facts=len(found.records))


def _title_for(name: str, title: str) -> str:
    """The title that the document states, else its file name without the ending."""
    stated = title if title != name else ""
    return (stated or name.rpartition(".")[0] or name)[:200]


@transaction.atomic
def _refuse(document: Document, *, actor: User) -> None:
    record(actor=actor, action="documents.refuse", target=document, name=document.name)
    path, storage = str(document.original.name), document.original.storage
    Document.objects.filter(pk=document.pk).delete()
    transaction.on_commit(partial(storage.delete, path))


def make_findable(document: Document) -> None:
    """Put the document into the search index, or renew its entry there: its first million characters."""
    index(
        target=document,
        kind="document",
        title=document.title,
        text=document.text[:_SEARCHED],
        url=reverse("documents:detail", args=[document.pk]),
        team=document.team,
        shared_with=document.shared_with.all(),
    )
