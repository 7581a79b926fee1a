"""Queueing work, taking it, doing it. Each claim is one conditional UPDATE, so workers never clash."""

import logging
from datetime import timedelta
from functools import partial
from typing import Any, Final

from django.conf import settings
from django.utils import timezone
from django.utils.translation import get_language, gettext, override

from luodi_web.accounts.models import User
from luodi_web.jobs import queries
from luodi_web.jobs.models import Job, State
from luodi_web.jobs.registry import JobFailedError, handler_for

logger = logging.getLogger(__name__)

SILENCE: Final = timedelta(minutes=1)
"""A running job that nobody has kept alive this long belongs to a worker that died."""
ATTEMPTS: Final = 3


def enqueue(*, kind: str, label: str, payload: dict[str, Any], user: User) -> Job:
    """Ask for work. ``payload`` is JSON; the job belongs to the user's team, in their language."""
    handler_for(kind)
    job = Job.objects.create(
        kind=kind,
        label=label[:200],
        payload=payload,
        language=get_language() or settings.LANGUAGE_CODE,
        created_by=user,
        team=user.team,
        created_at=timezone.now(),
    )
    if settings.LUODI_JOBS_EAGER:
        claim(job)
        run(job)
    return job


def claim_next() -> Job | None:
    """Take the job that has waited longest, or nothing; two workers never take the same."""
    while job := queries.next_in_line():
        if claim(job):
            return job
    return None


def claim(job: Job) -> bool:
    """Take this job; false if another worker was faster."""
    now = timezone.now()
    taken = Job.objects.filter(pk=job.pk, state=State.QUEUED).update(
        state=State.RUNNING, started_at=now, alive_at=now, attempts=job.attempts + 1
    )
    if taken:
        job.refresh_from_db()
    return bool(taken)


def run(job: Job) -> None:
    """Do a claimed job and write down how it ended."""
    with override(job.language):
        try:
            url = handler_for(job.kind)(partial(report, job), job.payload)
        except JobFailedError as error:
            _finish(job, state=State.FAILED, message=str(error))
        except Exception:
            _finish(
                job,
                state=State.FAILED,
                message=gettext("出了差错，任务没有完成。请重试；如仍失败，请告知管理员任务编号。"),
            )
            if settings.LUODI_JOBS_EAGER:
                raise
            logger.exception("job %s (%s) failed", job.pk, job.kind)
        else:
            _finish(job, state=State.DONE, progress=1.0, result_url=url)


def do_queued() -> None:
    """Do what is queued, here and now, one job after the other."""
    while job := claim_next():
        run(job)


def report(job: Job, share: float, message: str) -> None:
    """Say how far a running job is; also a sign of life."""
    job.progress, job.message, job.alive_at = min(max(share, 0.0), 1.0), message[:500], timezone.now()
    job.save(update_fields=["progress", "message", "alive_at"])


def keep_alive(job: Job) -> None:
    """A sign of life between two reports."""
    Job.objects.filter(pk=job.pk, state=State.RUNNING).update(alive_at=timezone.now())


def recover() -> int:
    """Put back what a dead worker left behind; after three attempts a job is given up. Returns how many."""
    silent = queries.silent_since(timezone.now() - SILENCE)
    given_up = silent.filter(attempts__gte=ATTEMPTS).update(
        state=State.FAILED, finished_at=timezone.now(), message=gettext("任务三次中断，已停止重试。")
    )
    return given_up + silent.update(state=State.QUEUED, progress=0, message="")


def _finish(job: Job, *, state: State, **changes: Any) -> None:
    changes |= {"state": state, "finished_at": timezone.now()}
    for name, value in changes.items():
        setattr(job, name, value)
    job.save(update_fields=list(changes))
