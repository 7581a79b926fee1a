"""Each engine shows one sorted list of names, and nobody reaches past it."""

import ast
import importlib
from pathlib import Path

import pytest

_ENGINES = Path(__file__).parents[2] / "src" / "luodi"
_WEB = _ENGINES.parent / "luodi_web"
_PACKAGES = sorted(path.name for path in _ENGINES.iterdir() if (path / "__init__.py").exists())


@pytest.mark.parametrize("package", _PACKAGES)
def test_a_front_door_is_sorted_and_complete(package: str) -> None:
    names = importlib.import_module(f"luodi.{package}").__all__

    assert list(names) == sorted(names, key=lambda name: (not name.isupper(), not name[0].isupper(), name))


def _imports(path: Path) -> set[str]:
    tree = ast.parse(path.read_text("utf-8"))
    return {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module}


@pytest.mark.parametrize("root", [_ENGINES, _WEB], ids=["engines", "site"])
def test_nobody_imports_past_a_front_door(root: Path) -> None:
    past = {
        f"{path}: {module}"
        for path in root.rglob("*.py")
        for module in _imports(path)
        if module.startswith("luodi.")
        and module.count(".") > 1
        and f"/luodi/{module.split('.')[1]}/" not in str(path)
    }

    assert not past
