"""No file or function grows past what one idea needs. An exception is named here, with why."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[2]
_MODULE_LINES, _FUNCTION_LINES, _TEST_LINES, _TEMPLATE_LINES = 300, 30, 25, 120
_EXCEPTIONS: dict[str, str] = {
    "tests/luodi/writing/conftest.py::manuscript": "one literal: a plan with every kind of block",
    "tests/luodi/writing/story.py::brief": "one literal: the smallest brief that fills every section",
    "tests/luodi_web/organisations/conftest.py::visit": "one literal: the facts of a visit, checkable by hand",
    "tests/luodi_web/plans/conftest.py::accepted": "one literal: a document and its three facts",
    "tests/luodi_web/plans/conftest.py::make": "inside the one above",
}
"""``path`` or ``path::function`` -> why it may be longer."""


def _sources(folder: str) -> list[Path]:
    return sorted(path for path in (_ROOT / folder).rglob("*.py") if "migrations" not in path.parts)


def _functions(path: Path) -> Iterator[tuple[str, int]]:
    """Name and number of code lines (docstring, signature, blank and comment lines left out)."""
    text = path.read_text("utf-8")
    lines = text.splitlines()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            body = node.body[1:] if ast.get_docstring(node) else node.body
            if body:
                rows = lines[body[0].lineno - 1 : body[-1].end_lineno]
                yield node.name, sum(1 for row in rows if row.strip() and not row.strip().startswith("#"))


@pytest.mark.parametrize("path", _sources("src"), ids=str)
def test_modules_stay_small(path: Path) -> None:
    name = str(path.relative_to(_ROOT))

    assert name in _EXCEPTIONS or len(path.read_text("utf-8").splitlines()) <= _MODULE_LINES


@pytest.mark.parametrize(("folder", "limit"), [("src", _FUNCTION_LINES), ("tests", _TEST_LINES)])
def test_functions_stay_small(folder: str, limit: int) -> None:
    long = {
        f"{path.relative_to(_ROOT)}::{name}": lines
        for path in _sources(folder)
        for name, lines in _functions(path)
        if lines > limit
    }

    assert set(long) <= set(_EXCEPTIONS), long


def test_templates_stay_small() -> None:
    templates = sorted((_ROOT / "src").rglob("templates/**/*.html"))
    long = [str(path) for path in templates if len(path.read_text("utf-8").splitlines()) > _TEMPLATE_LINES]

    assert not long
