"""Making plans: a new one, its conditions, another version, sharing."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from luodi_web.accounts.access import SignedInRequest, role_required
from luodi_web.plans import queries, services
from luodi_web.plans.forms import NewPlanForm, ScenarioForm, SharePlanForm
from luodi_web.plans.models import Plan, Version
from luodi_web.plans.queries import KEEPERS

_UNPROCESSABLE = 422


@require_http_methods(["GET", "HEAD", "POST"])
@role_required(*KEEPERS)
def new(request: SignedInRequest) -> HttpResponse:
    """Choose place, alliance and time; then write the first version, or lay down more before."""
    alliances = queries.alliances_for(request.user)
    if not alliances:
        return render(request, "plans/nothing.html")
    search_url = reverse("plans:divisions")
    settled = queries.settlement_of(request.GET.get("settlement", ""), request.user)
    initial = {"place": settled.place_name} if settled else None
    form = NewPlanForm(request.POST or None, alliances=alliances, search_url=search_url, initial=initial)
    if request.method != "POST" or not form.is_valid():
        status = _UNPROCESSABLE if form.is_bound else 200
        return render(request, "plans/new.html", {"form": form, "settled": settled}, status=status)
    code, place = form.cleaned_data["place"]
    plan = services.create_plan(
        division_code=code,
        place_name=place,
        alliance=form.cleaned_data["alliance"],
        conditions=form.conditions,
        actor=request.user,
    )
    if settled and (left := services.take_settlement(plan=plan, settled=settled, actor=request.user)):
        names = "、".join(left)
        messages.warning(
            request, gettext("这些落位没有带入，因为不在联盟成员或当地园区之中：%(names)s") % {"names": names}
        )
    if "conditions" in request.POST:
        return redirect("plans:scenario", plan.pk)
    return _open(services.request_version(plan=plan, actor=request.user))


@require_safe
@role_required(*KEEPERS)
def divisions(request: SignedInRequest) -> HttpResponse:
    """Names of divisions that hold what is typed, for the list under the field."""
    names = queries.places_like(request.GET.get("place", ""))
    return render(request, "plans/_divisions.html", {"names": names})


@require_http_methods(["GET", "HEAD", "POST"])
@role_required(*KEEPERS)
def scenario(request: SignedInRequest, pk: int) -> HttpResponse:
    """Lay down conditions, and write a new version under them."""
    plan = _own(request, pk)
    conditions = queries.conditions_of(plan.scenario)
    frame = queries.frame_of(plan, request.user)
    form = ScenarioForm(request.POST or None, frame=frame, conditions=conditions)
    if request.method != "POST" or not form.is_valid():
        status = _UNPROCESSABLE if form.is_bound else 200
        return render(request, "plans/scenario.html", {"plan": plan, "form": form}, status=status)
    services.set_conditions(plan=plan, conditions=form.conditions, actor=request.user)
    return _open(services.request_version(plan=plan, actor=request.user))


@require_POST
@role_required(*KEEPERS)
def share(request: SignedInRequest, pk: int) -> HttpResponse:
    """Let other teams see a plan, or no longer."""
    plan = _own(request, pk)
    form = SharePlanForm(request.POST, plan=plan)
    if not form.is_valid():
        messages.error(request, gettext("没有这个团队，请刷新页面后重选。"))
        return redirect("plans:detail", pk)
    teams = form.cleaned_data["teams"]
    services.share_plan(plan=plan, teams=teams, actor=request.user)
    names = "、".join(team.name for team in teams)
    messages.success(
        request, gettext("已共享给%(teams)s") % {"teams": names} if names else gettext("已取消共享")
    )
    return redirect("plans:detail", pk)


def _own(request: SignedInRequest, pk: int) -> Plan:
    """The plan, if the user's team keeps it."""
    return get_object_or_404(Plan.objects.editable_by(request.user), pk=pk)


def _open(version: Version) -> HttpResponse:
    """The version where it is there already, else the job that writes it."""
    job = version.job
    if job is None or job.result_url:
        return redirect("plans:detail", version.plan_id)
    return redirect("jobs:detail", job.pk)
