"""Reading plans: the list, a version on its pages, and two versions side by side."""

from urllib.parse import quote

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from luodi_web.accounts.access import SignedInRequest
from luodi_web.accounts.models import Role
from luodi_web.plans import queries
from luodi_web.plans.forms import PlanFilterForm
from luodi_web.plans.models import Plan
from luodi_web.plans.views.frame import context_of, plan_for, version_for
from luodi_web.ui.pages import page_of

_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@require_safe
def plans(request: SignedInRequest) -> HttpResponse:
    """What the user may see, newest first; for those who write plans, the first step where there is none."""
    form = PlanFilterForm(request.GET)
    words = form.cleaned_data["q"] if form.is_valid() else ""
    keeper = request.user.role in {*queries.KEEPERS, Role.ADMINISTRATOR}
    context = {
        "form": form,
        "page": page_of(queries.plans_of(request.user, words=words), request),
        "keeper": keeper,
        "has_evidence": keeper and queries.has_evidence(request.user),
    }
    return render(request, "plans/_plans.html" if request.htmx else "plans/plans.html", context)


@require_safe
def detail(request: SignedInRequest, pk: int) -> HttpResponse:
    """The newest version that can be read; without any, how the first one stands."""
    plan = plan_for(request, pk)
    newest = queries.ready_versions(plan).first()
    if newest:
        return redirect("plans:version", plan.pk, newest.number)
    last = queries.versions_of(plan).first()
    editable = Plan.objects.editable_by(request.user).filter(pk=plan.pk).exists()
    return render(request, "plans/waiting.html", {"plan": plan, "version": last, "editable": editable})


@require_safe
def version(request: SignedInRequest, pk: int, number: int) -> HttpResponse:
    """The document itself, with its citations in the margin."""
    chosen = version_for(request, pk, number)
    context = context_of(request, chosen, tab="version")
    article = queries.article_of(chosen, request.user)
    return render(request, "plans/version.html", context | {"article": article})


@require_safe
def packages(request: SignedInRequest, pk: int, number: int) -> HttpResponse:
    """The packages as cards, and the timetable."""
    chosen = version_for(request, pk, number)
    context = context_of(request, chosen, tab="packages")
    context["timetable"] = queries.timetable_of(context["outcome"], chosen)
    return render(request, "plans/packages.html", context)


@require_safe
def questions(request: SignedInRequest, pk: int, number: int) -> HttpResponse:
    """What is open, and whom to ask."""
    context = context_of(request, version_for(request, pk, number), tab="questions")
    return render(request, "plans/questions.html", context)


@require_safe
def rejected(request: SignedInRequest, pk: int, number: int) -> HttpResponse:
    """Every package that was not chosen, and why."""
    context = context_of(request, version_for(request, pk, number), tab="rejected")
    return render(request, "plans/rejected.html", context)


@require_safe
def versions(request: SignedInRequest, pk: int) -> HttpResponse:
    """All versions, the newest first; any two can be compared."""
    plan = plan_for(request, pk)
    found = list(queries.versions_of(plan))
    ready = [one for one in found if one.manuscript]
    context = {"plan": plan, "versions": found, "ready": ready}
    return render(request, "plans/versions.html", context)


@require_safe
def compare(request: SignedInRequest, pk: int) -> HttpResponse:
    """Two versions side by side as a redline: ``?old=1&new=2``, with ``all`` also what stayed."""
    plan = plan_for(request, pk)
    ready = list(queries.ready_versions(plan))
    by_number = {str(one.number): one for one in ready}
    defaults = [str(one.number) for one in ready[1::-1]] or [""]
    old = by_number.get(request.GET.get("old", defaults[0]))
    new = by_number.get(request.GET.get("new", defaults[-1]))
    if old is None or new is None:
        raise Http404
    everything = "all" in request.GET
    table, changes = queries.comparison_of(old, new, unchanged=everything)
    context = {"plan": plan, "old": old, "new": new, "table": table, "changes": changes, "all": everything}
    return render(request, "plans/compare.html", context)


@require_safe
def download(request: SignedInRequest, pk: int, number: int) -> HttpResponse:
    """The office document: the same bytes each time."""
    chosen = version_for(request, pk, number)
    response = HttpResponse(queries.docx_of(chosen), content_type=_DOCX)
    name = quote(f"{chosen}.docx")
    response["Content-Disposition"] = (
        f"attachment; filename=\"plan-{pk}-{number}.docx\"; filename*=UTF-8''{name}"
    )
    return response
