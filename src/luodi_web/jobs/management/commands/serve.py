"""``manage.py serve``: the site and its worker together, stopped together."""

import os
import signal
import subprocess
import sys
import time
from argparse import ArgumentParser
from pathlib import Path
from types import FrameType
from typing import Any, Final

from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

_POLL_SECONDS: Final = 0.3
_STOP_SECONDS: Final = 10
_THREADS: Final = 4
_STACK_BYTES: Final = 16 * 2**20
"""Linear algebra needs more stack than the 2 MiB that the server's threads have otherwise."""


class Command(BaseCommand):
    """For one machine; larger places run granian and several workers under their own supervisor."""

    help = "Serve the site and do its jobs until SIGTERM or Ctrl-C."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Where to listen."""
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *, host: str, port: int, **_options: Any) -> None:
        """Start both; when either ends or a signal comes, stop both."""
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            raise CommandError("The database is not up to date. Run: python manage.py migrate")
        connection.close()
        signal.signal(signal.SIGTERM, _leave)
        signal.signal(signal.SIGINT, _leave)
        environment = {"RUST_MIN_STACK": str(_STACK_BYTES), **os.environ}
        commands = (_server(host, port), _worker())
        started = [subprocess.Popen(command, env=environment) for command in commands]  # noqa: S603 (fixed commands)
        self.stdout.write(f"Luodi: http://{host}:{port}/  (Ctrl-C stops it)")
        try:
            while all(process.poll() is None for process in started):
                time.sleep(_POLL_SECONDS)
        finally:
            _stop(started)
        raise CommandError("The server or the worker ended by itself; its last lines above say why.")


def _server(host: str, port: int) -> list[str]:
    granian = [str(Path(sys.executable).with_name("granian")), "--interface", "wsgi", "--no-ws"]
    where = ["--host", host, "--port", str(port), "--blocking-threads", str(_THREADS)]
    return [*granian, *where, "--log-level", "warning", "luodi_web.config.wsgi:application"]


def _worker() -> list[str]:
    return [sys.executable, sys.argv[0], "work"]


def _leave(_signal: int, _frame: FrameType | None) -> None:
    sys.exit(0)


def _stop(started: list["subprocess.Popen[bytes]"]) -> None:
    for process in started:
        process.terminate()
    for process in started:
        try:
            process.wait(_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
