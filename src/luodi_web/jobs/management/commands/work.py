"""``manage.py work``: take jobs and do them until told to stop."""

import signal
import threading
from types import FrameType
from typing import Any

from django.core.management.base import BaseCommand
from django.db import close_old_connections, connection

from luodi_web.jobs import services
from luodi_web.jobs.models import Job

_POLL_SECONDS = 0.5
_ALIVE_SECONDS = 15.0


class Command(BaseCommand):
    """Run several for more throughput; each claims what the others have not."""

    help = "Do queued jobs until SIGTERM or Ctrl-C; the job in hand is finished first."

    def handle(self, **_options: Any) -> None:
        """Claim and run, one after the other."""
        stop = threading.Event()

        def request_stop(_signal: int, _frame: FrameType | None) -> None:
            stop.set()

        signal.signal(signal.SIGTERM, request_stop)
        signal.signal(signal.SIGINT, request_stop)
        while not stop.is_set():
            close_old_connections()
            services.recover()
            if job := services.claim_next():
                _run_alive(job)
            else:
                stop.wait(_POLL_SECONDS)


def _run_alive(job: Job) -> None:
    """Do the job while a thread of its own tells that this worker lives."""
    done = threading.Event()
    pulse = threading.Thread(target=_keep_alive, args=(job, done), daemon=True)
    pulse.start()
    try:
        services.run(job)
    finally:
        done.set()
        pulse.join()


def _keep_alive(job: Job, done: threading.Event) -> None:
    while not done.wait(_ALIVE_SECONDS):
        services.keep_alive(job)
    connection.close()
