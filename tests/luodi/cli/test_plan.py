from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from luodi.cli import app_for

_STORY = """2016年11月15日，中关村融智特种机器人产业联盟秘书长陈晓东赴天津市东丽区考察。
同时参加会议的还有联盟理事长单位北京海兰信数据科技股份有限公司的代表。
天津市华明高新区位于东丽区中北部。目前，天津市华明高新区注册企业957家，协议投资额460亿元。
"""
_PLACE, _ALLIANCE = "天津市东丽区", "中关村融智特种机器人产业联盟"


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(_STORY, "utf-8")
    return path


def _plan(path: Path, *options: str, place: str = _PLACE) -> Result:
    output = [] if "-o" in options else ["-o", str(path.with_name("plan.docx"))]
    arguments = ["plan", "--place", place, "--alliance", _ALLIANCE, str(path), *output, *options]
    return CliRunner().invoke(app_for(arguments), arguments)


def _files(path: Path) -> set[str]:
    return {item.name for item in path.parent.iterdir()}


def test_the_plan_is_written_as_docx_and_as_a_page_beside_it(story: Path) -> None:
    result = _plan(story)

    assert result.exit_code == 0, result.output
    assert _files(story) == {"story.txt", "plan.docx", "plan.html"}
    assert "957" in story.with_name("plan.html").read_text("utf-8")


def test_the_screen_tells_facts_packages_and_questions(story: Path) -> None:
    result = _plan(story)

    assert "读出的事实（" in result.stdout
    assert "已得最优方案" in result.stdout
    assert "北京海兰信数据科技股份有限公司" in result.stdout
    assert "待核实问题（" in result.stdout


def test_the_screen_speaks_english_when_asked(story: Path) -> None:
    result = _plan(story, "--lang", "en")

    assert "Facts found" in result.stdout
    assert "The best plan is found" in result.stdout
    assert "Open questions" in result.stdout


def test_the_same_papers_give_the_same_bytes(story: Path) -> None:
    for name in ("first", "second"):
        _plan(story, "-o", str(story.with_name(f"{name}.docx")))

    for suffix in ("docx", "html"):
        first, second = (story.with_name(f"{name}.{suffix}").read_bytes() for name in ("first", "second"))
        assert first == second


def test_wishes_are_kept(story: Path) -> None:
    result = _plan(
        story, "--from", "2018Q2", "--quarters", "2", "--budget", "500万元", "--land", "天津市华明高新区=300亩",
        "--avoid", "北京海兰信数据科技股份有限公司@天津市华明高新区", "--consent", "北京海兰信数据科技股份有限公司=yes",
        "--html", str(story.with_name("page.html")),
    )  # fmt: skip

    page = story.with_name("page.html").read_text("utf-8")
    assert result.exit_code == 0, result.output
    assert "2018年第二季度" in page
    assert "500万元" in page
    assert "是否同意落地" not in result.stdout


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--from", "明年"], "--from 的值“明年”看不懂：请写成 2017Q1 的样子"),
        (["--budget", "很多"], "请写成 500万元 的样子"),
        (["--must", "正和岛"], "请写成 正和岛@东丽湖 的样子"),
        (["--avoid", "@东丽湖"], "请写成 正和岛@东丽湖 的样子"),
        (["--consent", "正和岛=也许"], "请写成 正和岛=yes 的样子"),
        (["--land", "东丽湖=很大"], "请写成 东丽湖=300亩 的样子"),
        (["--must", "正和岛@天津市华明高新区"], "材料中没有单位“正和岛”"),
        (["--html", "page.txt"], "文件名须以 .html 结尾"),
    ],
)
def test_an_option_that_makes_no_sense_is_answered_with_an_example(story: Path, options, said) -> None:
    result = _plan(story, *options)

    assert result.exit_code == 2
    assert said in result.stderr
    assert _files(story) == {"story.txt"}


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("鼓楼区", "江苏省南京市鼓楼区、江苏省徐州市鼓楼区、福建省福州市鼓楼区、河南省开封市鼓楼区"),
        ("天津市东丽县", "是否指：天津市东丽区"),
    ],
)
def test_a_place_that_is_not_certain_is_refused_with_its_candidates(story: Path, place, said) -> None:
    result = _plan(story, place=place)

    assert result.exit_code == 2
    assert all(name in result.stderr for name in said.split("、"))
    assert _files(story) == {"story.txt"}


def test_files_that_cannot_be_read_end_the_command_before_anything_is_written(story: Path) -> None:
    empty = story.with_name("empty.txt")
    empty.write_bytes(b"")

    result = _plan(story, str(empty), str(story.with_name("absent.txt")))

    assert result.exit_code == 2
    assert "empty.txt：文件是空的" in result.stderr
    assert "absent.txt：找不到文件" in result.stderr
    assert _files(story) == {"story.txt", "empty.txt"}


@pytest.mark.parametrize(
    ("output", "said"),
    [("story.txt", "须以 .docx 结尾"), ("none/plan.docx", "没有文件夹"), ("taken.docx", "taken.docx")],
)
def test_a_place_that_cannot_be_written_leaves_everything_as_it_was(story: Path, output, said) -> None:
    story.with_name("taken.docx").mkdir()

    result = _plan(story, "-o", str(story.parent / output))

    assert result.exit_code == 2
    assert said in result.stderr
    assert _files(story) == {"story.txt", "taken.docx"}


def test_an_input_is_never_overwritten(story: Path) -> None:
    result = _plan(story, str(story.with_name("plan.html")))

    assert result.exit_code == 2
    assert "是输入文件，不能覆盖" in result.stderr
