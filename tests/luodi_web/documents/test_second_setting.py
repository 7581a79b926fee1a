"""Setting up a second reader by the environment."""

import pytest

from luodi_web.config import environment

_ADDRESS = "http://10.0.0.8:8000/v1"


def test_it_is_off_unless_an_address_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LUODI_SECOND_READER_MODEL", "qwen")

    assert environment.second_reader() is None


def test_address_model_key_and_time_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {"URL": f" {_ADDRESS} ", "MODEL": "qwen", "KEY": "sk-1\n", "SECONDS": "30"}.items():
        monkeypatch.setenv(f"LUODI_SECOND_READER_{name}", value)

    assert environment.second_reader() == {"url": _ADDRESS, "model": "qwen", "key": "sk-1", "seconds": 30}


@pytest.mark.parametrize(
    ("url", "model"),
    [(_ADDRESS, ""), ("10.0.0.8:8000", "qwen"), ("file:///etc/passwd", "qwen"), ("http:///v1", "qwen")],
)
def test_what_cannot_be_asked_is_told_at_once(monkeypatch: pytest.MonkeyPatch, url: str, model: str) -> None:
    monkeypatch.setenv("LUODI_SECOND_READER_URL", url)
    monkeypatch.setenv("LUODI_SECOND_READER_MODEL", model)

    with pytest.raises(ValueError, match="LUODI_SECOND_READER_MODEL the name of a model"):
        environment.second_reader()
