"""What needs a person now: at most seven things, each with its next action."""

from dataclasses import dataclass
from typing import Final

from django.urls import reverse
from django.utils.translation import gettext as _

from luodi_web.accounts.models import User
from luodi_web.jobs.models import State
from luodi_web.jobs.queries import jobs_of

MOST: Final = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Todo:
    """One line: what waits, and the button that deals with it."""

    text: str
    action: str
    url: str


def todos_for(user: User) -> list[Todo]:
    """The most pressing first, never more than seven."""
    return [*_failed_jobs(user)][:MOST]


def _failed_jobs(user: User) -> list[Todo]:
    return [
        Todo(
            text=_("“%(job)s”没有完成：%(why)s") % {"job": job.label, "why": job.message},
            action=_("查看原因"),
            url=reverse("jobs:detail", args=[job.pk]),
        )
        for job in jobs_of(user).filter(state=State.FAILED, created_by=user)[:MOST]
    ]
