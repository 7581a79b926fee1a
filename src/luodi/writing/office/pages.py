"""The page of GB/T 9704-2012: A4, margins 37, 35, 28 and 26 mm, 22 lines of 28 characters, — 1 — below."""

from typing import Any, Final

from docx.document import Document
from docx.oxml.ns import qn
from docx.section import _Footer as Footer
from docx.shared import Mm

from luodi.writing.office.marks import element, page_number, text_run
from luodi.writing.office.styles import LINE

_HEIGHT, _WIDTH = Mm(297), Mm(210)
_TOP, _BOTTOM, _LEFT, _RIGHT = Mm(37), Mm(35), Mm(28), Mm(26)
_FOOTER: Final = Mm(24)
"""From the sheet's edge to the number, which stands 7 mm below the type area."""


def set_pages(document: Document) -> None:
    """Set paper, margins, grid and page numbers: right on odd pages, left on even ones."""
    section = document.sections[0]
    section.page_height, section.page_width = _HEIGHT, _WIDTH
    section.top_margin, section.bottom_margin = _TOP, _BOTTOM
    section.left_margin, section.right_margin = _LEFT, _RIGHT
    section.footer_distance = _FOOTER
    properties: Any = section._sectPr  # noqa: SLF001 (python-docx has no grid)
    for grid in properties.findall(qn("w:docGrid")):
        properties.remove(grid)
    properties.append(element("docGrid", type="lines", linePitch=LINE))
    document.settings.odd_and_even_pages_header_footer = True
    _number(section.footer, "right")
    _number(section.even_page_footer, "left")


def _number(footer: Footer, side: str) -> None:
    footer.is_linked_to_previous = False
    paragraph = footer.paragraphs[0]
    paragraph.style = "Plan Footer"
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 (one character off the edge, as the standard asks)
    properties.append(element("ind", **{f"{side}Chars": 100, side: 280}))
    properties.append(element("jc", val=side))
    for part in (text_run("— "), *page_number(), text_run(" —")):
        paragraph._p.append(part)  # noqa: SLF001
