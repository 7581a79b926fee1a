"""Up to four places side by side, as a page and as an Excel file."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from luodi_web.accounts.access import SignedInRequest
from luodi_web.places.queries import comparing
from luodi_web.places.queries.zones import catalogue_source
from luodi_web.ui.sheets import excel, workbook


@require_safe
def compare(request: SignedInRequest) -> HttpResponse:
    """The places that ``?place=z12&place=d120110`` names."""
    asked = request.GET.getlist("place")
    places = comparing.places_from(asked, user=request.user)
    context = {
        "places": [(one, _without(one.token, places)) for one in places],
        "rows": comparing.comparison_of(places),
        "too_many": len(set(asked)) > comparing.MOST_COMPARED,
        "most": comparing.MOST_COMPARED,
        "catalogue": catalogue_source(),
    }
    return render(request, "places/compare.html", context)


def _without(token: str, places: list[comparing.Compared]) -> list[str]:
    """What the address names once this place is taken out."""
    return [one.token for one in places if one.token != token]


@require_safe
def export(request: SignedInRequest) -> HttpResponse:
    """The same table as an Excel file."""
    places = comparing.places_from(request.GET.getlist("place"), user=request.user)
    rows = [
        [row.label, *(cell.text or _("未知") for cell in row.cells)]
        for row in comparing.comparison_of(places)
    ]
    cited = [cell.citation for row in comparing.comparison_of(places) for cell in row.cells if cell.citation]
    sources = dict.fromkeys(f"{one.document} {one.published}".strip() for one in cited)
    notes = [_("来源：%(source)s") % {"source": source} for source in (catalogue_source(), *sources)]
    head = [_("比较项"), *(one.place.name for one in places)]
    return excel(workbook(title=_("园区对比"), head=head, rows=rows, notes=notes), name=_("园区对比"))
