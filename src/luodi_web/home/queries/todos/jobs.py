"""Work that was asked for and did not succeed."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from luodi_web.accounts.models import User
from luodi_web.home.values import Todo
from luodi_web.jobs.models import State
from luodi_web.jobs.queries import jobs_of

_FRESH: Final = timedelta(days=7)
_READING: Final = "documents.read"
"""A document that could not be read speaks for itself."""


def failed(user: User) -> Iterator[Todo]:
    """One's own jobs that failed lately."""
    lately = jobs_of(user).filter(
        state=State.FAILED, created_by=user, finished_at__gte=timezone.now() - _FRESH
    )
    for job in lately.exclude(kind=_READING):
        yield Todo(
            text=_("“%(job)s”没有完成：%(why)s") % {"job": job.label, "why": job.message},
            action=_("查看原因"),
            url=reverse("jobs:detail", args=[job.pk]),
        )
