"""Word documents: headers, paragraphs and tables in the order in which they stand, notes, footers.

A text box follows the paragraph it is tied to. Text that a tracked change has
struck out is left out, what it has put in is read, and so are the numbers that
Word sets before paragraphs. Comments are no part of the document, nor are page numbers.
"""

import io
from collections.abc import Iterator
from typing import Any, Final

import docx
from docx.oxml.ns import qn

from luodi.loading import margins
from luodi.loading.contents import Content, clean
from luodi.loading.errors import BrokenFileError, NoTextError
from luodi.loading.numbering import Numbers
from luodi.loading.packages import check_package

_PARAGRAPH, _TABLE, _ROW, _CELL = (qn(f"w:{tag}") for tag in ("p", "tbl", "tr", "tc"))
_TEXT, _TAB, _BREAK, _RETURN = (qn(f"w:{tag}") for tag in ("t", "tab", "br", "cr"))
_BOX: Final = qn("w:txbxContent")
_STRUCK_OUT: Final = frozenset(qn(f"w:{tag}") for tag in ("del", "moveFrom"))
_NOT_STORY: Final = _STRUCK_OUT | {qn("w:pPr"), qn("w:rPr"), _BOX}
_SECOND_FORM: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
"""What stands beside a drawing once more, for old programs."""
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
        text = clean("\n".join(_lines_of(document))).strip("\n")
        title = _title_of(document, text)
    except Exception as error:  # Any malformed part makes the library fail in its own way.
        raise BrokenFileError(name, ".docx") from error
    if not text.strip():
        raise NoTextError(name, ".docx")
    return Content(text, title)


def _lines_of(document: Any) -> Iterator[str]:
    """Yield what the document shows, each header and footer once."""
    numbers = Numbers(document)
    heads = [line for part in margins.headers_of(document) for line in _lines_in(part, numbers)]
    feet = [line for part in margins.footers_of(document) for line in _lines_in(part, numbers)]
    yield from margins.shown_once(heads)
    yield from _lines_in(document.element.body, numbers)
    for note in margins.notes_of(document):
        yield " ".join(line.strip() for line in _lines_in(note, numbers))
    yield from margins.shown_once(line for line in feet if line not in heads)


def _lines_in(container: Any, numbers: Numbers) -> Iterator[str]:
    """Yield a line for each paragraph and each table row, in reading order."""
    for child in container:
        if child.tag == _PARAGRAPH:
            yield _numbered("".join(_words_in(child)), numbers.label_for(child))
            for box in _boxes_in(child):
                yield from _lines_in(box, numbers)
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
        if child.tag in _NOT_STORY or child.tag == _SECOND_FORM:
            continue
        if child.tag == _TEXT:
            yield child.text or ""
        elif child.tag in _MARKS:
            yield _MARKS[child.tag]
        else:
            yield from _words_in(child)


def _boxes_in(node: Any) -> Iterator[Any]:
    for child in node:
        if child.tag == _BOX:
            yield child
        elif child.tag not in _STRUCK_OUT and child.tag != _SECOND_FORM:
            yield from _boxes_in(child)


def _title_of(document: Any, text: str) -> str | None:
    """The paragraph in title style; else the property, if the text shows it: templates leave theirs."""
    for paragraph in document.paragraphs[:_HEAD]:
        if paragraph.style is not None and paragraph.style.name in _TITLE_STYLES and paragraph.text.strip():
            return clean(paragraph.text).strip()
    stated = clean(document.core_properties.title or "").strip()
    return stated if stated and stated in text.splitlines() else None
