"""A zone and its ranked firms."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from luodi_web.accounts.access import SignedInRequest
from luodi_web.matches.forms import FirmFilterForm
from luodi_web.matches.queries.lists import firms_for_zone
from luodi_web.matches.queries.parties import zones_for
from luodi_web.matches.views.parts import excel_of, ranked_context


@require_safe
def zone(request: SignedInRequest, pk: int) -> HttpResponse:
    """The firms that suit the zone, best first."""
    zone = get_object_or_404(zones_for(request.user), pk=pk)
    form = FirmFilterForm(request.GET)
    ranking = firms_for_zone(zone, request.user, form.chosen())
    context = {"zone": zone, "form": form, **ranked_context(ranking, request)}
    return render(request, f"matches/{'_' if request.htmx else ''}zone.html", context)


@require_safe
def export(request: SignedInRequest, pk: int) -> HttpResponse:
    """The same list as an Excel file."""
    zone = get_object_or_404(zones_for(request.user), pk=pk)
    ranking = firms_for_zone(zone, request.user, FirmFilterForm(request.GET).chosen())
    return excel_of(ranking, name=_("企业匹配"))
