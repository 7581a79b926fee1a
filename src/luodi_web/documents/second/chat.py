"""One question to one OpenAI-compatible chat endpoint, over the standard library alone.

The administrator chose the address, nobody else; still nothing that it sends may hold up the worker or fill
its memory: one deadline for the whole exchange, one limit on its size, no redirects, a few attempts where
waiting may help.
"""

import json
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from socket import SHUT_RDWR, socket
from threading import Timer
from typing import Any, Final
from urllib.parse import urlsplit

from django.utils.translation import gettext as _

_LARGEST: Final = 4 * 1024 * 1024
"""Bytes of one answer; a part of a text has a few thousand characters."""
_PASSING: Final = frozenset({HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.TOO_MANY_REQUESTS})
_KEYS: Final = frozenset({HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN})
_SHOWN: Final = 120


class SecondReaderError(Exception):
    """The second reader gave no answer that can be used.

    The message says why, and what to do, in the language of the person who asked.
    """


class _PassingError(SecondReaderError):
    """It may answer if asked again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """Where the second reader is reached: ``url`` is the base, such as ``http://10.0.0.8:8000/v1``."""

    url: str
    model: str
    key: str = field(default="", repr=False)
    seconds: float = 180
    """For one exchange as a whole, from the first byte sent to the last one received."""
    pauses: tuple[float, ...] = (1, 5)
    """Seconds to wait before each further attempt."""


def ask(endpoint: Endpoint, messages: Sequence[Mapping[str, str]]) -> str:
    """What the model answers.

    Raises:
        SecondReaderError: no answer came, or none that is whole.
    """
    asked = {"model": endpoint.model, "messages": messages, "temperature": 0, "stream": False}
    body = json.dumps(asked, ensure_ascii=False).encode()
    for pause in endpoint.pauses:
        try:
            return _content_of(_exchange(endpoint, body))
        except _PassingError:
            time.sleep(pause)
    return _content_of(_exchange(endpoint, body))


def _exchange(endpoint: Endpoint, body: bytes) -> bytes:
    """Send the question once and take the answer."""
    ends, connection = time.monotonic() + endpoint.seconds, _connection_to(endpoint)
    hang_up: Timer | None = None
    try:
        connection.connect()
        hang_up = Timer(ends - time.monotonic(), _hang_up, [connection.sock])
        hang_up.start()
        connection.request("POST", _path_of(endpoint), body, _headers_for(endpoint))
        with connection.getresponse() as response:
            status, data, missing = response.status, response.read(_LARGEST + 1), response.length
    except (OSError, HTTPException, UnicodeError) as error:
        why = str(error) or type(error).__name__
        raise (_late(endpoint) if time.monotonic() >= ends else _broken_off(endpoint, why)) from error
    finally:
        if hang_up:
            hang_up.cancel()
        connection.close()
    if time.monotonic() >= ends:
        raise _late(endpoint)
    if status != HTTPStatus.OK:
        raise _refused(status, data)
    if len(data) > _LARGEST:
        raise SecondReaderError(_("第二读者的回答超过 4 MB，没有采用。请换用其他模型。"))
    if missing:
        raise _broken_off(endpoint, _("还差 %(count)s 字节") % {"count": missing})
    return data


def _connection_to(endpoint: Endpoint) -> HTTPConnection:
    parts = urlsplit(endpoint.url)
    kind = HTTPSConnection if parts.scheme == "https" else HTTPConnection
    return kind(parts.hostname or "", parts.port, timeout=endpoint.seconds)


def _path_of(endpoint: Endpoint) -> str:
    return urlsplit(endpoint.url).path.rstrip("/") + "/chat/completions"


def _headers_for(endpoint: Endpoint) -> dict[str, str]:
    headers = {"Content-Type": "application/json", "Accept": "application/json", "Connection": "close"}
    return headers | ({"Authorization": f"Bearer {endpoint.key}"} if endpoint.key else {})


def _hang_up(line: socket) -> None:
    """Time is up: whoever waits for the line now reads its end."""
    with suppress(OSError):  # it hung up first
        line.shutdown(SHUT_RDWR)


def _content_of(data: bytes) -> str:
    """The words of the first choice."""
    try:
        choice = json.loads(data)["choices"][0]
        content, reason = choice["message"]["content"], choice.get("finish_reason")
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        start = {"start": _start_of(data)}
        raise SecondReaderError(
            _("第二读者的应答不合 OpenAI 的格式（“%(start)s”）。请检查地址是否以 /v1 结尾。") % start
        ) from error
    if reason == "length" or not isinstance(content, str):
        raise SecondReaderError(_("第二读者的回答没有写完。请放宽模型的输出长度，或换用其他模型。"))
    return content


def _refused(status: int, data: bytes) -> SecondReaderError:
    said = {"status": status, "start": _start_of(_said_in(data))}
    if status in _KEYS:
        return SecondReaderError(_("第二读者不认密钥（%(status)s）。请管理员检查密钥。") % said)
    if status == HTTPStatus.NOT_FOUND:
        return SecondReaderError(
            _("第二读者没有这个地址或模型（404：%(start)s）。请管理员检查两项设置。") % said
        )
    kind = _PassingError if status in _PASSING or status >= HTTPStatus.INTERNAL_SERVER_ERROR else None
    return (kind or SecondReaderError)(_("第二读者出错（%(status)s：%(start)s）。") % said)


def _said_in(data: bytes) -> bytes:
    """The message of an error in OpenAI's form, else all of it."""
    try:
        message: Any = json.loads(data)["error"]["message"]
    except (ValueError, LookupError, TypeError, RecursionError):
        return data
    return str(message).encode()


def _start_of(data: bytes) -> str:
    return " ".join(data[: 4 * _SHOWN].decode(errors="replace").split())[:_SHOWN]


def _late(endpoint: Endpoint) -> SecondReaderError:
    said = {"seconds": f"{endpoint.seconds:g}"}
    return SecondReaderError(_("第二读者在 %(seconds)s 秒内没有答完。请放宽时限，或换用更快的模型。") % said)


def _broken_off(endpoint: Endpoint, why: str) -> SecondReaderError:
    said = {
        "host": urlsplit(endpoint.url).netloc.rpartition("@")[2],
        "why": why,
    }
    return _PassingError(_("与第二读者的连接不通或中断（%(host)s：%(why)s）。") % said)
