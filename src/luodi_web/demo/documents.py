"""The demonstration's documents: public facts of a real story in our own words; what is made up says 示例.

Minutes, agreement and policy become Word documents and the roster a workbook, as
offices send them. The same files come out byte for byte every time, so a second
demonstration finds its documents again.
"""

import datetime as dt
import io
import zipfile
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Final

import docx
import xlsxwriter

_MADE: Final = dt.datetime(2016, 12, 1, tzinfo=dt.UTC)
"""The moment that the made files carry, instead of now."""
_ZIP_DATE: Final = (1980, 1, 1, 0, 0, 0)
_HEAD_ROWS: Final = 2
"""The roster's title and its header."""
_NOTE: Final = "04-roster-note.tsv"


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoDocument:
    """One document of the demonstration, as it would be brought in."""

    source: str
    """The packaged text that it is made from."""
    name: str
    kind: str
    """What it is: news, minutes, roster, profile, policy, notice, agreement or other."""
    example: bool
    """Tell whether parts of it are made up."""

    def data(self) -> bytes:
        """Make the file."""
        text = _packaged(self.source)
        match Path(self.name).suffix:
            case ".docx":
                return _word_document(text)
            case ".xlsx":
                return _workbook({"成员名录": text, "说明": _packaged(_NOTE)})
            case _:
                return text.encode()


DOCUMENTS: Final = tuple(
    DemoDocument(source=source, name=name, kind=kind, example=example)
    for source, name, kind, example in (
        ("01-news-visit-out.txt", "01 新闻：东丽区在京走访联盟.txt", "news", False),
        ("02-news-visit-back.html", "02 新闻：联盟回访东丽区.html", "news", False),
        ("03-minutes.txt", "03 座谈会纪要（示例）.docx", "minutes", True),
        ("04-roster.tsv", "04 联盟成员名录（示例）.xlsx", "roster", True),
        ("05-district-profile.txt", "05 东丽区概况.txt", "profile", False),
        ("06-zone-profile-huaming.txt", "06 华明高新区简介.txt", "profile", False),
        ("07-zone-profile-donglihu.txt", "07 东丽湖简介.txt", "profile", False),
        ("08-policy.txt", "08 机器人产业落地若干措施（示例）.docx", "policy", True),
        ("09-forum-notice.txt", "09 专题讲座通知（示例）.txt", "notice", True),
        ("10-agreement.txt", "10 初步战略合作协议要点（示例）.docx", "agreement", True),
        ("11-spaces.txt", "11 可用空间情况（示例）.txt", "other", True),
    )
)
"""In the order in which the story happened."""


def write_documents(folder: Path) -> tuple[Path, ...]:
    """Write all documents into ``folder``, which is made where it is missing; return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = tuple(folder / document.name for document in DOCUMENTS)
    for path, document in zip(paths, DOCUMENTS, strict=True):
        path.write_bytes(document.data())
    return paths


def _packaged(source: str) -> str:
    return files("luodi_web.demo").joinpath("data").joinpath(source).read_text("utf-8")


def _word_document(text: str) -> bytes:
    """The first line is the title; lines with tabs that follow each other are a table."""
    document = docx.Document()
    title, *lines = [line for line in text.splitlines() if line]
    document.add_paragraph(title, style="Title")
    document.core_properties.title = title
    document.core_properties.created = document.core_properties.modified = _MADE.replace(tzinfo=None)
    rows: list[list[str]] = []
    for line in (*lines, ""):
        if "\t" in line:
            rows.append(line.split("\t"))
            continue
        if rows:
            _add_table(document, rows)
            rows = []
        if line:
            document.add_paragraph(line)
    buffer = io.BytesIO()
    document.save(buffer)
    return _undated(buffer)


def _add_table(document: "docx.document.Document", rows: list[list[str]]) -> None:
    table = document.add_table(rows=len(rows), cols=len(rows[0]), style="Table Grid")
    for row, words in zip(table.rows, rows, strict=True):
        for cell, word in zip(row.cells, words, strict=True):
            cell.text = word


def _undated(package: io.BytesIO) -> bytes:
    """The same zip package without the time at which it was written."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(package) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            new.writestr(zipfile.ZipInfo(part, _ZIP_DATE), old.read(part), zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def _workbook(sheets: dict[str, str]) -> bytes:
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        book.set_properties({"created": _MADE.replace(tzinfo=None)})
        head = book.add_format({"bold": True, "bottom": 1})
        for name, text in sheets.items():
            sheet = book.add_worksheet(name)
            rows = [line.split("\t") for line in text.splitlines()]
            widths = [
                max(map(len, column)) for column in zip(*(row for row in rows if len(row) > 1), strict=False)
            ]
            for column, width in enumerate(widths):
                sheet.set_column(column, column, 2 * width + 2)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row, head if number < _HEAD_ROWS and widths else None)
    return buffer.getvalue()
