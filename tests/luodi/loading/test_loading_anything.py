"""Files that are wrong, large or made to harm: always one clear error, never another."""

import subprocess
import sys
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.luodi.loading.files import docx_of, eml_of, pdf_of, png_of, with_part, xlsx_of, zip_of

from luodi.loading import (
    MAX_BYTES,
    SUFFIXES,
    LoadError,
    LoadProblem,
    TooLargeError,
    UnknownKindError,
    UnreadableFileError,
    UnsafeFileError,
    WrongSuffixError,
    load,
    load_file,
)
from luodi.vocabulary import Article

STARTS = (b"", b"PK\x03\x04", b"%PDF-1.4\n", b"<html>", b"\xff\xfe", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
          b"Subject: =?gb2312?B?", b"\x89PNG\r\n\x1a\n")  # fmt: skip
BOMB = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>'
WHOLE = (
    docx_of("东丽区总人口94万。"),
    xlsx_of(表=[["单位名称", "角色"], ["甲", "乙"]]),
    pdf_of([(72, 700, "东丽区")]),
    eml_of("走访材料", "请查收。", "名单.txt"),
    png_of(40, 40),
)
KINDS = (".docx", ".xlsx", ".pdf", ".eml", ".png")


def outcome_of(data: bytes, name: str) -> Article | LoadError:
    """What comes of loading: never anything else."""
    try:
        return load(data, name)
    except LoadError as error:
        return error


def is_clear(outcome: Article | LoadError) -> bool:
    """Tell whether there is text, or words that name the file and end in advice."""
    if isinstance(outcome, Article):
        return outcome.text.strip() != "" and "\x00" not in outcome.text
    return (
        outcome.words.zh.startswith("任意")
        and outcome.words.zh.endswith("。")
        and outcome.code in LoadProblem
    )


@given(start=st.sampled_from(STARTS), rest=st.binary(max_size=400), suffix=st.sampled_from(SUFFIXES))
def test_any_bytes_give_an_article_or_a_load_error(start: bytes, rest: bytes, suffix: str) -> None:
    assert is_clear(outcome_of(start + rest, f"任意{suffix}"))


@given(data=st.data(), number=st.sampled_from(range(len(WHOLE))))
def test_a_damaged_file_gives_an_article_or_a_load_error(data: st.DataObject, number: int) -> None:
    whole, suffix = bytearray(WHOLE[number]), KINDS[number]
    for place in data.draw(st.lists(st.integers(0, len(whole) - 1), min_size=1, max_size=8)):
        whole[place] = data.draw(st.integers(0, 255))

    assert is_clear(outcome_of(bytes(whole), f"任意{suffix}"))


@given(
    text=st.text(
        min_size=1, alphabet=st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn", "Zl", "Zp"])
    )
)
def test_a_text_without_control_characters_is_loaded_as_it_stands(text: str) -> None:
    whole = f"东丽区{text}".replace("\ufeff", "")

    assert load(whole.encode(), "a.txt").text == whole


@pytest.mark.parametrize(
    ("data", "name", "found"),
    [
        (WHOLE[2], "报告.docx", ".pdf"),
        (WHOLE[0], "名录.xlsx", ".docx"),
        (WHOLE[1], "名录.txt", ".xlsx"),
        (b"<!DOCTYPE html><html><body>x</body></html>", "名录.xlsx", ".html"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "报告.txt", ".png"),
    ],
)
def test_a_name_that_hides_the_real_kind_is_refused_with_the_right_suffix(
    data: bytes, name: str, found: str
) -> None:
    with pytest.raises(WrongSuffixError) as caught:
        load(data, name)

    assert f"改后缀为 {found}" in caught.value.words.zh


@pytest.mark.parametrize("name", ["旧文件.doc", "图.webp", "程序.exe", "无后缀", ".txt", "压缩.zip"])
def test_a_kind_that_is_not_read_names_those_that_are(name: str) -> None:
    with pytest.raises(UnknownKindError) as caught:
        load("文字".encode(), name)

    assert all(kind in caught.value.words.zh for kind in (".txt", ".html", ".docx", ".pdf", ".xlsx"))


@pytest.mark.parametrize(
    ("data", "name"),
    [(zip_of({"a.txt": b"1"}), "a.docx"), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99), "a.docx")],
)
def test_archives_and_old_office_files_are_not_read(data: bytes, name: str) -> None:
    with pytest.raises(UnknownKindError):
        load(data, name)


@pytest.mark.parametrize(
    ("make", "name"),
    [
        (lambda: with_part(WHOLE[0], "word/document.xml", BOMB), "a.docx"),
        (lambda: with_part(WHOLE[1], "xl/sharedStrings.xml", BOMB), "a.xlsx"),
        (lambda: with_part(WHOLE[0], "word/styles.xml", BOMB.decode().encode("utf-16")), "a.docx"),
        (lambda: with_part(WHOLE[0], "word/media/image1.png", bytes(201 * 2**20)), "a.docx"),
        (lambda: b"%PDF-1.4\n<<>> stream\n" + zlib.compress(bytes(101 * 2**20)) + b"endstream", "a.pdf"),
    ],
    ids=[
        "entities in a document",
        "entities in a workbook",
        "entities in UTF-16",
        "a large part",
        "a large stream",
    ],
)
def test_a_file_made_to_harm_is_not_opened(make: Callable[[], bytes], name: str) -> None:
    with pytest.raises(UnsafeFileError, match="to be safe"):
        load(make(), name)


def test_more_than_fifty_megabytes_are_refused_before_they_are_looked_at() -> None:
    with pytest.raises(TooLargeError, match="limit is 50 MB"):
        load(bytes(MAX_BYTES + 1), "大.txt")


def test_a_large_file_on_the_disk_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "大.pdf"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)

    with pytest.raises(TooLargeError, match=r"50\.0 MB"):
        load_file(path)


@pytest.mark.parametrize(
    ("name", "why"), [("没有.txt", "找不到文件"), ("", "文件夹"), ("a\x00.txt", "读取失败")]
)
def test_a_path_that_cannot_be_read_says_why(tmp_path: Path, name: str, why: str) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        load_file(tmp_path / name)

    assert why in caught.value.words.zh


def test_a_file_on_the_disk_is_known_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "新闻.TXT"
    path.write_bytes("东丽区".encode("gb18030"))

    assert load_file(path) == Article(name="新闻.TXT", text="东丽区")


def test_a_text_brings_no_large_library_along() -> None:
    script = (
        "import sys; from luodi.loading import load; load('东丽区'.encode(), 'a.txt');"
        "print(sorted({'docx', 'pdfplumber', 'openpyxl', 'trafilatura', 'lxml'} & set(sys.modules)))"
    )

    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert result.stdout.strip() == "[]"
