from pathlib import Path

import pytest

from luodi.vocabulary import Words
from luodi.workflow import UnreadableFilesError, evidence_of, read_files


def _said(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def test_files_are_read_in_their_order_and_progress_is_told(tmp_path: Path) -> None:
    paths = [_said(tmp_path, name, "东丽区总人口94万。") for name in ("乙.txt", "甲.txt")]
    told: list[tuple[float, Words]] = []

    readings = read_files(paths, progress=lambda share, words: told.append((share, words)))

    assert [reading.article.name for reading in readings] == ["乙.txt", "甲.txt"]
    assert [share for share, _ in told] == [0.0, 0.5, 1.0]
    assert told[0][1].zh == "读取 乙.txt"


def test_all_files_that_cannot_be_read_are_named_at_once(tmp_path: Path) -> None:
    good, empty = _said(tmp_path, "好.txt", "东丽区总人口94万。"), _said(tmp_path, "空.txt", "")

    with pytest.raises(UnreadableFilesError) as caught:
        read_files([good, empty, tmp_path / "没有.txt"])

    assert [words.zh.partition("：")[0].rpartition("/")[2] for words in caught.value.problems] == [
        "空.txt",
        "没有.txt",
    ]


def test_two_files_of_one_name_are_cited_apart(tmp_path: Path) -> None:
    paths = [_said(tmp_path / folder, "纪要.txt", "东丽区总人口94万。") for folder in ("一", "二")]

    evidence = evidence_of(read_files(paths))

    assert {item.source.key for item in evidence} == {"纪要.txt", "纪要.txt (2)"}
