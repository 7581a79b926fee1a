"""Tables and timetables on paper: ruled, heads repeated on every page, no row torn apart."""

from collections.abc import Callable, Sequence
from typing import Any, Final, cast

from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.table import Table as OfficeTable
from docx.table import _Cell as OfficeCell
from docx.text.paragraph import Paragraph as OfficeParagraph

from luodi.writing.manuscript import Line, Table, Text, Timeline
from luodi.writing.office.marks import element

_WIDTH_MM: Final = 156
_LABEL_SHARE: Final = 40
_INK: Final = "4D7C76"
"""The bars of a timetable."""
_SHADE: Final = "EDF1F0"
"""The heads of tables."""
_RULES: Final = (
    ("top", "single", 8, "1F2933"),
    ("left", "nil", 0, "auto"),
    ("bottom", "single", 8, "1F2933"),
    ("right", "nil", 0, "auto"),
    ("insideH", "single", 4, "A9B4B2"),
    ("insideV", "single", 4, "A9B4B2"),
)
FillLine = Callable[[OfficeParagraph, Line], None]


def add_table(document: Document, table: Table, fill: FillLine) -> None:
    """A caption and the rows."""
    document.add_paragraph(table.caption, style="Plan Caption").paragraph_format.keep_with_next = True
    widths = table.widths or (1,) * len(table.columns)
    made = _ruled(document, table.columns, widths)
    for row in table.rows:
        for cell, line in zip(_new_row(made), row, strict=True):
            _write(cell, line, "Plan Table Cell", fill)
    _space_after(document)


def add_timeline(document: Document, timeline: Timeline, fill: FillLine) -> None:
    """A caption, and one row for each bar with its periods filled."""
    document.add_paragraph(timeline.caption, style="Plan Caption").paragraph_format.keep_with_next = True
    share = (100 - _LABEL_SHARE) // len(timeline.periods)
    made = _ruled(document, ("事项", *timeline.periods), (_LABEL_SHARE, *(share for _ in timeline.periods)))
    for bar in timeline.bars:
        label, *periods = _new_row(made)
        _write(label, bar.label, "Plan Table Cell", fill)
        for place, cell in enumerate(periods):
            if bar.start <= place <= bar.end:
                _shade(cell, _INK)
            _write(cell, (Text(""),), "Plan Table Cell", fill)
    _space_after(document)


def _space_after(document: Document) -> None:
    document.add_paragraph(style="Plan Table Cell")


def _ruled(document: Document, columns: Sequence[str], widths: Sequence[int]) -> OfficeTable:
    """A table with its repeated head."""
    table: OfficeTable = document.add_table(rows=1, cols=len(columns))
    table.style, table.alignment, table.autofit = "Table Grid", WD_TABLE_ALIGNMENT.CENTER, False
    _rule(table)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(_WIDTH_MM * width / sum(widths))
    head: Any = table.rows[0]._tr.get_or_add_trPr()  # noqa: SLF001 (python-docx has no repeated heads)
    head.extend([element("cantSplit"), element("tblHeader")])
    for cell, name, column in zip(table.rows[0].cells, columns, table.columns, strict=True):
        cell.width = column.width
        cell.paragraphs[0].style = "Plan Table Head"
        cell.paragraphs[0].add_run(name)
        _shade(cell, _SHADE)
    return table


def _rule(table: OfficeTable) -> None:
    """Strong lines above and below, faint ones inside, none at the sides."""
    lines = [element(edge, val=kind, sz=size, space=0, color=colour) for edge, kind, size, colour in _RULES]
    properties: Any = table._tbl.tblPr  # noqa: SLF001 (python-docx has no borders)
    properties.find(qn("w:tblLayout")).addprevious(element("tblBorders", *lines))


def _new_row(table: OfficeTable) -> tuple[OfficeCell, ...]:
    row: Any = cast("Any", table).add_row()
    row._tr.get_or_add_trPr().append(element("cantSplit"))  # noqa: SLF001
    for cell, column in zip(row.cells, table.columns, strict=True):
        cell.width = column.width
    return tuple(row.cells)


def _write(cell: OfficeCell, line: Line, style: str, fill: FillLine) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.style = style
    fill(paragraph, line)
    cell._tc.get_or_add_tcPr().append(element("vAlign", val="center"))  # noqa: SLF001


def _shade(cell: OfficeCell, colour: str) -> None:
    properties = cell._tc.get_or_add_tcPr()  # noqa: SLF001
    for old in properties.findall(qn("w:shd")):
        properties.remove(old)
    properties.append(element("shd", val="clear", color="auto", fill=colour))
