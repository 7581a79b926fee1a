"""The pages about chains."""

from uuid import uuid4

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from luodi.chains import Chain, ChainError, Link
from luodi_web.accounts.access import SignedInRequest, role_required
from luodi_web.accounts.models import Role
from luodi_web.chains import adapters, queries, services
from luodi_web.chains.forms import LinkForm, PlaceForm
from luodi_web.chains.models import TeamChain
from luodi_web.places.adapters.finding import NoSuchPlaceError
from luodi_web.places.models import Division
from luodi_web.places.queries.zones import catalogue_source
from luodi_web.ui.languages import said
from luodi_web.ui.sheets import excel, workbook

_allowed = role_required(Role.SECRETARIAT, Role.DISTRICT)


@require_safe
@_allowed
def overview(request: SignedInRequest) -> HttpResponse:
    """All chains, counted at the place."""
    form, place = _placed(request)
    context = {"form": form, "place": place, "summaries": queries.summaries_of(request.user, place)}
    return render(request, f"chains/{'_' if request.htmx else ''}overview.html", context)


@require_safe
@_allowed
def chain(request: SignedInRequest, key: str) -> HttpResponse:
    """The picture of a chain with the links of the place lit, and its table."""
    found, own = _found(key, request)
    form, place = _placed(request)
    rows = adapters.rows_of(found, queries.gaps_at(found, place, request.user) if place else None)
    context = {
        "chain": found,
        "name": said(found.name),
        "own": own,
        "form": form,
        "place": place,
        "rows": rows,
        "drawing": adapters.drawing_of(found, rows),
        "source": catalogue_source(),
    }
    return render(request, f"chains/{'_' if request.htmx else ''}chain.html", context)


@require_safe
@_allowed
def export(request: SignedInRequest, key: str) -> HttpResponse:
    """The table as an Excel file."""
    found, _own = _found(key, request)
    _form, place = _placed(request)
    rows = adapters.rows_of(found, queries.gaps_at(found, place, request.user) if place else None)
    head = [
        _("位置"),
        _("环节"),
        _("状态"),
        _("在当地的"),
        _("与全国相比"),
        _("说明"),
        _("行业代码"),
        _("名称词"),
    ]
    cells = [
        (
            row.stage, row.name, row.label, _("、").join(row.holders), row.share, row.words,
            " ".join(code for code, _name in row.codes), _("、").join(row.terms),
        )
        for row in rows
    ]  # fmt: skip
    name = said(found.name) + (f" {place.full_name}" if place else "")
    return excel(workbook(title=_("产业链"), head=head, rows=cells, notes=[catalogue_source()]), name=name)


@require_safe
@_allowed
def link(request: SignedInRequest, key: str, link: str) -> HttpResponse:
    """One link at the place: who stands for it, who could, and where they would fit."""
    found, _own = _found(key, request)
    step = _step(found, link)
    form, place = _placed(request)
    rows = adapters.rows_of(found, queries.gaps_at(found, place, request.user) if place else None)
    context = {
        "chain": found,
        "name": said(found.name),
        "row": next(row for row in rows if row.key == link),
        "form": form,
        "place": place,
        "fillers": queries.fillers_of(found, step, place, request.user) if place else [],
    }
    return render(request, f"chains/{'_' if request.htmx else ''}link.html", context)


@require_http_methods(["GET", "POST"])
@_allowed
def change(request: SignedInRequest, key: str, link: str = "") -> HttpResponse:
    """Change a link, or add one; the team keeps its own copy of the chain."""
    found, _own = _found(key, request)
    step = _step(found, link) if link else None
    form = LinkForm(request.POST or None, chain=found, link=step)
    if request.method == "POST" and form.is_valid():
        try:
            changed = adapters.link_from(form.cleaned_data, link or f"own-{uuid4().hex[:8]}")
            services.keep(adapters.with_link(found, changed), actor=request.user, changed=said(changed.name))
        except ChainError as error:
            for words in adapters.problems_of(error):
                form.add_error(None, words)
        else:
            messages.success(request, _("已保存。本团队从此用自己的这条产业链。"))
            return redirect("chains:chain", key)
    context = {"chain": found, "name": said(found.name), "link": step, "form": form}
    return render(request, "chains/change.html", context)


@require_POST
@_allowed
def remove(request: SignedInRequest, key: str, link: str) -> HttpResponse:
    """Take a link out of the team's copy of the chain."""
    found, _own = _found(key, request)
    step = _step(found, link)
    if len(found.links) == 1:
        messages.error(request, _("产业链至少要有一个环节，没有移出。"))
        return redirect("chains:chain", key)
    services.keep(adapters.without_link(found, link), actor=request.user, changed=said(step.name))
    messages.success(request, _("已移出“%(name)s”。可以恢复为原来的产业链。") % {"name": said(step.name)})
    return redirect("chains:chain", key)


@require_POST
@_allowed
def restore(request: SignedInRequest, key: str) -> HttpResponse:
    """Go back to the packaged chain."""
    services.restore(
        get_object_or_404(TeamChain.objects.editable_by(request.user), key=key), actor=request.user
    )
    messages.success(request, _("已恢复为随程序提供的产业链。"))
    return redirect("chains:chain", key)


def _found(key: str, request: SignedInRequest) -> tuple[Chain, bool]:
    found = queries.chain_called(key, request.user)
    if found is None:
        raise Http404
    return found


def _step(chain: Chain, key: str) -> Link:
    found = adapters.link_of(chain, key)
    if found is None:
        raise Http404
    return found


def _placed(request: SignedInRequest) -> tuple[PlaceForm, Division | None]:
    """The form with the place that was asked for, or the team's own."""
    asked = PlaceForm(request.GET).chosen()
    try:
        place = queries.place_called(asked, request.user)
    except NoSuchPlaceError as error:
        form = PlaceForm({"place": asked})
        form.full_clean()
        form.add_error("place", str(error))
        return form, None
    return PlaceForm({"place": asked or (place.full_name if place else "")}), place
