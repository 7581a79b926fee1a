import codecs
from pathlib import Path

import pytest

from luodi.loading import EmptyFileError, UndecodableError, UnknownKindError, load

STORY = "2016年11月2日，东丽区区委书记尚斌义一行走访联盟，并座谈。\n东丽区总人口94万。\n"
TRADITIONAL = "機器人產業聯盟為響應國家兩大重要戰略決策，近日來與天津東麗區政府密切溝通。"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "gbk", "gb2312"]
)
def test_a_text_reads_the_same_in_every_encoding_that_offices_use(encoding: str) -> None:
    assert load(STORY.encode(encoding), "新闻.txt").text == STORY


@pytest.mark.parametrize("encoding", ["big5", "gb18030", "utf-8"])
def test_traditional_characters_are_told_apart_from_gibberish(encoding: str) -> None:
    assert load(TRADITIONAL.encode(encoding), "新聞.txt").text == TRADITIONAL


def test_a_rare_character_of_a_name_survives_gb18030() -> None:
    assert load("杨灏、𬭎某、㛃某到会。".encode("gb18030"), "名单.txt").text == "杨灏、𬭎某、㛃某到会。"


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    article = load(codecs.BOM_UTF8 + "东丽区".encode(), "a.txt")

    assert article.text == "东丽区"


def test_line_ends_of_all_systems_become_one_and_control_characters_go() -> None:
    article = load("甲来访。\r\n乙签约。\r丙\x0c开工。\x1a".encode(), "a.txt")

    assert article.text == "甲来访。\n乙签约。\n丙\n开工。"


@pytest.mark.parametrize("data", [b"", b" \r\n\t ", b"\x00" * 64, codecs.BOM_UTF8, "\u3000\n".encode()])
def test_a_file_without_a_word_is_empty(data: bytes) -> None:
    with pytest.raises(EmptyFileError, match="the file is empty"):
        load(data, "空.txt")


@pytest.mark.parametrize(
    "data",
    [
        "Près de là, à côté d'été".encode("latin-1"),
        "ロボット産業の連盟は国家の二大戦略に応えて進出を検討".encode("shift-jis"),
    ],
)
def test_an_encoding_that_is_not_read_is_refused_and_not_shown_as_gibberish(data: bytes) -> None:
    with pytest.raises(UndecodableError) as caught:
        load(data, "a.txt")

    assert "另存为 UTF-8" in caught.value.words.zh


@pytest.mark.parametrize("data", [bytes(range(256)) * 8, b"GIF89a\x00\x00", b"MZ\x90\x00\x03\x00"])
def test_bytes_that_are_no_text_are_refused_whatever_their_name(data: bytes) -> None:
    with pytest.raises(UnknownKindError):
        load(data, "报告.txt")


def test_the_real_story_keeps_every_character(data_dir: Path) -> None:
    path = data_dir.parent / "inputs" / "dongli-2016.txt"
    story = path.read_text("utf-8")

    assert load(path.read_bytes(), path.name).text == story
    assert load(story.encode("gb18030"), path.name).text == story
