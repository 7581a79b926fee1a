"""Why a fact was read: asked for from the desk, one fact at a time."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from luodi_web.accounts.access import SignedInRequest, role_required
from luodi_web.review.adapters import explanation_of
from luodi_web.review.views.frame import REVIEWERS, fact_of


@require_safe
@role_required(*REVIEWERS)
def why(request: SignedInRequest, pk: int) -> HttpResponse:
    """What a fact was read by, and what was resolved on the way."""
    fact = fact_of(request, pk)
    explanation = explanation_of(fact)
    language = get_language() or ""
    said = explanation.steps if explanation else ()
    context = {
        "fact": fact,
        "origin": explanation.origin if explanation else "",
        "how": explanation.how.in_language(language) if explanation else "",
        "steps": [words.in_language(language) for words in said],
    }
    return render(request, "review/_why.html" if request.htmx else "review/why.html", context)
