"""The page of what was found."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from luodi_web.accounts.access import SignedInRequest
from luodi_web.search import queries
from luodi_web.search.registry import find_registered
from luodi_web.search.snippets import snippet_of
from luodi_web.ui.pages import page_of


@require_safe
def results(request: SignedInRequest) -> HttpResponse:
    """What holds the words that were asked for."""
    question = request.GET.get("q", "").strip()[:100]
    page = page_of(queries.find(question, user=request.user), request)
    found = [(entry, snippet_of(entry.text, question)) for entry in page]
    known = find_registered(question, request.user) if page.number == 1 else []
    context = {"question": question, "page": page, "found": found, "known": known}
    return render(request, "search/results.html", context)
