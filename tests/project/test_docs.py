"""What the documentation promises is there, and what is there is documented."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from luodi.vocabulary import FactKind

_ROOT = Path(__file__).parents[2]
_DOCS = _ROOT / "docs"
_PAGES = sorted([*_ROOT.glob("*.md"), *_DOCS.rglob("*.md")])


def _dependencies() -> list[str]:
    lines = [*(_ROOT / "requirements/run.in").read_text().splitlines()]
    lines += (_ROOT / "requirements/dev.in").read_text().splitlines()
    return sorted({re.split(r"[\[<>=]", line)[0] for line in lines if re.match(r"[a-z]", line)})


@pytest.mark.parametrize("name", _dependencies())
def test_every_dependency_has_a_decision_record(name: str) -> None:
    assert any(f"`{name}`" in record.read_text("utf-8") for record in (_DOCS / "decisions").glob("0*.md"))


def test_every_setting_is_documented() -> None:
    code = "".join(path.read_text("utf-8") for path in (_ROOT / "src").rglob("*.py"))
    settings = set(re.findall(r'"(LUODI_[A-Z_]+)"', code))

    assert settings <= set(re.findall(r"`(LUODI_[A-Z_]+)`", (_DOCS / "settings.md").read_text("utf-8")))


def test_the_glossary_has_one_english_name_for_one_term() -> None:
    rows = re.findall(
        r"^\| ([^|]+) \| ([^|]+) \| `", (_DOCS / "glossary.md").read_text("utf-8"), re.MULTILINE
    )
    chinese, english = [row[0] for row in rows], [row[1] for row in rows]

    assert len(set(chinese)) == len(chinese) == len(set(english))
    assert {kind.value for kind in FactKind} <= set(english)


@pytest.mark.parametrize("page", _PAGES, ids=lambda page: str(page.relative_to(_ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text("utf-8"))

    assert [link for link in links if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("readme", ["README.md", "README.zh.md"])
def test_the_commands_of_the_readme_exist(readme: str) -> None:
    text = (_ROOT / readme).read_text("utf-8")
    targets = set(re.findall(r"^make (\w+)", text, re.MULTILINE))
    commands = set(re.findall(r"^(?:\.venv/bin/)?luodi (\w+)", text, re.MULTILINE))

    made = set(re.findall(r"^([a-z]+):", (_ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    luodi = Path(sys.executable).with_name("luodi")
    help_text = subprocess.run([luodi, "--help"], capture_output=True, text=True, check=True).stdout
    assert {"demo", "test"} <= targets <= made
    assert {"plan", "read"} <= commands <= set(re.findall(r"\w+", help_text))
