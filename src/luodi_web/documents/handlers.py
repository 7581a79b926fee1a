"""What the worker does for documents."""

from django.urls import reverse
from django.utils.translation import gettext

from luodi_web.accounts.models import User
from luodi_web.documents.adapters import UnreadableError
from luodi_web.documents.models import Document
from luodi_web.documents.registry import desk_url
from luodi_web.documents.second import second_reader
from luodi_web.documents.services import mark_failed, read_again, read_document
from luodi_web.jobs.registry import JobFailedError, Payload, Progress, handles


@handles("documents.read")
def read_documents(progress: Progress, payload: Payload) -> str:
    """Read each document of the job; those that can be read are, whatever is wrong with the others."""
    actor = User.objects.get(pk=payload["actor"])
    waiting = [Document.objects.filter(pk=pk, removed_at=None).first() for pk in payload["documents"]]
    documents = [document for document in waiting if document]
    problems = []
    for number, document in enumerate(documents):
        part = _part(progress, number, of=len(documents))
        try:
            read_document(
                document=document, actor=actor, progress=_half(part, 0) if second_reader() else part
            )
            read_again(document=document, actor=actor, progress=_half(part, 1))
        except UnreadableError as error:
            problems.append(str(error))
        except Exception:
            mark_failed(document=document, problem=gettext("读取时出了差错，可以重新读取。"))
            raise
    if problems:
        raise JobFailedError(_summary(problems, read=len(documents) - len(problems)))
    return _result(documents)


@handles("documents.read_again")
def read_one_again(progress: Progress, payload: Payload) -> str:
    """Ask the second reader about one document."""
    document = Document.objects.get(pk=payload["document"])
    read_again(document=document, actor=User.objects.get(pk=payload["actor"]), progress=progress)
    return reverse("documents:detail", args=[document.pk])


def _part(progress: Progress, number: int, *, of: int) -> Progress:
    """The progress of one document as its part of the whole job."""
    return lambda share, message: progress((number + share) / of, message)


def _half(progress: Progress, half: int) -> Progress:
    """The first reading, then the second: each as half of the whole."""
    return lambda share, message: progress((half + share) / 2, message)


def _summary(problems: list[str], *, read: int) -> str:
    if read:
        problems = [gettext("已读取 %(count)s 份，其余没有导入：") % {"count": read}, *problems]
    return "\n".join(problems)


def _result(documents: list[Document]) -> str:
    """Straight to the review of a single document, else to the list."""
    if len(documents) != 1:
        return reverse("documents:list")
    pk = documents[0].pk
    return desk_url(pk) or reverse("documents:detail", args=[pk])
