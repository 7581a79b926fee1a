"""Documents on screen."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from luodi_web.accounts.access import SignedInRequest
from luodi_web.documents import queries
from luodi_web.documents.models import Document
from luodi_web.ui.pages import page_of


@require_safe
def documents(request: SignedInRequest) -> HttpResponse:
    """What the user may see, newest first."""
    return render(
        request, "documents/documents.html", {"page": page_of(queries.documents_of(request.user), request)}
    )


@require_safe
def detail(request: SignedInRequest, pk: int) -> HttpResponse:
    """One document."""
    document = get_object_or_404(Document.objects.visible_to(request.user), pk=pk)
    return render(request, "documents/document.html", {"document": document})
