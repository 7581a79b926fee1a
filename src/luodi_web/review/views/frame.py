"""What the views of the desk share: who may come, which record is meant, what a page holds."""

from django.contrib import messages
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from luodi_web.accounts.access import SignedInRequest
from luodi_web.accounts.models import Role
from luodi_web.documents.models import Document, DocumentState, Fact, FactState
from luodi_web.documents.values import Filed
from luodi_web.review import queries
from luodi_web.review.forms import FactForm
from luodi_web.review.queries import Desk

REVIEWERS = (Role.SECRETARIAT, Role.DISTRICT, Role.MEMBER)


def document_of(request: SignedInRequest, pk: int) -> Document:
    """The document, if it is read and the user's team keeps it."""
    own = Document.objects.editable_by(request.user).filter(state=DocumentState.READY)
    return get_object_or_404(own.select_related("team"), pk=pk)


def fact_of(request: SignedInRequest, pk: int) -> Fact:
    """The fact, if the user's team keeps its document."""
    return get_object_or_404(Fact.objects.editable_by(request.user).select_related("document__team"), pk=pk)


def say(request: SignedInRequest, what: str, filed: list[Filed]) -> None:
    """Say what was saved, where it was filed, and what must be asked before it can be."""
    search = reverse("search:results")
    questions = [place.label for place in filed if place.url.startswith(search)]
    names = "、".join(dict.fromkeys(place.label for place in filed if not place.url.startswith(search)))
    text = _("%(what)s，归入 %(names)s") % {"what": what, "names": names} if names else what
    if questions:
        messages.warning(request, _("；").join([text, *questions]))
    else:
        messages.success(request, text)


def context_for(request: SignedInRequest, shown: Desk, form: FactForm | None = None) -> dict[str, object]:
    """All that the desk shows; the form holds what was typed, if something was."""
    fact = shown.fact
    context: dict[str, object] = {
        "desk": shown,
        "document": shown.document,
        "fact": fact,
        "can_undo": queries.last_decision(shown.document, request.user) is not None,
        "next_document": queries.next_document(shown.document, request.user),
    }
    if fact:
        filed = queries.filed_in(fact) if fact.state == FactState.ACCEPTED else []
        context |= {
            "form": form or FactForm(fact.kind, fact.record),
            "sentences": queries.sentences_with(fact),
            "others": queries.variants_of(fact),
            "filed": filed,
            "candidates": [] if filed else queries.candidates_for(fact),
            "questions": queries.questions_for(fact),
            "answers": queries.answers_for(fact),
            "history": queries.history_of(fact),
        }
    return context
