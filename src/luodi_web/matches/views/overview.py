"""Where one starts: choose a firm, or choose a zone."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from luodi_web.accounts.access import SignedInRequest, role_required
from luodi_web.accounts.models import Role
from luodi_web.matches.forms import FirmFilterForm, ZoneSearchForm
from luodi_web.matches.queries.lists import best_of_firms, best_of_zones
from luodi_web.matches.queries.parties import firms_of, zones_for
from luodi_web.ui.pages import page_of


@require_safe
@role_required(Role.SECRETARIAT, Role.DISTRICT, Role.MEMBER)
def overview(request: SignedInRequest) -> HttpResponse:
    """Firms with their best zone; a member goes straight to its own."""
    form = FirmFilterForm(request.GET)
    firms = firms_of(request.user, form.chosen())
    if request.user.role == Role.MEMBER and len(firms) == 1:
        return redirect("matches:firm", firms[0].pk)
    page = page_of(firms, request)
    picks = best_of_firms(list(page), request.user)
    context = {"form": form, "page": page, "picks": picks, "tabs": _tabs("overview", request)}
    return render(request, f"matches/{'_' if request.htmx else ''}overview.html", context)


@require_safe
@role_required(Role.SECRETARIAT, Role.DISTRICT)
def zones(request: SignedInRequest) -> HttpResponse:
    """Zones with their best firm."""
    form = ZoneSearchForm(request.GET)
    page = page_of(zones_for(request.user, form.chosen()), request)
    picks = best_of_zones(list(page), request.user)
    context = {"form": form, "page": page, "picks": picks, "zones": True, "tabs": _tabs("zones", request)}
    return render(request, f"matches/{'_' if request.htmx else ''}overview.html", context)


def _tabs(here: str, request: SignedInRequest) -> list[tuple[str, str, bool]]:
    """A member looks for zones only."""
    labels = {"overview": _("为机构找园区"), "zones": _("为园区找企业")}
    return [
        (label, reverse(f"matches:{name}"), name == here)
        for name, label in labels.items()
        if name != "zones" or request.user.role != Role.MEMBER
    ]
