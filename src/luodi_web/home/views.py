"""The first page."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from luodi_web.accounts.access import SignedInRequest
from luodi_web.home import queries
from luodi_web.organisations.queries import latest_activities

_LATEST = 5


@require_safe
def now(request: SignedInRequest) -> HttpResponse:
    """What needs doing now, then a few counts, then what happened last."""
    context = {
        "todos": queries.todos_for(request.user),
        "figures": queries.key_figures(request.user),
        "happenings": latest_activities(request.user, limit=_LATEST),
    }
    return render(request, "home/now.html", context)
