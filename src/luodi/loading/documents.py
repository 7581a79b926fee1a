"""Word documents: paragraphs and tables in the order in which they stand.

Text that a tracked change has struck out is left out, what it has put in is
read, and so are the numbers that Word sets before paragraphs. Headers, footers,
notes and text boxes are not part of the story.
"""

import io
from collections.abc import Iterator
from typing import Any, Final

import docx
from docx.oxml.ns import qn

from luodi.loading.contents import Content, clean
from luodi.loading.errors import BrokenFileError, NoTextError
from luodi.loading.numbering import Numbers
from luodi.loading.packages import check_package

_PARAGRAPH, _TABLE, _ROW, _CELL = (qn(f"w:{tag}") for tag in ("p", "tbl", "tr", "tc"))
_TEXT, _TAB, _BREAK, _RETURN = (qn(f"w:{tag}") for tag in ("t", "tab", "br", "cr"))
_NOT_STORY: Final = frozenset(qn(f"w:{tag}") for tag in ("del", "moveFrom", "pPr", "rPr", "txbxContent"))
_WRAPPERS: Final = frozenset(
    qn(f"w:{tag}") for tag in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag")
)
_TITLE_STYLES: Final = ("Title", "标题")
_HEAD: Final = 10
"""Paragraphs among which a title stands."""
_MARKS: Final = {_TAB: "\t", _BREAK: "\n", _RETURN: "\n"}


def load(data: bytes, name: str) -> Content:
    """Load a .docx file."""
    check_package(data, name, ".docx")
    try:
        document = docx.Document(io.BytesIO(data))
        text = clean("\n".join(_lines_in(document.element.body, Numbers(document)))).strip("\n")
        title = _title_of(document, text)
    except Exception as error:  # Any malformed part makes the library fail in its own way.
        raise BrokenFileError(name, ".docx") from error
    if not text.strip():
        raise NoTextError(name, ".docx")
    return Content(text, title)


def _lines_in(container: Any, numbers: Numbers) -> Iterator[str]:
    """Yield a line for each paragraph and each table row, in reading order."""
    for child in container:
        if child.tag == _PARAGRAPH:
            yield _numbered("".join(_words_in(child)), numbers.label_for(child))
        elif child.tag == _TABLE:
            yield from (_row_line(row, numbers) for row in child.iter(_ROW) if _is_own(row, child))
        elif child.tag in _WRAPPERS:
            yield from _lines_in(child, numbers)


def _numbered(words: str, label: str) -> str:
    """The paragraph with its number; an empty one shows none."""
    return label + words if words.strip() else words


def _row_line(row: Any, numbers: Numbers) -> str:
    """Join the cells of a row by tabs; lines inside a cell are joined by blanks."""
    cells = (cell for cell in row.iter(_CELL) if cell.getparent() is not None and _row_of(cell) is row)
    return "\t".join(" ".join(" ".join(_lines_in(cell, numbers)).split()) for cell in cells)


def _row_of(cell: Any) -> Any:
    return next(cell.iterancestors(_ROW), None)


def _is_own(row: Any, table: Any) -> bool:
    """Tell whether the row is the table's, not that of a table inside one of its cells."""
    return next(row.iterancestors(_TABLE), None) is table


def _words_in(paragraph: Any) -> Iterator[str]:
    for child in paragraph:
        if child.tag in _NOT_STORY:
            continue
        if child.tag == _TEXT:
            yield child.text or ""
        elif child.tag in _MARKS:
            yield _MARKS[child.tag]
        else:
            yield from _words_in(child)


def _title_of(document: Any, text: str) -> str | None:
    """The paragraph in title style; else the property, if the text shows it: templates leave theirs."""
    for paragraph in document.paragraphs[:_HEAD]:
        if paragraph.style is not None and paragraph.style.name in _TITLE_STYLES and paragraph.text.strip():
            return clean(paragraph.text).strip()
    stated = clean(document.core_properties.title or "").strip()
    return stated if stated and stated in text.splitlines() else None
