"""Looking at documents."""

from django.http import FileResponse, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe
from django_htmx.http import HttpResponseClientRefresh

from luodi_web.accounts.access import SignedInRequest
from luodi_web.accounts.models import Role
from luodi_web.documents import queries
from luodi_web.documents.forms import DescribeForm, DocumentFilterForm, ShareForm
from luodi_web.documents.models import Document, SecondReading
from luodi_web.documents.registry import desk_url
from luodi_web.documents.second import second_reader
from luodi_web.ui.pages import page_of

ADDERS = (Role.SECRETARIAT, Role.DISTRICT, Role.MEMBER)
"""Who may bring documents in and look after them."""


@require_safe
def documents(request: SignedInRequest) -> HttpResponse:
    """What the user may see, newest first."""
    form = DocumentFilterForm(request.GET)
    chosen = form.cleaned_data if form.is_valid() else {}
    found = queries.documents_of(
        request.user,
        kind=chosen.get("kind", ""),
        state=chosen.get("state", ""),
        words=chosen.get("q", ""),
    )
    page = page_of(found, request)
    context = {
        "form": form,
        "page": page,
        "may_add": request.user.role in {*ADDERS, Role.ADMINISTRATOR},
        "any_finished": queries.finished_documents(request.user).exists(),
        "rows": [(document, desk_url(document.pk)) for document in page],
    }
    return render(
        request, "documents/_documents.html" if request.htmx else "documents/documents.html", context
    )


@require_safe
def detail(request: SignedInRequest, pk: int) -> HttpResponse:
    """One document: its text with what it states marked, and its facts; while it is read, how far that is."""
    document = get_object_or_404(queries.documents_of(request.user), pk=pk)
    if request.htmx:
        return _waiting(request, document)
    return render(request, "documents/document.html", page_context(request, document))


def _waiting(request: SignedInRequest, document: Document) -> HttpResponse:
    """What the page of a document that is being read asks for now and then: wait on, or open it anew."""
    if document.is_waiting:
        return render(request, "documents/_waiting.html", {"document": document})
    return HttpResponseClientRefresh()


def page_context(request: SignedInRequest, document: Document) -> dict[str, object]:
    """What the page of one document shows; forms only for those who keep it."""
    editable = Document.objects.editable_by(request.user).filter(pk=document.pk).exists()
    facts = queries.facts_shown(document)
    groups = queries.grouped_by_kind(facts)
    asked = request.GET.get("fact", "")
    chosen = next((fact for fact in facts if str(fact.pk) == asked), None)
    return {
        "document": document,
        "groups": groups,
        "open_kind": chosen.kind if chosen else next((kind for kind, _, _ in groups), ""),
        "blocks": queries.blocks_with(document, facts),
        "chosen": chosen.pk if chosen else None,
        "desk_url": desk_url(document.pk) if editable else "",
        "editable": editable,
        "second_reader": second_reader(),
        "second_reading": SecondReading.objects.filter(document=document).first(),
        "opinions": queries.opinions_of(document),
        "describe_form": DescribeForm(instance=document),
        "share_form": ShareForm(owner=document.team, initial={"teams": document.shared_with.all()}),
    }


@require_safe
def original(request: SignedInRequest, pk: int) -> FileResponse:
    """The bytes as they came in."""
    document = get_object_or_404(Document.objects.visible_to(request.user), pk=pk)
    return FileResponse(document.original.open("rb"), as_attachment=True, filename=document.name)
