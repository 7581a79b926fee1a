from pathlib import Path
from zipfile import ZipFile

import pytest

from luodi.corpus import labelled_in

GOOD = "东丽区总人口94万。\n---\nI 东丽区 | population 94 万人 « 总人口94万\n"
BAD = GOOD.replace("« 总人口94万", "« 总人口95万")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "below").mkdir()
    for name, source in {"b.txt": GOOD, "a.txt": GOOD, "below/c.txt": GOOD, ".kept.txt": BAD}.items():
        (tmp_path / name).write_text(source, "utf-8")
    (tmp_path / "notes.md").write_text("no document", "utf-8")
    return tmp_path


def test_a_folder_gives_its_documents_and_those_below_in_order_of_name(folder: Path) -> None:
    found = labelled_in([folder])

    assert [document.name for document in found.documents] == ["a.txt", "b.txt", "below/c.txt"]
    assert found.problems == ()


def test_an_archive_and_a_file_give_the_same(folder: Path) -> None:
    with ZipFile(folder / "corpus.zip", "w") as packed:
        packed.write(folder / "a.txt", "a.txt")

    assert labelled_in([folder / "corpus.zip"]) == labelled_in([folder / "a.txt"])


def test_line_ends_of_a_text_are_kept(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(GOOD.replace("94万。", "94万。\r\n东丽区。").encode())

    (document,) = labelled_in([tmp_path]).documents

    assert document.text == "东丽区总人口94万。\r\n东丽区。"


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("x.txt", BAD.encode(), "x.txt:3: the text has no '总人口95万'"),
        ("x.txt", b"no rule", "x.txt: no line --- between the text and its facts"),
        ("x.txt", GOOD.encode("gb18030"), "x.txt: 'utf-8' codec can't decode"),
        ("x.zip", b"no archive", "x.zip: cannot be read (File is not a zip file)"),
    ],
)
def test_what_is_wrong_is_said(tmp_path: Path, name: str, content: bytes, said: str) -> None:
    (tmp_path / name).write_bytes(content)

    found = labelled_in([tmp_path / name])

    assert found.documents == ()
    assert said in found.problems[0].en


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    (problem,) = labelled_in([tmp_path / "nothing.txt"]).problems

    assert "nothing.txt" in problem.en
    assert "读不了" in problem.zh


def test_of_two_documents_of_one_name_the_first_is_taken(folder: Path) -> None:
    found = labelled_in([folder / "a.txt", folder])

    assert len(found.documents) == 3
    assert found.problems[0].en == "a.txt: two of this name, the first is taken"
