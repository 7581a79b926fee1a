"""Everything that changes plans."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from django.db import transaction
from django.db.models import Max
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext

from luodi_web.accounts.models import Team, User
from luodi_web.accounts.services import record
from luodi_web.documents.queries import accepted_evidence
from luodi_web.jobs.services import enqueue
from luodi_web.plans import adapters, queries
from luodi_web.plans.adapters import UnableToDraftError
from luodi_web.plans.models import Plan, Version, VersionState
from luodi_web.plans.values import Conditions
from luodi_web.search.services import index
from luodi_web.settling.models import Settlement
from luodi_web.settling.queries import settled_pairs

__all__ = ["UnableToDraftError"]


@transaction.atomic
def create_plan(
    *, division_code: str, place_name: str, alliance: str, conditions: Conditions, actor: User
) -> Plan:
    """A plan without any version yet."""
    plan = Plan.objects.create(
        title=gettext("%(alliance)s落地%(place)s整体方案") % {"alliance": alliance, "place": place_name},
        division_code=division_code,
        place_name=place_name,
        alliance=alliance,
        scenario=conditions.to_record(),
        team=actor.team,
        created_by=actor,
        created_at=timezone.now(),
    )
    record(actor=actor, action="plans.create", target=plan)
    return plan


@transaction.atomic
def set_conditions(*, plan: Plan, conditions: Conditions, actor: User) -> Plan:
    """Lay down what the next version must keep."""
    plan.scenario = conditions.to_record()
    plan.save(update_fields=["scenario"])
    record(actor=actor, action="plans.set_conditions", target=plan, scenario=plan.scenario)
    return plan


@transaction.atomic
def take_settlement(*, plan: Plan, settled: Settlement, actor: User) -> list[str]:
    """Lay down that who settled must land there; return the firms that this plan cannot take."""
    frame = queries.frame_of(plan, actor)
    placed = settled_pairs(settled)
    sites = {key for key, _name in frame.sites}
    taken = tuple((firm, key) for firm, key in placed if firm in frame.members and key in sites)
    conditions = replace(Conditions.from_record(plan.scenario), must=taken)
    set_conditions(plan=plan, conditions=conditions, actor=actor)
    return [firm for firm, key in placed if (firm, key) not in taken]


def request_version(*, plan: Plan, actor: User) -> Version:
    """Ask the worker for a new version under the plan's present conditions."""
    version = _next_version(plan, actor)
    job = enqueue(
        kind="plans.draft",
        label=gettext("生成方案：%(title)s") % {"title": plan.title},
        payload={"version": version.pk, "actor": actor.pk},
        user=actor,
    )
    Version.objects.filter(pk=version.pk).update(job=job)
    version.refresh_from_db()
    return version


@transaction.atomic
def _next_version(plan: Plan, actor: User) -> Version:
    Plan.objects.select_for_update().get(pk=plan.pk)
    last = plan.versions.aggregate(last=Max("number"))["last"] or 0
    version = Version.objects.create(
        plan=plan, number=last + 1, scenario=plan.scenario, created_by=actor, created_at=timezone.now()
    )
    record(actor=actor, action="plans.request_version", target=plan, number=version.number)
    return version


def write_version(*, version: Version, actor: User, report: Callable[[float, str], None]) -> Version:
    """Draft the plan from what the actor's team accepted, and keep text and result.

    Raises:
        UnableToDraftError: said in the language of the person who asked; the version is marked as failed.
    """
    plan = version.plan
    try:
        manuscript, result = adapters.draft_plan(
            accepted_evidence(actor),
            code=plan.division_code,
            alliance=plan.alliance,
            conditions=Conditions.from_record(version.scenario),
            report=report,
        )
    except UnableToDraftError as error:
        fail_version(version=version, problem=str(error))
        raise
    return _keep(version, manuscript, result, actor)


@transaction.atomic
def _keep(version: Version, manuscript: dict[str, object], result: dict[str, object], actor: User) -> Version:
    version.manuscript, version.result, version.state = manuscript, result, VersionState.READY
    version.save(update_fields=["manuscript", "result", "state"])
    make_findable(version)
    record(actor=actor, action="plans.write_version", target=version.plan, number=version.number)
    return version


def fail_version(*, version: Version, problem: str) -> None:
    """The version cannot be written, for this reason."""
    Version.objects.filter(pk=version.pk).exclude(state=VersionState.READY).update(
        state=VersionState.FAILED, problem=problem[:500]
    )


@transaction.atomic
def share_plan(*, plan: Plan, teams: Iterable[Team], actor: User) -> Plan:
    """Let these teams, and no others besides the owner, see the plan."""
    chosen = [team for team in teams if team.pk != plan.team_id]
    plan.shared_with.set(chosen)
    last = plan.versions.filter(state=VersionState.READY).order_by("-number").first()
    if last:
        make_findable(last)
    record(actor=actor, action="plans.share", target=plan, teams=[team.name for team in chosen])
    return plan


def make_findable(version: Version) -> None:
    """Put the plan, as its newest version tells it, into the search index."""
    plan = version.plan
    index(
        target=plan,
        kind="plan",
        title=plan.title,
        text=adapters.text_of(version.manuscript or {}),
        url=reverse("plans:detail", args=[plan.pk]),
        team=plan.team,
        shared_with=plan.shared_with.all(),
    )
