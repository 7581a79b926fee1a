"""Asking a real server on this machine, however it behaves."""

import time
from socket import socket

import pytest
from tests.luodi_web.documents import endpoints
from tests.luodi_web.documents.endpoints import FakeEndpoint, Play

from luodi_web.documents.second import Endpoint, SecondReaderError, ask

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

HELLO = [{"role": "user", "content": "东丽区辖11街。"}]


def patient(server: FakeEndpoint, seconds: float = 5) -> Endpoint:
    return Endpoint(url=server.url, model="qwen", key="secret", seconds=seconds, pauses=(0, 0))


def test_a_good_endpoint_is_asked_in_its_own_form(endpoint: FakeEndpoint) -> None:
    endpoint.plays = [endpoints.says("好")]

    answer = ask(patient(endpoint), HELLO)

    path, headers, asked = endpoint.asked[0]
    assert answer == "好"
    assert path == "/v1/chat/completions"
    assert headers["Authorization"] == "Bearer secret"
    assert asked == {"model": "qwen", "messages": HELLO, "temperature": 0, "stream": False}


def test_without_a_key_none_is_sent(endpoint: FakeEndpoint) -> None:
    ask(Endpoint(url=endpoint.url + "/", model="qwen"), HELLO)

    assert endpoint.asked[0][0] == "/v1/chat/completions"
    assert "Authorization" not in endpoint.asked[0][1]


@pytest.mark.parametrize("passing", [endpoints.fails(500), endpoints.fails(429), endpoints.hangs_up])
def test_what_may_pass_is_tried_again(endpoint: FakeEndpoint, passing: Play) -> None:
    endpoint.plays = [passing, passing, endpoints.says("好")]

    assert ask(patient(endpoint), HELLO) == "好"
    assert len(endpoint.asked) == 3


@pytest.mark.parametrize(
    ("play", "words", "attempts"),
    [
        (endpoints.fails(500, b"out of memory"), "500：out of memory", 3),
        (endpoints.fails(400, b'{"error": {"message": "too many tokens"}}'), "400：too many tokens", 1),
        (endpoints.fails(401), "不认密钥", 1),
        (endpoints.fails(404, b'{"error": {"message": "no qwen"}}'), "404：no qwen", 1),
        (endpoints.fails(302), "302", 1),
        (endpoints.hangs_up, "中断", 3),
        (endpoints.fails(200, b"<html>hello</html>"), "“<html>hello</html>”", 1),
        (endpoints.fails(200, b'{"choices": []}'), "不合 OpenAI 的格式", 1),
        (endpoints.fails(200, b"\xff\x00[" * 5000), "不合 OpenAI 的格式", 1),
        (endpoints.fails(200, b"7"), "不合 OpenAI 的格式", 1),
        (endpoints.fails(200, b" " * 5_000_000), "超过 4 MB", 1),
        (endpoints.says("好", "length"), "没有写完", 1),
        (endpoints.says(None), "没有写完", 1),
    ],
)
def test_what_is_no_answer_is_said_so(endpoint: FakeEndpoint, play: Play, words: str, attempts: int) -> None:
    endpoint.plays = [play]

    with pytest.raises(SecondReaderError) as caught:
        ask(patient(endpoint), HELLO)

    assert words in str(caught.value)
    assert len(endpoint.asked) == attempts


@pytest.mark.parametrize("play", [endpoints.is_silent, endpoints.drips])
def test_a_slow_endpoint_is_left_at_the_deadline(endpoint: FakeEndpoint, play: Play) -> None:
    endpoint.plays = [play]
    began = time.monotonic()

    with pytest.raises(SecondReaderError) as caught:
        ask(patient(endpoint, seconds=0.3), HELLO)

    assert "0.3 秒内没有答完" in str(caught.value)
    assert time.monotonic() - began < 3
    assert len(endpoint.asked) == 1


def test_where_nobody_listens_is_said() -> None:
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]

    with pytest.raises(SecondReaderError) as caught:
        ask(Endpoint(url=f"http://127.0.0.1:{port}/v1", model="qwen", pauses=()), HELLO)

    assert f"不通或中断（127.0.0.1:{port}" in str(caught.value)


def test_the_key_never_shows() -> None:
    assert "secret" not in repr(Endpoint(url="http://127.0.0.1/v1", model="qwen", key="secret"))
