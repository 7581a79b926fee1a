"""Workbooks: one line a row, cells joined by tabs, the header row kept.

Formulas give the value that was last computed; hidden sheets are not read.
Where several sheets hold rows, each starts with its name. A sheet whose header
has columns of a roster must name its members.
"""

import datetime as dt
import io
import re
from collections.abc import Iterator
from typing import Any, Final

import openpyxl

from luodi.loading.contents import Content, clean
from luodi.loading.errors import BrokenFileError, NoTextError, RosterColumnsError
from luodi.loading.packages import check_package

_NAME_COLUMN: Final = "单位名称"
_NAME_COLUMNS: Final = frozenset(
    (
        _NAME_COLUMN,
        "名称",
        "单位",
        "成员单位",
        "会员单位",
        "成员名称",
        "会员名称",
        "企业名称",
        "公司名称",
        "机构名称",
    )
)
_ROSTER_COLUMNS: Final = frozenset(
    ("角色", "成员角色", "会员类别", "会员级别", "主营业务", "可投入资源", "落地意向", "所需面积")
)
"""Columns that only a roster of members has."""
_HEADER_WITHIN: Final = 10
"""A header stands in one of the first rows, below titles and notes."""
_HEADER_CELLS: Final = 2
"""A title fills one cell, a header more."""
_REMARK: Final = re.compile(r"[（(].*?[)）]|[\s*:：]")

Row = tuple[int, tuple[str, ...]]
"""The number of a row in its sheet, and its cells."""


def load(data: bytes, name: str) -> Content:
    """Load an .xlsx file."""
    check_package(data, name, ".xlsx")
    try:
        sheets = [(sheet, rows) for sheet, rows in _sheets_in(data) if rows]
    except Exception as error:  # Any malformed part makes the library fail in its own way.
        raise BrokenFileError(name, ".xlsx") from error
    if not sheets:
        raise NoTextError(name, ".xlsx")
    for sheet, rows in sheets:
        _check_roster(name, sheet, rows)
    several = len(sheets) > 1
    parts = [_text_of(rows, heading=sheet if several else None) for sheet, rows in sheets]
    return Content("\n\n".join(parts), _title_of(sheets[0][1]))


def _sheets_in(data: bytes) -> Iterator[tuple[str, list[Row]]]:
    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    for sheet in book.worksheets:
        if sheet.sheet_state == "visible":
            sheet.reset_dimensions()  # Some programs write a wrong one, which would cut the sheet.
            rows = (
                (number, _cells_of(row)) for number, row in enumerate(sheet.iter_rows(values_only=True), 1)
            )
            yield clean(sheet.title), [(number, cells) for number, cells in rows if any(cells)]
    book.close()


def _cells_of(row: tuple[Any, ...]) -> tuple[str, ...]:
    cells = [_words_of(value) for value in row]
    while cells and not cells[-1]:
        cells.pop()
    return tuple(cells)


def _words_of(value: Any) -> str:
    """A cell as text: whole numbers without a point, dates without the hour that none typed."""
    match value:
        case None:
            return ""
        case bool():
            return "是" if value else "否"
        case float() if value.is_integer():
            return str(int(value))
        case dt.datetime() if value.time() == dt.time():
            return value.date().isoformat()
        case _:
            return " ".join(clean(str(value)).split())


def _check_roster(name: str, sheet: str, rows: list[Row]) -> None:
    for number, cells in rows[:_HEADER_WITHIN]:
        columns = {_REMARK.sub("", cell) for cell in cells if cell}
        if len(columns) < _HEADER_CELLS or not columns & _ROSTER_COLUMNS:
            continue
        if not columns & _NAME_COLUMNS:
            found = [cell for cell in cells if cell]
            raise RosterColumnsError(name, sheet=sheet, row=number, missing=_NAME_COLUMN, found=found)
        return


def _text_of(rows: list[Row], *, heading: str | None) -> str:
    lines = ["\t".join(cells) for _, cells in rows]
    return "\n".join([heading, *lines] if heading else lines)


def _title_of(rows: list[Row]) -> str | None:
    """The first row, where it is one cell alone above a table."""
    first = [cell for cell in rows[0][1] if cell]
    return first[0] if len(first) == 1 and len(rows) > 1 else None
