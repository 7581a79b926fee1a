import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from luodi.cli import app_for

FIRMS = ("云帆", "长风", "金石", "远山", "天河", "北辰")
TEXT = "江苏{name}科技有限公司位于{name}产业园，占地{land}亩。"
LABELS = (
    "O company | 江苏{name}科技有限公司\nO zone | {name}产业园\nI {subject} | land {land} 亩 « 占地{land}亩\n"
)


def _run(*arguments: object) -> Result:
    words = [str(argument) for argument in arguments]
    return CliRunner().invoke(app_for(words), words)


def _folder(path: Path, subject: str, names: tuple[str, ...] = FIRMS) -> Path:
    """Write documents that count the land for ``subject``."""
    path.mkdir()
    for at, name in enumerate(names):
        values = {"name": name, "land": 30 + at, "subject": subject.format(name=name)}
        source = f"{TEXT.format(**values)}\n---\n{LABELS.format(**values)}"
        (path / f"{name}.txt").write_text(source, "utf-8")
    return path


@pytest.fixture
def odd(tmp_path: Path) -> Path:
    """Documents that the reader reads otherwise than the office that labelled them."""
    return _folder(tmp_path / "odd", "{name}产业园")


def test_what_is_learned_is_written_and_then_read_by(odd: Path, tmp_path: Path) -> None:
    weights, paper = tmp_path / "weights.tsv", tmp_path / "new.txt"
    paper.write_text(TEXT.format(name="青云", land=77), "utf-8")

    result = _run("train", odd, "--output", weights, "--lang", "en")

    assert result.exit_code == 0
    assert "6 documents" in result.stdout
    assert f"Wrote {weights}" in result.stdout
    assert _subjects(_run("read", paper, "--json")) == ["江苏青云科技有限公司"]
    assert _subjects(_run("read", paper, "--json", "--weights", weights)) == ["青云产业园"]


def test_the_table_tells_now_and_after(odd: Path, tmp_path: Path) -> None:
    result = _run("train", odd, "--output", tmp_path / "weights.tsv", "--lang", "zh")

    row = next(line for line in result.stdout.splitlines() if line.startswith("指标"))
    kind, labelled, now, after = (cell.strip() for cell in row.split("│"))
    assert (kind, labelled) == ("指标", "6")
    assert float(now) < float(after)


def test_nothing_is_written_where_documents_would_be_read_worse(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, weights = _folder(tmp_path / "odd", "{name}产业园"), tmp_path / "weights.tsv"
    monkeypatch.setattr("luodi.training.Training.gain", -0.01)

    refused = _run("train", folder, "--output", weights)
    written = weights.exists()
    forced = _run("train", folder, "--output", weights, "--even-if-worse")

    assert (refused.exit_code, written) == (1, False)
    assert "--even-if-worse" in refused.stderr
    assert (forced.exit_code, weights.exists()) == (0, True)


@pytest.mark.parametrize(
    ("names", "output", "said"),
    [
        (FIRMS[:4], "weights.tsv", "只有 4 份标注文件，至少要 5 份"),
        (FIRMS, "weights.txt", ".tsv"),
        (FIRMS, "nowhere/weights.tsv", "没有文件夹"),
    ],
)
def test_what_is_at_fault_is_said(tmp_path: Path, names: tuple[str, ...], output: str, said: str) -> None:
    folder = _folder(tmp_path / "odd", "{name}产业园", names)

    result = _run("train", folder, "--output", tmp_path / output, "--lang", "zh")

    assert result.exit_code == 2
    assert said in result.stderr


def test_a_wrong_line_is_named_before_anything_is_learned(odd: Path, tmp_path: Path) -> None:
    (odd / "wrong.txt").write_text("甲园。\n---\nI 甲园 | land 30 亩 « 占地30亩\n", "utf-8")

    result = _run("train", odd, "--output", tmp_path / "weights.tsv", "--lang", "zh")

    assert result.exit_code == 2
    assert "标注有误：wrong.txt:3" in result.stderr
    assert not (tmp_path / "weights.tsv").exists()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"subjects\tnear\tmuch\n", "line 1 is no weight"),
        (b"subjects\tnear\tnan\n", "line 1 is no weight"),
        (b"# nothing\n", "there is not one weight"),
        (b"\xff\xfe", "cannot be read"),
        (b"#" * 10_000_001, "more than 10 MB"),
    ],
)
def test_a_file_that_holds_no_weights_is_refused(tmp_path: Path, content: bytes, said: str) -> None:
    weights, paper = tmp_path / "weights.tsv", tmp_path / "new.txt"
    weights.write_bytes(content)
    paper.write_text("东丽区总人口94万。", "utf-8")

    result = _run("read", paper, "--weights", weights, "--lang", "en")

    assert result.exit_code == 2
    assert f"{weights}: {said}" in result.stderr.replace("\n", "")


@pytest.fixture
def nobody(tmp_path: Path) -> Path:
    """Weights by which no number is about anybody."""
    path = tmp_path / "nobody.tsv"
    path.write_text("subjects\tnobody\t100\n", "utf-8")
    return path


def test_all_cores_go_by_the_weights(tmp_path: Path, nobody: Path) -> None:
    papers = tmp_path / "papers"
    papers.mkdir()
    for at in range(6):
        (papers / f"{at}.txt").write_text(f"东丽区总人口{at + 90}万。", "utf-8")

    result = _run("read", papers, "--json", "--workers", 2, "--weights", nobody)

    facts = [fact for line in result.stdout.splitlines() for fact in json.loads(line)["facts"]]
    assert [fact["subject"] for fact in facts if fact["kind"] == "indicator"] == [None] * 6


def test_an_explanation_goes_by_the_weights(tmp_path: Path, nobody: Path) -> None:
    paper = tmp_path / "new.txt"
    paper.write_text("东丽区位于天津市。该区总人口94万。", "utf-8")

    own = _run("read", paper, "--explain", "all", "--lang", "zh")
    told = _run("read", paper, "--explain", "all", "--weights", nobody, "--lang", "zh")

    assert "“该区”指东丽区" in own.stdout
    assert "“该区”指东丽区" not in told.stdout


def test_weights_that_are_not_there_are_said(tmp_path: Path) -> None:
    result = _run("read", tmp_path, "--weights", tmp_path / "none.tsv", "--lang", "en")

    assert result.exit_code == 2
    assert "cannot be read" in result.stderr


def _subjects(result: Result) -> list[str]:
    facts = json.loads(result.stdout)["facts"]
    return [fact["subject"] for fact in facts if fact["kind"] == "indicator"]
