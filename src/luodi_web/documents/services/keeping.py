"""Looking after documents: what they are, who else sees them, and taking them away for a while."""

from collections.abc import Iterable
from datetime import timedelta
from functools import partial
from typing import Final

from django.db import transaction
from django.utils import timezone

from luodi_web.accounts.models import Team, User
from luodi_web.accounts.services import record
from luodi_web.documents.models import Document, DocumentState
from luodi_web.documents.registry import tell_removed, tell_restored
from luodi_web.documents.services.adding import AlreadyThereError
from luodi_web.documents.services.reading import make_findable
from luodi_web.search.services import forget

KEPT_FOR: Final = timedelta(days=30)
"""How long a removed document can be restored."""


@transaction.atomic
def describe_document(
    *, document: Document, title: str, kind: str, published: str, example: bool, actor: User
) -> Document:
    """Say what a document is. Its text is never changed."""
    document.title, document.kind = title, kind
    document.published, document.example = published, example
    document.save(update_fields=["title", "kind", "published", "example"])
    if document.state == DocumentState.READY:
        make_findable(document)
    record(actor=actor, action="documents.describe", target=document, kind=kind, example=example)
    return document


@transaction.atomic
def share_document(*, document: Document, teams: Iterable[Team], actor: User) -> Document:
    """Let these teams, and no others besides the owner, see a document."""
    chosen = [team for team in teams if team.pk != document.team_id]
    document.shared_with.set(chosen)
    if document.state == DocumentState.READY:
        make_findable(document)
    record(actor=actor, action="documents.share", target=document, teams=[team.name for team in chosen])
    return document


@transaction.atomic
def remove_document(*, document: Document, actor: User) -> Document:
    """Take a document away, with what was filed from it; it can be restored for a while."""
    removed = Document.objects.filter(pk=document.pk, removed_at=None).update(removed_at=timezone.now())
    if removed:
        forget(target=document)
        tell_removed(document, actor)
        record(actor=actor, action="documents.remove", target=document)
    _forget_old_ones()
    document.refresh_from_db()
    return document


@transaction.atomic
def restore_document(*, document: Document, actor: User) -> Document:
    """Bring a removed document back, with what was filed from it.

    Raises:
        AlreadyThereError: the same bytes were added again in the meantime.
    """
    twin = Document.objects.filter(team=document.team, digest=document.digest, removed_at=None).first()
    if twin and twin.pk != document.pk:
        raise AlreadyThereError(twin)
    if Document.objects.filter(pk=document.pk).exclude(removed_at=None).update(removed_at=None):
        document.refresh_from_db()
        if document.state == DocumentState.READY:
            make_findable(document)
        tell_restored(document, actor)
        record(actor=actor, action="documents.restore", target=document)
    return document


def _forget_old_ones() -> None:
    """What was removed long ago goes for good, with its bytes."""
    for document in Document.objects.filter(removed_at__lt=timezone.now() - KEPT_FOR).order_by("pk"):
        path, storage = str(document.original.name), document.original.storage
        document.delete()
        transaction.on_commit(partial(storage.delete, path))
