"""The map of all zones with its list, and the same as points and as an Excel file."""

from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import conditional_page, require_safe

from luodi_web.accounts.access import SignedInRequest
from luodi_web.places.forms import ZoneFilterForm
from luodi_web.places.queries import zones as queries
from luodi_web.places.queries.industries import listed
from luodi_web.ui.pages import page_of
from luodi_web.ui.sheets import excel, workbook


@require_safe
def overview(request: SignedInRequest) -> HttpResponse:
    """The map and the zones that fit."""
    form = ZoneFilterForm(request.GET)
    chosen = form.chosen()
    zones = queries.zones_of(request.user, chosen)
    provinces = queries.provinces()
    page = page_of(zones, request)
    context = {
        "form": form,
        "page": page,
        "rows": listed(page, user=request.user),
        "shown": {
            "zones": list(zones.values_list("pk", flat=True)) if chosen != queries.ZoneFilter() else None,
            "province": dict(provinces).get(chosen.province, ""),
        },
        "provinces": {code: name for name, code in provinces},
        "own": queries.own_division(request.user),
        "catalogue": queries.catalogue_source(),
    }
    return render(request, "places/_map.html" if request.htmx else "places/map.html", context)


@require_safe
@cache_control(private=True, no_cache=True)
@conditional_page
def points(request: SignedInRequest) -> HttpResponse:
    """Every zone that the user may see, as the map draws it; nothing if the browser has just that."""
    return JsonResponse({"zones": queries.points_of(request.user)}, json_dumps_params={"ensure_ascii": False})


@require_safe
def export(request: SignedInRequest) -> HttpResponse:
    """The zones that fit, all of them, as an Excel file."""
    zones = queries.zones_of(request.user, ZoneFilterForm(request.GET).chosen())
    head = [
        _("代码"),
        _("名称"),
        _("省份"),
        _("所在区划"),
        _("级别"),
        _("类型"),
        _("批准时间"),
        _("核准面积（公顷）"),
        _("主导产业"),
    ]
    rows = (
        [
            *(zone.code, zone.name, zone.province, zone.division.full_name if zone.division else ""),
            *(zone.get_level_display(), zone.kind, _("、").join(zone.approved)),
            *(zone.area_ha, _("、").join(row.industries)),
        ]
        for row in listed(zones, user=request.user)
        for zone in [row.zone]
    )
    notes = [_("来源：%(source)s") % {"source": queries.catalogue_source()}]
    return excel(workbook(title=_("园区"), head=head, rows=rows, notes=notes), name=_("园区"))
