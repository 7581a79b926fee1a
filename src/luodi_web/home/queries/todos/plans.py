"""Landing plans: what they still ask, and what other teams hand over."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from luodi_web.accounts.models import User
from luodi_web.home.values import Todo
from luodi_web.plans.models import Plan, Version
from luodi_web.plans.queries import plans_of, ready_versions
from luodi_web.plans.values import said


def with_questions(user: User) -> Iterator[Todo]:
    """The team's plans whose last version leaves something to be asked."""
    for plan, version in _last_versions(user):
        count = len((version.result or {})["questions"])
        if plan.team_id == user.team_id and count:
            yield Todo(
                text=_("方案《%(title)s》还有 %(count)s 个待核实问题")
                % {"title": plan.title, "count": count},
                action=_("去核实"),
                url=reverse("plans:questions", args=[plan.pk, version.number]),
            )


def asked_of(user: User) -> Iterator[Todo]:
    """What plans in view ask about the body that the user's team stands for."""
    for plan, version in _last_versions(user):
        for question in (version.result or {})["questions"]:
            if user.team.body and question["about"] == user.team.body:
                yield Todo(
                    text=said(question["words"], get_language() or ""),
                    action=_("看问题"),
                    url=reverse("plans:questions", args=[plan.pk, version.number]),
                )


def shared(user: User) -> Iterator[Todo]:
    """Plans of other teams that this one may read, the newest first."""
    for plan, version in _last_versions(user):
        if plan.team_id != user.team_id:
            yield Todo(
                text=_("%(team)s共享了方案《%(title)s》") % {"team": plan.team, "title": plan.title},
                action=_("阅读"),
                url=reverse("plans:version", args=[plan.pk, version.number]),
            )


def _last_versions(user: User) -> Iterator[tuple[Plan, Version]]:
    for plan in plans_of(user):
        version = ready_versions(plan).first()
        if version:
            yield plan, version
