import json
from decimal import Decimal
from enum import StrEnum
from pathlib import Path

import pytest
from tests.luodi.loading.files import docx_of
from typer.testing import CliRunner, Result

from luodi.cli import app_for
from luodi.cli.labels import line_of
from luodi.loading import load_file
from luodi.vocabulary import (
    ActivityType,
    AgreementStage,
    CommitmentCategory,
    Indicator,
    Measure,
    OrganisationType,
    Quote,
    Span,
)

STORY = "2016年11月2日，东丽区副区长杨灏到北京辰安科技股份有限公司调研。东丽区总人口94万。\n"


def luodi(*arguments: str | Path, lang: str = "") -> Result:
    """Run the program in a terminal of that language."""
    words = [str(argument) for argument in arguments]
    environment = {"LC_ALL": "", "LC_MESSAGES": "", "LANG": lang}
    return CliRunner().invoke(app_for(words), words, env=environment)


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "新闻.txt"
    path.write_bytes(STORY.encode("gb18030"))
    return path


def test_json_is_one_object_a_file_and_every_quote_is_its_span(story: Path, tmp_path: Path) -> None:
    other = tmp_path / "纪要.docx"
    other.write_bytes(docx_of("座谈会纪要", STORY.strip()))

    result = luodi("read", story, other, "--json")

    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 0
    assert [record["source"] for record in records] == ["新闻.txt", "纪要.docx"]
    for record, path in zip(records, (story, other), strict=True):
        text = load_file(path).text
        quotes = [quote for fact in record["facts"] for quote in fact["quotes"]]
        assert quotes
        assert all(text[quote["start"] : quote["end"]] == quote["text"] for quote in quotes)


def test_json_holds_the_fields_of_the_kind_with_null_for_what_is_not_stated(story: Path) -> None:
    result = luodi("read", story, "--json")

    facts = json.loads(result.stdout)["facts"]
    people = [fact for fact in facts if fact["kind"] == "indicator"]
    assert list(people[0]) == ["kind", "subject", "measure", "value", "unit", "modifier", "as_of", "quotes"]
    assert (people[0]["subject"], people[0]["value"], people[0]["unit"]) == ("东丽区", 94, "万人")
    assert people[0]["as_of"] is None


@pytest.mark.parametrize(
    ("options", "lang", "shown"),
    [
        ((), "", "条事实"),
        ((), "C.UTF-8", "条事实"),
        ((), "en_GB.UTF-8", "facts"),
        (("--lang", "en"), "zh_CN.UTF-8", "facts"),
        (("--lang", "zh"), "en_GB.UTF-8", "条事实"),
    ],
)
def test_the_table_speaks_the_language_asked_for(
    story: Path, options: tuple[str, ...], lang: str, shown: str
) -> None:
    result = luodi("read", story, *options, lang=lang)

    assert result.exit_code == 0
    assert shown in result.stdout
    assert "总人口94万" in result.stdout


def test_bad_files_are_all_reported_and_the_good_ones_still_printed(story: Path, tmp_path: Path) -> None:
    empty, picture = tmp_path / "空.txt", tmp_path / "图.png"
    empty.touch()
    picture.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")

    result = luodi("read", empty, story, picture, tmp_path / "没有.txt", "--json")

    assert result.exit_code == 2
    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert [record["source"] for record in records if "error" not in record] == ["新闻.txt"]
    assert [record["facts"] for record in records if "error" in record] == [[]] * 3
    problems = result.stderr.splitlines()
    assert len(problems) == 3
    assert [words in line for words, line in zip(("空的", ".png", "找不到"), problems, strict=True)] == [
        True
    ] * 3


def test_problems_are_told_in_english_where_that_is_spoken(tmp_path: Path) -> None:
    result = luodi("read", tmp_path / "none.txt", lang="en_US.UTF-8")

    assert result.exit_code == 2
    assert "there is no such file. Check the path." in result.stderr
    assert result.stdout == ""


def test_a_call_without_files_explains_itself() -> None:
    result = luodi("read")

    assert result.exit_code == 2
    assert "FILE" in result.stderr


def test_the_real_story_is_read_and_every_quote_is_its_span(data_dir: Path) -> None:
    path = data_dir.parent / "inputs" / "dongli-2016.txt"

    result = luodi("read", path, "--json")

    text, facts = path.read_text("utf-8"), json.loads(result.stdout)["facts"]
    assert len(facts) > 60
    assert all(text[q["start"] : q["end"]] == q["text"] for fact in facts for q in fact["quotes"])


@pytest.mark.parametrize(
    "enumeration", [OrganisationType, ActivityType, AgreementStage, CommitmentCategory, Measure]
)
def test_every_fixed_value_has_its_chinese_word(enumeration: type[StrEnum]) -> None:
    quotes = (Quote(Span(0, 1), "甲"),)

    for value in enumeration:
        fact = Indicator(measure=value, value=Decimal(1), quotes=quotes)  # type: ignore[arg-type]  # any will do
        assert line_of(fact, "zh") not in {f"{value} · 1", ""}
        assert line_of(fact, "en") == f"{value.replace('_', ' ')} · 1"
