"""Documents to review, to bring again, or to read."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _

from luodi_web.accounts.models import User
from luodi_web.documents.models import Document, DocumentState
from luodi_web.documents.queries import documents_to_review
from luodi_web.home.values import Todo


def to_review(user: User) -> Iterator[Todo]:
    """The team's documents with open facts, the oldest first."""
    for document in documents_to_review(user):
        words = {"title": document.title, "count": vars(document)["open_count"]}
        yield Todo(
            text=_("《%(title)s》有 %(count)s 条事实待核") % words,
            action=_("去核对"),
            url=reverse("review:desk", args=[document.pk]),
        )


def failed(user: User) -> Iterator[Todo]:
    """The team's documents that could not be read."""
    unread = Document.objects.editable_by(user).filter(state=DocumentState.FAILED)
    for document in unread.order_by("-created_at", "-pk"):
        yield Todo(
            text=_("《%(title)s》没有读成：%(why)s") % {"title": document.title, "why": document.problem},
            action=_("查看原因"),
            url=reverse("documents:detail", args=[document.pk]),
        )


def shared(user: User) -> Iterator[Todo]:
    """What other teams share with this one, the newest first."""
    theirs = Document.objects.visible_to(user).exclude(team=user.team_id).filter(state=DocumentState.READY)
    for document in theirs.select_related("team").order_by("-created_at", "-pk"):
        yield Todo(
            text=_("%(team)s共享了《%(title)s》") % {"team": document.team, "title": document.title},
            action=_("阅读"),
            url=reverse("documents:detail", args=[document.pk]),
        )
