"""The first page."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from luodi_web.accounts.access import SignedInRequest
from luodi_web.home import queries


@require_safe
def now(request: SignedInRequest) -> HttpResponse:
    """What needs doing now."""
    return render(request, "home/now.html", {"todos": queries.todos_for(request.user)})
