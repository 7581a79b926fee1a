"""A firm and its ranked zones."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from luodi_web.accounts.access import SignedInRequest
from luodi_web.matches.forms import ZoneFilterForm
from luodi_web.matches.queries.lists import zones_for_firm
from luodi_web.matches.queries.parties import firms_of
from luodi_web.matches.queries.tables import compared
from luodi_web.matches.views.parts import excel_of, ranked_context
from luodi_web.organisations.queries import resources_in_view
from luodi_web.ui.keys import keys_of

_TWO = 2


@require_safe
def firm(request: SignedInRequest, pk: int) -> HttpResponse:
    """The zones that suit the firm, best first."""
    firm = get_object_or_404(firms_of(request.user), pk=pk)
    form = ZoneFilterForm(request.GET)
    ranking = zones_for_firm(firm, request.user, form.chosen())
    context = {
        "firm": firm,
        "form": form,
        "speaks": bool(firm.introduction) or resources_in_view(firm, request.user).exists(),
        **ranked_context(ranking, request),
    }
    return render(request, f"matches/{'_' if request.htmx else ''}firm.html", context)


@require_safe
def export(request: SignedInRequest, pk: int) -> HttpResponse:
    """The same list as an Excel file."""
    firm = get_object_or_404(firms_of(request.user), pk=pk)
    ranking = zones_for_firm(firm, request.user, ZoneFilterForm(request.GET).chosen())
    return excel_of(ranking, name=_("园区匹配"))


@require_safe
def compare(request: SignedInRequest, pk: int) -> HttpResponse:
    """Two zones side by side for one firm, each in its place among those of the list."""
    firm = get_object_or_404(firms_of(request.user), pk=pk)
    asked = set(keys_of(request.GET.getlist("zone")))
    ranking = zones_for_firm(firm, request.user, ZoneFilterForm(request.GET).chosen())
    rows = ranking.rows_with(asked) if len(asked) == _TWO else []
    context = {"firm": firm, "rows": rows, "compared": compared(*rows) if len(rows) == _TWO else []}
    return render(request, "matches/compare.html", context)
