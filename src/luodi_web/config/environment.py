"""What the environment may set, read in one place. docs/settings.md lists every name."""

import os
import secrets
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit


def flag(name: str, *, default: bool) -> bool:
    value = os.environ.get(name, "")
    return value.lower() in {"1", "true", "yes", "on"} if value else default


def words(name: str, default: str) -> list[str]:
    return [word.strip() for word in os.environ.get(name, default).split(",") if word.strip()]


def weights() -> str:
    """The file of weights that the reader goes by; nothing where it goes by its own."""
    path = os.environ.get("LUODI_WEIGHTS", "").strip()
    if path and not Path(path).is_file():
        raise ValueError(f"LUODI_WEIGHTS: there is no file {path}. Write it with luodi train.")
    return path


def secret_key(folder: Path) -> str:
    """The key that signs sessions: from the environment, else kept in a file only its owner may read."""
    if key := os.environ.get("LUODI_SECRET_KEY"):
        return key
    file = folder / "secret-key"
    try:
        with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as new:
            new.write(secrets.token_urlsafe(48))
    except FileExistsError:
        pass
    return file.read_text("ascii")


def database(url: str) -> dict[str, Any]:
    """Django's form of ``sqlite:///path`` or ``postgresql://user:password@host:port/name``."""
    parts = urlsplit(url)
    if parts.scheme == "sqlite":
        return _sqlite(parts.path.removeprefix("/"))
    if parts.scheme in {"postgres", "postgresql"}:
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": unquote(parts.path.removeprefix("/")),
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": unquote(parts.hostname or "") or _socket_folder(parts.query),
            "PORT": parts.port or "",
            "CONN_HEALTH_CHECKS": True,
        }
    raise ValueError(
        f"LUODI_DATABASE_URL: {parts.scheme!r} is not a database Luodi knows. "
        "Use sqlite:///var/luodi.sqlite3 or postgresql://user:password@host:5432/name."
    )


def _socket_folder(query: str) -> str:
    """PostgreSQL over a Unix socket: ``postgresql:///name?host=/folder``."""
    return unquote(dict(pair.split("=", 1) for pair in query.split("&") if "=" in pair).get("host", ""))


def _sqlite(name: str) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": name,
        "OPTIONS": {
            # Writers queue up instead of failing half-way; readers never wait.
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
        },
    }


def second_reader() -> dict[str, Any] | None:
    """Where a second reader is asked, as the documents' endpoint takes it; nothing where none is set up."""
    url, model = (os.environ.get(f"LUODI_SECOND_READER_{name}", "").strip() for name in ("URL", "MODEL"))
    if not url:
        return None
    if urlsplit(url).scheme not in {"http", "https"} or not urlsplit(url).hostname or not model:
        raise ValueError(
            "LUODI_SECOND_READER_URL needs a base address such as http://10.0.0.8:8000/v1, "
            f"and LUODI_SECOND_READER_MODEL the name of a model; got {url!r} and {model!r}."
        )
    key = os.environ.get("LUODI_SECOND_READER_KEY", "").strip()
    seconds = float(os.environ.get("LUODI_SECOND_READER_SECONDS", "180"))
    return {"url": url, "model": model, "key": key, "seconds": seconds}
