"""Where one starts: choose a firm, or choose a zone."""

from typing import Final

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from luodi_web.accounts.access import SignedInRequest, role_required
from luodi_web.accounts.models import Role
from luodi_web.matches.forms import FirmFilterForm, ZoneSearchForm
from luodi_web.matches.queries.lists import best_of_firms, best_of_zones, targets_of
from luodi_web.matches.queries.parties import firms_of, zones_for
from luodi_web.ui.pages import page_of
from luodi_web.ui.sheets import excel, workbook
from luodi_web.ui.steps import steps_on

_ROWS: Final = 50


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


@require_safe
@role_required(Role.SECRETARIAT, Role.DISTRICT)
def targets(request: SignedInRequest) -> HttpResponse:
    """The firms to go after, the best suited first."""
    form = FirmFilterForm(request.GET)
    page = Paginator(targets_of(request.user, form.chosen()), _ROWS).get_page(request.GET.get("page"))
    own = request.user.team.division_code
    context = {
        "form": form,
        "page": page,
        "place": own,
        "steps": steps_on("firms"),
        "tabs": _tabs("targets", request),
    }
    return render(request, f"matches/{'_' if request.htmx else ''}targets.html", context)


@require_safe
@role_required(Role.SECRETARIAT, Role.DISTRICT)
def targets_export(request: SignedInRequest) -> HttpResponse:
    """The same list, all of it, as an Excel file."""
    picks = targets_of(request.user, FirmFilterForm(request.GET).chosen())
    head = [_("企业或机构"), _("类别与所在"), _("最合适的园区"), _("匹配度"), _("理由")]
    rows = [(one.name, one.about, one.best, one.score, _("；").join(one.reasons)) for one in picks]
    return excel(workbook(title=_("目标企业"), head=head, rows=rows), name=_("目标企业"))


def _tabs(here: str, request: SignedInRequest) -> list[tuple[str, str, bool]]:
    """A member looks for zones only."""
    labels = {"overview": _("为机构找园区"), "zones": _("为园区找企业"), "targets": _("目标企业")}
    return [
        (label, reverse(f"matches:{name}"), name == here)
        for name, label in labels.items()
        if name == "overview" or request.user.role != Role.MEMBER
    ]
