"""Pages for administrators: people, and what was done."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from luodi_web.accounts import queries
from luodi_web.accounts.access import SignedInRequest, role_required
from luodi_web.accounts.forms import AuditFilterForm, PeopleFilterForm
from luodi_web.accounts.models import Role
from luodi_web.ui.pages import page_of


@require_safe
@role_required(Role.ADMINISTRATOR)
def people(request: SignedInRequest) -> HttpResponse:
    """Everyone who can sign in."""
    form = PeopleFilterForm(request.GET)
    chosen = form.cleaned_data if form.is_valid() else {}
    found = queries.people(words=chosen.get("q", ""), role=chosen.get("role", ""))
    context = {"form": form, "page": page_of(found, request)}
    return render(request, "accounts/_people.html" if request.htmx else "accounts/people.html", context)


@require_safe
@role_required(Role.ADMINISTRATOR)
def audit(request: SignedInRequest) -> HttpResponse:
    """Who did what, newest first."""
    form = AuditFilterForm(request.GET)
    words = form.cleaned_data["q"] if form.is_valid() else ""
    context = {"form": form, "page": page_of(queries.audit_entries(words=words), request)}
    return render(request, "accounts/_audit.html" if request.htmx else "accounts/audit.html", context)
