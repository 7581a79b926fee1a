"""Tables as text, one row a line, cells parted by tabs, under a row of column names.

Two sorts are known: rosters of bodies (单位名称, 角色, 可投入资源 …) and lists of
tasks (事项, 责任单位, 时限 …). Other tables are left to the reader of prose.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from luodi.reading.words.folding import fold
from luodi.vocabulary import Span


class Column(StrEnum):
    """What a column holds."""

    NAME = "name"
    ROLE = "role"
    RESOURCE = "resource"
    BUSINESS = "business"
    PERSON = "person"
    POST = "post"
    FIGURE = "figure"
    TASK = "task"
    OWNER = "owner"
    MEASURE = "measure"
    DUE = "due"


_COLUMNS: Final = (
    (Column.TASK, r"(?:合作|工作|任务|会后|重点)?(?:事项|任务)(?:名称|内容)?|工作内容|具体任务"),
    (Column.OWNER, r"(?:责任|牵头|负责|承办|主责|落实)(?:单位|部门|人|方)"),
    (Column.MEASURE, r"衡量标准|验收标准|目标|成果(?:形式)?|完成标志"),
    (Column.DUE, r"(?:完成)?(?:时限|时间|期限)|截止(?:时间|日期)|完成日期"),
    (Column.NAME, (
        r"(?:单位|企业|公司|机构|会员|成员|组织)(?:单位)?(?:全称|名称)|(?:成员|会员|参会|入驻)(?:单位|"
        r"企业)|名称|单位|企业|公司"
    )),
    (Column.ROLE, r"(?:联盟)?(?:角色|身份|成员类别|会员类别|会员级别|级别|单位职务)"),
    (Column.RESOURCE, r"(?:可|拟|能|计划)?(?:投入|提供|带来|共享)的?(?:优势)?资源|资源|可提供支持|落地项目"),
    (Column.BUSINESS, r"主营(?:业务|产品|范围)?|主要(?:业务|产品)|业务方向|产业方向|经营范围"),
    (Column.PERSON, r"(?:单位)?负责人|联系人|法定代表人|法人代表|参会人(?:员)?|姓名|代表"),
    (Column.POST, r"职务|职位|职称"),
)  # fmt: skip
_PATTERNS: Final = tuple((column, re.compile(pattern)) for column, pattern in _COLUMNS)
_UNIT: Final = re.compile(r"\(([^()]{1,6})\)$")
_FIGURE: Final = re.compile(r"面积|土地|用地|厂房|人数|员工|收入|产值|税收|投资额|资本|专利")
_FEWEST: Final = 2


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell that says something, without the blanks around it."""

    header: str
    """The name of its column, in half width."""
    header_span: Span
    text: str
    span: Span

    @property
    def unit(self) -> str:
        """The unit that the name of the column states in brackets; empty if none."""
        found = _UNIT.search(self.header)
        return found[1] if found else ""


Row = Mapping[Column, tuple[Cell, ...]]


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a table, by what its columns hold, and where it stands, column names included."""

    rows: tuple[Row, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class _Name:
    """The name of a column."""

    column: Column | None
    text: str
    span: Span


def find_tables(text: str) -> tuple[Table, ...]:
    r"""Find the tables of ``text`` whose columns are known.

    >>> (table,) = find_tables("单位名称\t角色\n甲科技有限公司\t理事单位")
    >>> [cell.text for cell in table.rows[0][Column.ROLE]]
    ['理事单位']
    """
    return tuple(_tables(text)) if "\t" in text else ()


def _tables(text: str) -> Iterator[Table]:
    names: tuple[_Name | None, ...] = ()
    rows: list[Row] = []
    start = end = 0
    for line in _lines(text):
        cells = tuple(_cells(text, line))
        if names and len(cells) >= _FEWEST:
            rows.append(_row(text, names, cells))
            end = line.end
            continue
        if rows:
            yield Table(tuple(row for row in rows if row), Span(start, end))
        names, rows, start = _header(text, cells), [], line.start
    if rows:
        yield Table(tuple(row for row in rows if row), Span(start, end))


def _lines(text: str) -> Iterator[Span]:
    for found in re.finditer(r"[^\n]+", text):
        yield Span(*found.span())


def _cells(text: str, line: Span) -> Iterator[Span | None]:
    position = line.start
    for part in line.of(text).split("\t"):
        own = part.strip()
        lead = len(part) - len(part.lstrip())
        yield Span(position + lead, position + lead + len(own)) if own else None
        position += len(part) + 1


def _header(text: str, cells: tuple[Span | None, ...]) -> tuple[_Name | None, ...]:
    """The names of the columns; nothing if they do not make a table that is known."""
    names = tuple(_name(text, span) if span else None for span in cells)
    columns = {name.column for name in names if name and name.column}
    roster = Column.NAME in columns and len(columns) >= _FEWEST
    return names if roster or {Column.TASK, Column.OWNER} <= columns else ()


def _name(text: str, span: Span) -> _Name:
    words = fold(span.of(text))
    bare = _UNIT.sub("", words).replace(" ", "")
    column = next((column for column, pattern in _PATTERNS if pattern.fullmatch(bare)), None)
    return _Name(column or (Column.FIGURE if _FIGURE.search(words) else None), words, span)


def _row(text: str, names: tuple[_Name | None, ...], cells: tuple[Span | None, ...]) -> Row:
    row: dict[Column, tuple[Cell, ...]] = {}
    for name, span in zip(names, cells, strict=False):
        if name and name.column and span:
            row[name.column] = (*row.get(name.column, ()), Cell(name.text, name.span, span.of(text), span))
    return row
