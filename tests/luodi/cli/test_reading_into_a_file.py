"""``luodi read … --output``: written paper by paper, and taken up again where a run was broken off."""

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from luodi.cli import app_for

COUNT = 12


def luodi(*arguments: str | Path) -> Result:
    words = [str(argument) for argument in arguments]
    return CliRunner().invoke(app_for(words), words, env={"LC_ALL": "zh_CN.UTF-8"})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Papers of one sentence each, among them one that cannot be read."""
    folder = tmp_path / "材料"
    folder.mkdir()
    for number in range(COUNT):
        (folder / f"{number:02}.txt").write_text(f"东丽区总人口{number + 10}万。", "utf-8")
    (folder / "03.txt").write_bytes(b"")
    return folder


def test_every_paper_has_its_line_and_the_bad_one_says_why(folder: Path, tmp_path: Path) -> None:
    output = tmp_path / "facts.jsonl"

    result = luodi("read", folder, "--output", output)

    records = [json.loads(line) for line in output.read_text("utf-8").splitlines()]
    assert result.exit_code == 2
    assert [record["source"] for record in records] == [f"{number:02}.txt" for number in range(COUNT)]
    assert records[3]["error"]["zh"].startswith("03.txt：文件是空的")
    assert records[3]["error"]["en"].startswith("03.txt: the file is empty")
    assert "03.txt：文件是空的" in result.stderr


@pytest.mark.parametrize("kept", [0, 1, 5, 200, 700, -1, -2])
def test_a_broken_off_file_is_completed_to_what_an_undisturbed_run_gives(
    folder: Path, tmp_path: Path, kept: int
) -> None:
    whole, broken = tmp_path / "whole.jsonl", tmp_path / "broken.jsonl"
    luodi("read", folder, "--output", whole, "--workers", "1")
    broken.write_bytes(whole.read_bytes()[:kept])

    result = luodi("read", folder, "--output", broken, "--workers", "1")

    assert broken.read_bytes() == whole.read_bytes()
    assert result.exit_code == 2  # the bad paper is still bad, whoever found it so


def test_what_is_finished_is_never_read_again(folder: Path, tmp_path: Path) -> None:
    output = tmp_path / "facts.jsonl"
    luodi("read", folder, "--output", output)
    before = output.read_bytes()
    for path in folder.iterdir():
        path.write_text("全都变了。", "utf-8")

    result = luodi("read", folder, "--output", output)

    assert output.read_bytes() == before
    assert "03.txt：文件是空的" in result.stderr


KILLED = """
import os, signal, sys
from luodi.cli import main
from luodi.cli.facts import FactsFile

write = FactsFile.write
def write_some(self, outcomes):
    for number, outcome in enumerate(write(self, outcomes)):
        if number == 4:
            os.kill(os.getpid(), signal.SIGKILL)
        yield outcome
FactsFile.write = write_some
main()
"""


def test_a_killed_run_is_taken_up_again(folder: Path, tmp_path: Path) -> None:
    output, whole = tmp_path / "facts.jsonl", tmp_path / "whole.jsonl"
    luodi("read", folder, "--output", whole, "--workers", "1")

    killed = subprocess.run([sys.executable, "-c", KILLED, "read", folder, "--output", output], check=False)
    left = output.read_bytes().count(b"\n")
    luodi("read", folder, "--output", output)

    assert (killed.returncode, left) == (-signal.SIGKILL, 5)
    assert output.read_bytes() == whole.read_bytes()


@pytest.mark.parametrize("content", ["我的笔记", "第一行\n", '{"source": "别的.txt", "facts": []}\n'])
def test_a_file_of_something_else_is_left_as_it_is(folder: Path, tmp_path: Path, content: str) -> None:
    output = tmp_path / "notes.jsonl"
    output.write_text(content, "utf-8")

    result = luodi("read", folder, "--output", output)

    assert result.exit_code == 2
    assert "属于另一批材料" in result.stderr
    assert output.read_text("utf-8") == content


def test_a_file_of_more_papers_is_not_taken_for_one_of_these(folder: Path, tmp_path: Path) -> None:
    output = tmp_path / "facts.jsonl"
    luodi("read", folder, "--output", output)
    (folder / "11.txt").unlink()

    result = luodi("read", folder, "--output", output)

    assert "第 12 行" in result.stderr


@pytest.mark.parametrize(("name", "words"), [("facts.json", ".jsonl"), ("none/facts.jsonl", "没有文件夹")])
def test_a_name_that_cannot_be_written_is_refused_before_anything_is_read(
    folder: Path, tmp_path: Path, name: str, words: str
) -> None:
    result = luodi("read", folder, "--output", tmp_path / name)

    assert result.exit_code == 2
    assert words in result.stderr
