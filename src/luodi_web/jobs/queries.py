"""What is asked about jobs."""

from datetime import datetime

from django.db.models import QuerySet

from luodi_web.accounts.models import User
from luodi_web.jobs.models import Job, State


def jobs_of(user: User) -> QuerySet[Job]:
    """The team's jobs, newest first."""
    return Job.objects.visible_to(user).select_related("created_by").order_by("-created_at", "-pk")


def next_in_line() -> Job | None:
    """The job that has waited longest."""
    return Job.objects.filter(state=State.QUEUED).order_by("created_at", "pk").first()


def silent_since(moment: datetime) -> QuerySet[Job]:
    """Running jobs whose worker has not been heard of since ``moment``."""
    return Job.objects.filter(state=State.RUNNING, alive_at__lt=moment).order_by("pk")
