"""Taking documents in: the bytes are kept, the reading is queued."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from django.core.files.base import ContentFile
from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext

from luodi_web.accounts.models import User
from luodi_web.accounts.services import record
from luodi_web.documents.adapters import attachments_in
from luodi_web.documents.models import Document, DocumentKind, DocumentState
from luodi_web.jobs.models import Job
from luodi_web.jobs.services import enqueue

_TITLE_LENGTH: Final = 200


class AlreadyThereError(Exception):
    """The team has these very bytes already, as ``document``."""

    def __init__(self, document: Document) -> None:
        super().__init__(f"document {document.pk} has the same bytes")
        self.document = document


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """What somebody brings: bytes under a name, and what they say it is.

    A title left empty is the file name until the document is read.
    """

    name: str
    data: bytes
    title: str = ""
    kind: DocumentKind = DocumentKind.OTHER
    example: bool = False


def with_attachments(paper: Paper) -> Iterator[Paper]:
    """Yield the paper and, of an e-mail, what hangs on it and can be read: each a document of its own."""
    yield paper
    for held in attachments_in(paper.data, paper.name):
        yield replace(paper, name=held.name, data=held.data)


def add_document(  # noqa: PLR0913 (keyword-only, one per field)
    *,
    actor: User,
    data: bytes = b"",
    text: str = "",
    name: str = "",
    title: str = "",
    kind: str = DocumentKind.OTHER,
    example: bool = False,
) -> Document:
    """Keep one document, given as bytes or as text, and queue its reading.

    Raises:
        AlreadyThereError: the team has the same bytes already.
    """
    paper = Paper(
        name=name or f"{title or text.strip()[:20]}.txt",
        data=data or text.encode(),
        title=title,
        kind=DocumentKind(kind),
        example=example,
    )
    document = keep_document(paper, actor=actor)
    queue_reading([document], actor=actor)
    return document


@transaction.atomic
def keep_document(paper: Paper, *, actor: User) -> Document:
    """Keep the bytes of one document; nothing is read yet.

    Raises:
        AlreadyThereError: the team has the same bytes already.
    """
    digest = hashlib.sha256(paper.data).hexdigest()
    known = _same_bytes(actor, digest).first()
    if known:
        raise AlreadyThereError(known)
    document = Document(
        title=(paper.title.strip() or paper.name)[:_TITLE_LENGTH],
        name=paper.name[-_TITLE_LENGTH:],
        kind=paper.kind,
        digest=digest,
        example=paper.example,
        state=DocumentState.QUEUED,
        team=actor.team,
        created_by=actor,
        created_at=timezone.now(),
    )
    document.original.save(paper.name, ContentFile(paper.data), save=False)
    try:
        with transaction.atomic():
            document.save()
    except IntegrityError:  # somebody of the team was faster by a moment
        document.original.delete(save=False)
        raise AlreadyThereError(_same_bytes(actor, digest).get()) from None
    record(actor=actor, action="documents.add", target=document, name=document.name)
    return document


def _same_bytes(actor: User, digest: str) -> QuerySet[Document]:
    return Document.objects.filter(team=actor.team, digest=digest, removed_at=None).order_by("pk")


def queue_reading(documents: Sequence[Document], *, actor: User) -> Job:
    """Ask the worker to read these documents, in this order, as one job."""
    label = gettext("读取《%(title)s》") % {"title": documents[0].title}
    if len(documents) > 1:
        label = gettext("读取 %(count)s 份文件") % {"count": len(documents)}
    payload = {"documents": [document.pk for document in documents], "actor": actor.pk}
    return enqueue(kind="documents.read", label=label, payload=payload, user=actor)
