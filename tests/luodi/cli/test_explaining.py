from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from luodi.cli import app_for

STORY = "2016年11月2日，天津市东丽区副区长杨灏来访。该区总人口94万。"


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "新闻.txt"
    path.write_text(STORY, "utf-8")
    return path


def luodi(*arguments: str | Path, lang: str = "zh_CN.UTF-8") -> Result:
    words = [str(argument) for argument in arguments]
    return CliRunner().invoke(app_for(words), words, env={"LC_ALL": lang})


def test_every_fact_is_shown_in_its_sentence_with_its_finder_and_steps(story: Path) -> None:
    result = luodi("read", story, "--explain", "all")

    assert result.exit_code == 0
    assert "「该区总人口94万」。" in result.stdout
    assert "find_indicators · 指标" in result.stdout
    assert "主语：“该区”指东丽区" in result.stdout


def test_one_fact_is_shown_alone_and_in_english_where_that_is_spoken(story: Path) -> None:
    result = luodi("read", story, "--explain", "1", lang="en_GB.UTF-8")

    lines = result.stdout.splitlines()
    assert result.exit_code == 0
    assert [line for line in lines if line[:1].isdecimal()] == [lines[1]]
    assert "people: a name beside a post" in result.stdout


@pytest.mark.parametrize(
    ("number", "words"), [("99", "没有第 99 条"), ("0", "序号，或写 all"), ("x", "序号，或写 all")]
)
def test_a_number_that_no_fact_has_is_told(story: Path, number: str, words: str) -> None:
    result = luodi("read", story, "--explain", number)

    assert result.exit_code == 2
    assert words in result.stderr


def test_a_file_that_cannot_be_read_is_reported_behind_the_others(story: Path, tmp_path: Path) -> None:
    result = luodi("read", tmp_path / "没有.txt", story, "--explain", "all")

    assert result.exit_code == 2
    assert "新闻.txt" in result.stdout
    assert "找不到文件" in result.stderr
