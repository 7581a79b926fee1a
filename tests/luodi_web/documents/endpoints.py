"""A real HTTP server on this machine that plays a chat endpoint: good, slow, lying, broken."""

import json
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

Play = Callable[["Exchange"], None]


class Exchange(BaseHTTPRequestHandler):
    """One question, and the ways to answer it."""

    server: "FakeEndpoint"

    def do_POST(self) -> None:
        length = int(self.headers["Content-Length"])
        self.server.asked.append((self.path, dict(self.headers), json.loads(self.rfile.read(length))))
        play = self.server.plays.pop(0) if len(self.server.plays) > 1 else self.server.plays[0]
        play(self)

    def log_message(self, *args: object) -> None:
        """Tests are quiet."""

    def send(self, body: bytes, status: int = 200, *, length: int | None = None, **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body) if length is None else length))
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def say(self, content: str | None, reason: str = "stop") -> None:
        choice = {"message": {"role": "assistant", "content": content}, "finish_reason": reason}
        self.send(json.dumps({"choices": [choice]}).encode())


class FakeEndpoint(ThreadingHTTPServer):
    """Answers by ``plays``, one after the other, the last one for ever; keeps what it was asked."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Exchange)
        self.asked: list[tuple[str, dict[str, str], dict[str, Any]]] = []
        self.plays: list[Play] = [says(json.dumps({"facts": []}))]
        self.closing = threading.Event()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/v1"

    def handle_error(self, *args: object) -> None:
        """Whoever asked hung up; some plays are meant to bring that about."""


def says(content: str | None, reason: str = "stop") -> Play:
    return lambda exchange: exchange.say(content, reason)


def proposes(*facts: dict[str, Any]) -> Play:
    return says(json.dumps({"facts": facts}, ensure_ascii=False))


def fails(status: int, body: bytes = b"") -> Play:
    return lambda exchange: exchange.send(body, status)


def is_silent(exchange: Exchange) -> None:
    exchange.server.closing.wait(10)


def drips(exchange: Exchange) -> None:
    """A byte now and then, so that no single wait is long."""
    exchange.send(b"", length=10_000)
    while not exchange.server.closing.wait(0.02):
        exchange.wfile.write(b" ")
        exchange.wfile.flush()


def hangs_up(exchange: Exchange) -> None:
    exchange.send(b'{"choices": [', length=500)


@pytest.fixture
def endpoint() -> Iterator[FakeEndpoint]:
    with FakeEndpoint() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        yield server
        server.closing.set()
        server.shutdown()
        thread.join()
