"""Run a command with a PostgreSQL of its own: ``python tools/with_postgres.py pytest tests/luodi_web``.

The server comes as a Python package, lives in a temporary folder, listens on a Unix socket only, and is gone
afterwards. Where ``LUODI_DATABASE_URL`` already names a PostgreSQL server, that one is used.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.parse import quote, urlsplit


def main(command: list[str]) -> int:
    """The command's exit code."""
    given = os.environ.get("LUODI_DATABASE_URL", "")
    if given.startswith("postgres"):
        return subprocess.run(command, check=False).returncode
    import pgserver  # noqa: PLC0415 (not needed with a server of one's own)

    # A short path: the name of a Unix socket may not exceed 107 bytes.
    with tempfile.TemporaryDirectory(prefix="luodi-pg-", dir="/tmp") as folder:
        Path(folder).chmod(0o755)
        server = pgserver.get_server(Path(folder) / "data", cleanup_mode="stop")
        try:
            url = _luodi_form(server.get_uri())
            return subprocess.run(
                command, check=False, env=os.environ | {"LUODI_DATABASE_URL": url}
            ).returncode
        finally:
            server.cleanup()


def _luodi_form(uri: str) -> str:
    """``postgresql://postgres:@/postgres?host=/folder``, its folder escaped."""
    parts = urlsplit(uri)
    host = parts.query.removeprefix("host=")
    return f"postgresql://postgres:@/postgres?host={quote(host, safe='')}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
