"""Writing in place: with scripts the part of the page answers, without them the page comes again."""

from typing import Any

from django.contrib import messages
from django.forms import BaseForm
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from luodi_web.accounts.access import SignedInRequest, role_required
from luodi_web.accounts.models import Role
from luodi_web.documents.models import Fact
from luodi_web.documents.services import AlreadyThereError
from luodi_web.organisations import adapters, queries, services
from luodi_web.organisations.forms import (
    CommitmentForm,
    IntroductionForm,
    ParticularsForm,
    RosterForm,
    ShareForm,
)
from luodi_web.organisations.models import Commitment, Organisation


@require_http_methods(["GET", "HEAD", "POST"])
def introduction(request: SignedInRequest, pk: int) -> HttpResponse:
    """What the body is and does."""
    organisation = _kept(request, pk)
    form = IntroductionForm(request.POST or None, initial={"introduction": organisation.introduction})
    if not form.is_valid():
        return _form(request, form, organisation, part="introduction", title=_("编辑简介"))
    services.describe_organisation(organisation=organisation, actor=request.user, **form.cleaned_data)
    messages.success(request, _("已保存简介"))
    return _part(request, "introduction", organisation)


@require_http_methods(["GET", "HEAD", "POST"])
def particulars(request: SignedInRequest, pk: int) -> HttpResponse:
    """Credit code and place."""
    organisation = _kept(request, pk)
    place = adapters.division_name(organisation.division_code)
    form = ParticularsForm(
        request.POST or None, initial={"credit_code": organisation.credit_code, "place": place}
    )
    if not form.is_valid():
        return _form(request, form, organisation, part="particulars", title=_("编辑基本信息"))
    services.describe_organisation(
        organisation=organisation,
        credit_code=form.cleaned_data["credit_code"],
        division_code=form.cleaned_data["place"],
        actor=request.user,
    )
    messages.success(request, _("已保存基本信息"))
    return _part(request, "particulars", organisation)


@require_http_methods(["GET", "HEAD", "POST"])
@role_required(Role.SECRETARIAT, Role.DISTRICT)
def share(request: SignedInRequest, pk: int) -> HttpResponse:
    """Which other teams see the dossier."""
    organisation = _kept(request, pk)
    form = ShareForm(request.POST if request.method == "POST" else None, organisation=organisation)
    if not form.is_valid():
        return _page(request, form, organisation, title=_("共享档案"), template="share")
    count = services.share_organisation(
        organisation=organisation,
        teams=form.cleaned_data["teams"],
        with_members=form.cleaned_data.get("with_members", False),
        actor=request.user,
    )
    messages.success(request, _("已更新 %(count)s 份档案的共享范围") % {"count": count})
    return redirect(organisation)


@require_http_methods(["GET", "HEAD", "POST"])
@role_required(Role.SECRETARIAT, Role.DISTRICT)
def import_roster(request: SignedInRequest, pk: int) -> HttpResponse:
    """Take a member roster in as a document; its rows are reviewed like every other fact."""
    alliance = get_object_or_404(Organisation.objects.editable_by(request.user), pk=pk, type="alliance")
    form = RosterForm(request.POST, request.FILES) if request.method == "POST" else RosterForm()
    if not form.is_valid():
        return _page(request, form, alliance, title=_("导入成员名册"))
    file = form.cleaned_data["file"]
    try:
        job = services.import_roster(alliance=alliance, data=file.read(), name=file.name, actor=request.user)
    except AlreadyThereError as error:
        messages.warning(request, _("这份名册已经导入过，现在打开的就是它"))
        return redirect("documents:detail", error.document.pk)
    return redirect("jobs:detail", job.pk)


@require_http_methods(["GET", "HEAD", "POST"])
def commitment(request: SignedInRequest, pk: int) -> HttpResponse:
    """Who does what was agreed, by when, and how one sees that it is done."""
    kept = Fact.objects.editable_by(request.user).values("pk")
    clause = get_object_or_404(Commitment.objects.select_related("fact__document"), pk=pk, fact__in=kept)
    back = queries.home_of(clause)
    form = CommitmentForm(request.POST or None, instance=clause)
    if not form.is_valid():
        context = {"form": form, "title": clause.text, "target": f"clause-{pk}", "back": back}
        return render(request, f"organisations/{'_' if request.htmx else ''}edit.html", context)
    services.assign_commitment(commitment=clause, actor=request.user, **form.cleaned_data)
    messages.success(request, _("已保存责任人和期限"))
    if not request.htmx:
        return redirect(back)
    return render(
        request,
        "organisations/_clause.html",
        {"clause": queries.clause_of(clause, queries.openable_to(request.user), editable=True)},
    )


def _kept(request: SignedInRequest, pk: int) -> Organisation:
    return get_object_or_404(Organisation.objects.editable_by(request.user), pk=pk)


def _form(
    request: SignedInRequest, form: BaseForm, organisation: Organisation, *, part: str, title: str
) -> HttpResponse:
    context: dict[str, Any] = {
        "form": form,
        "title": title,
        "target": part,
        "back": organisation.get_absolute_url(),
        "organisation": organisation,
    }
    return render(request, f"organisations/{'_' if request.htmx else ''}edit.html", context)


def _page(
    request: SignedInRequest,
    form: BaseForm,
    organisation: Organisation,
    *,
    title: str,
    template: str = "edit",
) -> HttpResponse:
    context = {
        "form": form,
        "title": title,
        "plain": True,
        "back": organisation.get_absolute_url(),
        "organisation": organisation,
    }
    return render(request, f"organisations/{template}.html", context)


def _part(request: SignedInRequest, part: str, organisation: Organisation) -> HttpResponse:
    if not request.htmx:
        return redirect(organisation)
    context = {
        "organisation": organisation,
        "editable": True,
        "place": adapters.division_name(organisation.division_code),
    }
    return render(request, f"organisations/_{part}.html", context)
