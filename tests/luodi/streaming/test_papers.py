from pathlib import Path

import pytest
from tests.luodi.loading.files import eml_of

from luodi.loading import UnreadableFileError
from luodi.streaming import files_in, papers_in


def names_in(*paths: Path) -> list[str]:
    return [paper.name for paper in papers_in(files_in(paths))]


def test_folders_give_their_files_sorted_by_the_way_to_them(tmp_path: Path) -> None:
    for name in ("乙.txt", "甲.txt", "下/甲.docx", "下/~$甲.docx", ".藏/丙.txt", "程序.exe"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name)

    assert names_in(tmp_path / "甲.txt", tmp_path) == ["甲.txt", "下/甲.docx", "乙.txt", "甲.txt"]


def test_an_e_mail_is_followed_by_what_hangs_on_it(tmp_path: Path) -> None:
    (tmp_path / "信.eml").write_bytes(eml_of("回访安排", "请安排。", "名单.txt", "现场.mp4"))
    (tmp_path / "后.txt").write_text("后")

    papers = list(papers_in(files_in([tmp_path / "信.eml", tmp_path / "后.txt"])))

    assert [paper.name for paper in papers] == ["信.eml", "信.eml/名单.txt", "后.txt"]
    assert [paper.load().text for paper in papers[1:]] == ["名单.txt", "后"]
    assert papers[1].load().name == "信.eml/名单.txt"


@pytest.mark.parametrize("content", [b"", b"no letter"])
def test_a_broken_e_mail_is_one_paper_whose_loading_says_so(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "信.eml").write_bytes(content)

    assert names_in(tmp_path / "信.eml", tmp_path / "没有.eml") == ["信.eml", "没有.eml"]


def test_a_folder_without_anything_to_read_is_reported(tmp_path: Path) -> None:
    papers = list(papers_in(files_in([tmp_path])))

    assert len(papers) == 1
    with pytest.raises(UnreadableFileError, match="holds no file that is read"):
        papers[0].load()
