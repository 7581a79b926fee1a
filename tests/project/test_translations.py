"""Every Chinese word on a screen has its English, and every placeholder survives the translation."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from django.utils.translation.template import templatize

_WEB = Path(__file__).parents[2] / "src/luodi_web"
_APPS = sorted(path.name for path in _WEB.iterdir() if (path / "apps.py").exists())
_FUNCTIONS = {"gettext", "gettext_lazy", "ngettext", "ngettext_lazy", "_"}
_IN_TEMPLATE = re.compile(r"""gettext\((u?(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"))""")
_PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|\{\w*\}")


def _said_in_python(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _FUNCTIONS:
            for argument in node.args[:1]:
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                    yield argument.value


def _said_in_template(path: Path) -> Iterator[str]:
    for literal in _IN_TEMPLATE.findall(templatize(path.read_text("utf-8"))):
        yield ast.literal_eval(literal)


def _said(app: str) -> set[str]:
    words = {words for path in (_WEB / app).rglob("*.py") for words in _said_in_python(path)}
    return words | {words for path in (_WEB / app).rglob("*.html") for words in _said_in_template(path)}


def _english() -> dict[str, str]:
    found: dict[str, str] = {}
    for path in _WEB.glob("*/locale/en/LC_MESSAGES/django.po"):
        with path.open("rb") as file:
            for message in read_po(file, abort_invalid=True):
                key = message.id if isinstance(message.id, str) else message.id[0]
                text = message.string if isinstance(message.string, str) else " ".join(message.string or ())
                found[key] = text
    return found


@pytest.mark.parametrize("app", _APPS)
def test_every_word_of_the_screens_has_its_english(app: str) -> None:
    english = _english()

    assert sorted(words for words in _said(app) if not english.get(words)) == []


def test_placeholders_survive_translation() -> None:
    lost = [
        words
        for words, english in _english().items()
        if words and set(_PLACEHOLDER.findall(words)) != set(_PLACEHOLDER.findall(english))
    ]

    assert lost == []
