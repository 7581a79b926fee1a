"""The dossiers of districts and zones."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from luodi_web.accounts.access import SignedInRequest
from luodi_web.places.adapters.industry import chances_of
from luodi_web.places.models import Division, Zone
from luodi_web.places.queries import dossiers
from luodi_web.places.queries.industries import listed
from luodi_web.places.queries.zones import catalogue_source
from luodi_web.ui.sheets import excel, workbook
from luodi_web.ui.steps import steps_on

_MOST_ZONES = 20
_MOST_CHANCES = 6


@require_safe
def division(request: SignedInRequest, code: str) -> HttpResponse:
    """Everything known about one division."""
    place = get_object_or_404(Division.objects.select_related("parent__parent"), code=code)
    zones = dossiers.zones_in(place, user=request.user)
    context: dict[str, object] = {
        "zones": listed(zones[:_MOST_ZONES], user=request.user),
        "zone_count": zones.count(),
        "zone_area": dossiers.total_area(zones),
        "parts": dossiers.parts_of(place),
        "trail": dossiers.trail_of(place),
        "token": f"d{place.code}",
    }
    return _render(request, place, context)


@require_safe
def zone(request: SignedInRequest, pk: int) -> HttpResponse:
    """Everything known about one zone."""
    place = get_object_or_404(Zone.objects.visible_to(request.user).select_related("division__parent"), pk=pk)
    around = place.division or dossiers.province_of(place)
    trail = [*dossiers.trail_of(around), around] if around else []
    peers = dossiers.peers_of(place, user=request.user)
    chances = chances_of(place.code, top=_MOST_CHANCES) if place.code else []
    extra: dict[str, object] = {"trail": trail, "token": f"z{place.pk}", "peers": peers, "chances": chances}
    return _render(request, place, extra)


@require_safe
def export_division(request: SignedInRequest, code: str) -> HttpResponse:
    """The facts about one division as an Excel file."""
    return _export(request, get_object_or_404(Division, code=code))


@require_safe
def export_zone(request: SignedInRequest, pk: int) -> HttpResponse:
    """The facts about one zone as an Excel file."""
    return _export(request, get_object_or_404(Zone.objects.visible_to(request.user), pk=pk))


def _export(request: SignedInRequest, place: Division | Zone) -> HttpResponse:
    dossier = dossiers.dossier_of(place, user=request.user)
    head = [_("日期"), _("类别"), _("内容"), _("原文"), _("文件"), _("发布日期"), _("示例")]
    rows = [
        [
            *(line.date, line.label, line.text, citation.sentence, citation.document, citation.published),
            _("示例") if line.example else "",
        ]
        for line in (*dossier.lines, *dossier.dealings)
        for citation in (line.citation, *line.others)
    ]
    return excel(workbook(title=_("事实"), head=head, rows=rows, notes=()), name=place.name)


def _render(request: SignedInRequest, place: Division | Zone, extra: dict[str, object]) -> HttpResponse:
    dossier = dossiers.dossier_of(place, user=request.user)
    tab, tabs = _tabs(request, dossier)
    context = {
        "place": place,
        "dossier": dossier,
        "is_zone": isinstance(place, Zone),
        "tab": tab,
        "tabs": tabs,
        "actions": steps_on("place", place, request.user),
        "catalogue": catalogue_source(),
        "export": reverse(
            f"places:{'zone' if isinstance(place, Zone) else 'division'}_export", args=[place.pk]
        ),
        "on_map": urlencode(_on_map(place)),
        **extra,
    }
    return render(request, "places/dossier.html", context)


def _on_map(place: Division | Zone) -> dict[str, str]:
    """The filters that show the place on the map."""
    if isinstance(place, Zone):
        return {"province": place.province, "words": place.name}
    province = place.full_name if place.parent is None else dossiers.trail_of(place)[0].name
    return {"province": province, **({} if place.parent is None else {"words": place.name})}


def _tabs(request: SignedInRequest, dossier: dossiers.Dossier) -> tuple[str, list[tuple[str, str, bool]]]:
    """The tab that is open, and all that have something in them."""
    offered = [("overview", _("概况"), True), ("facts", _("事实"), bool(dossier.lines))]
    offered += [
        ("dealings", _("往来"), bool(dossier.dealings)),
        ("documents", _("文件"), bool(dossier.documents)),
    ]
    filled = [(key, label) for key, label, has_content in offered if has_content]
    asked = request.GET.get("tab", "")
    tab = asked if asked in {key for key, _label in filled} else "overview"
    return tab, [(label, f"?tab={key}", key == tab) for key, label in filled]
