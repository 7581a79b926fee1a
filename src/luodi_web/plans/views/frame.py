"""What all pages of a version share: the plan, its tabs, its conditions."""

from typing import Any

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext

from luodi_web.accounts.access import SignedInRequest
from luodi_web.plans import queries
from luodi_web.plans.forms import SharePlanForm
from luodi_web.plans.models import Plan, Version


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
            reverse(f"plans:{name}", args=[plan.pk, version.number]),
            name == tab,
        )
        for name, label in labels.items()
    ]
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
        "tabs": [*tabs, (gettext("版本"), reverse("plans:versions", args=[plan.pk]), False)],
        "editable": editable,
        "share_form": SharePlanForm(plan=plan) if editable else None,
    }
