"""What all pages of a version share: the plan, its tabs, its conditions."""

from typing import Any

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext

from luodi_web.accounts.access import SignedInRequest
from luodi_web.plans import queries
from luodi_web.plans.forms import SharePlanForm
from luodi_web.plans.models import Plan, Version
from luodi_web.plans.values import Outcome


def plan_for(request: SignedInRequest, pk: int) -> Plan:
    """The plan, if the user may see it."""
    return get_object_or_404(queries.plans_of(request.user), pk=pk)


def version_for(request: SignedInRequest, pk: int, number: int) -> Version:
    """A version that can be read, of a plan that the user may see."""
    return get_object_or_404(queries.ready_versions(plan_for(request, pk)), number=number)


def context_of(request: SignedInRequest, version: Version, *, tab: str) -> dict[str, Any]:
    """Head, tabs and side of the page."""
    plan = version.plan
    outcome = queries.outcome_of(version, request.user)
    editable = Plan.objects.editable_by(request.user).filter(pk=plan.pk).exists()
    conditions, frame = queries.conditions_of(version.scenario), outcome.frame
    return {
        "must_named": [(member, frame.site_name(site)) for member, site in conditions.must],
        "avoid_named": [(member, frame.site_name(site)) for member, site in conditions.avoid],
        "lands": [(frame.site_name(site), mu) for site, mu in conditions.capacities.items()],
        "plan": plan,
        "version": version,
        "outcome": outcome,
        "conditions": conditions,
        "references": len((version.manuscript or {})["references"]),
        "tabs": _tabs_of(version, outcome, tab),
        "editable": editable,
        "share_form": SharePlanForm(plan=plan) if editable else None,
    }


def _tabs_of(version: Version, outcome: Outcome, tab: str) -> list[tuple[str, str, bool]]:
    """Label with count, address, and whether it is open."""
    counts = {"packages": outcome.packages, "questions": outcome.questions, "rejected": outcome.rejected}
    labels = {
        "version": gettext("方案"),
        "packages": gettext("组合与时间"),
        "questions": gettext("待核实"),
        "rejected": gettext("未选入"),
    }
    tabs = [
        (
            f"{label} {len(counts[name])}" if name in counts else label,
            reverse(f"plans:{name}", args=[version.plan_id, version.number]),
            name == tab,
        )
        for name, label in labels.items()
    ]
    return [*tabs, (gettext("版本"), reverse("plans:versions", args=[version.plan_id]), False)]
