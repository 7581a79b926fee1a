"""Lists: bodies, alliances, people; each narrows from its address and exports what it shows."""

from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from luodi_web.accounts.access import SignedInRequest
from luodi_web.organisations import adapters, queries
from luodi_web.organisations.forms import OrganisationFilterForm, PeopleFilterForm
from luodi_web.organisations.models import Organisation
from luodi_web.ui.pages import page_of
from luodi_web.ui.sheets import excel


@require_safe
def organisations(request: SignedInRequest) -> HttpResponse:
    """Bodies, narrowed by words, type and alliance."""
    form = OrganisationFilterForm(request.GET, user=request.user)
    page = page_of(_chosen(form, request), request)
    rows = [(body, adapters.division_name(body.division_code)) for body in page]
    context = {"form": form, "page": page, "rows": rows, "tabs": _tabs("list")}
    return render(request, f"organisations/{'_' if request.htmx else ''}organisations.html", context)


@require_safe
def export(request: SignedInRequest) -> HttpResponse:
    """The list as it is shown, as a workbook."""
    form = OrganisationFilterForm(request.GET, user=request.user)
    data = queries.organisations_sheet(_chosen(form, request))
    return excel(data, name=_("机构"))


@require_safe
def alliances(request: SignedInRequest) -> HttpResponse:
    """Alliances with the number of their members."""
    page = page_of(queries.alliances_of(request.user), request)
    return render(request, "organisations/alliances.html", {"page": page, "tabs": _tabs("alliances")})


@require_safe
def people(request: SignedInRequest) -> HttpResponse:
    """People with their posts."""
    form = PeopleFilterForm(request.GET)
    words = form.cleaned_data["q"] if form.is_valid() else ""
    page = page_of(queries.people_of(request.user, words=words), request)
    context = {"form": form, "page": page, "tabs": _tabs("people")}
    return render(request, f"organisations/{'_' if request.htmx else ''}people.html", context)


def _chosen(form: OrganisationFilterForm, request: SignedInRequest) -> QuerySet[Organisation]:
    chosen = form.cleaned_data if form.is_valid() else {}
    alliance = chosen.get("alliance")
    return queries.organisations_of(
        request.user,
        words=chosen.get("q", ""),
        kind=chosen.get("type", ""),
        alliance=alliance.pk if alliance else None,
    )


def _tabs(here: str) -> list[tuple[str, str, bool]]:
    labels = {"list": _("全部机构"), "alliances": _("联盟"), "people": _("人员")}
    return [(label, reverse(f"organisations:{name}"), name == here) for name, label in labels.items()]
