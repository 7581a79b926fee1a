"""Type of GB/T 9704-2012: 小标宋 for the title, 仿宋 for the body, 黑体 and 楷体 for headings.

Where a machine lacks these fonts, the font table names free ones of the same kind.
"""

from typing import Any, Final

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import nsdecls

from luodi.writing.office.marks import element

TITLE_FONT: Final = "方正小标宋简体"
BODY_FONT: Final = "仿宋_GB2312"
BLACK_FONT: Final = "黑体"
SCRIPT_FONT: Final = "楷体_GB2312"
LATIN_FONT: Final = "Times New Roman"

_FREE: Final = {
    TITLE_FONT: ("Noto Serif CJK SC", "roman"),
    BODY_FONT: ("Noto Serif CJK SC", "roman"),
    BLACK_FONT: ("Noto Sans CJK SC", "swiss"),
    SCRIPT_FONT: ("Noto Serif CJK SC", "roman"),
    "宋体": ("Noto Serif CJK SC", "roman"),
    LATIN_FONT: ("Liberation Serif", "roman"),
}
_FONT: Final = (
    '<w:font w:name="{name}"><w:altName w:val="{free}"/><w:charset w:val="86"/><w:family w:val="{family}"/>'
    '<w:pitch w:val="variable"/></w:font>'
)
LINE: Final = 579
"""Twentieths of a point from line to line: 22 lines fill the 225 mm of type area."""
_BODY_POINTS: Final = 16
"""3号."""
_SQUEEZE: Final = -5
"""Twentieths of a point between characters of 3号: 28 of them fill the 156 mm."""

_CELL_LINE: Final = 320
_CELL_AIR: Final = 50
"""Twentieths of a point above and below the words of a cell."""

_PARAGRAPHS: Final = {
    # name: (font, points, bold, alignment, first line in hundredths of characters, line, outline level)
    "Plan Title": (TITLE_FONT, 22, False, "center", 0, 700, None),
    "Plan Subtitle": (SCRIPT_FONT, 16, False, "center", 0, LINE, None),
    "Plan Heading 1": (BLACK_FONT, 16, False, "both", 200, LINE, 0),
    "Plan Heading 2": (SCRIPT_FONT, 16, False, "both", 200, LINE, 1),
    "Plan Heading 3": (BODY_FONT, 16, True, "both", 200, LINE, 2),
    "Plan Body": (BODY_FONT, 16, False, "both", 200, LINE, None),
    "Plan Annex": (BLACK_FONT, 16, False, "left", 0, LINE, 0),
    "Plan Signature": (BODY_FONT, 16, False, "right", 0, LINE, None),
    "Plan Caption": (BLACK_FONT, 12, False, "center", 0, 440, None),
    "Plan Table Head": (BLACK_FONT, 10.5, False, "center", 0, _CELL_LINE, None),
    "Plan Table Cell": (BODY_FONT, 10.5, False, "left", 0, _CELL_LINE, None),
    "Plan Footer": ("宋体", 14, False, "right", 0, 400, None),
}


def add_styles(document: Document) -> None:
    """Set every style that the plan uses."""
    normal = document.styles["Normal"].element
    _set_run(normal.get_or_add_rPr(), BODY_FONT, points=16)
    for defaults in document.styles.element.xpath("w:docDefaults/w:rPrDefault/w:rPr"):
        _set_run(defaults, BODY_FONT, points=16)
    for name, (font, points, bold, align, first, line, outline) in _PARAGRAPHS.items():
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).element
        _set_paragraph(style.get_or_add_pPr(), align, first, line, outline)
        _set_run(style.get_or_add_rPr(), font, points=points, bold=bold)
    cite = document.styles.add_style("Plan Citation", WD_STYLE_TYPE.CHARACTER)
    cite.font.superscript = True


def add_font_table(document: Document) -> None:
    """Name for each font the one to take where it is missing."""
    fonts = "".join(
        _FONT.format(name=name, free=free, family=family) for name, (free, family) in _FREE.items()
    )
    part = next(part for part in document.part.package.iter_parts() if part.partname == "/word/fontTable.xml")
    part._blob = f"<w:fonts {nsdecls('w')}>{fonts}</w:fonts>".encode()  # noqa: SLF001 (a part without a class of its own)


def _set_run(properties: Any, font: str, *, points: float, bold: bool = False) -> None:
    """Fonts, weight, grid, size and language, in the order that the schema asks for."""
    for old in list(properties):
        properties.remove(old)
    fonts = {"ascii": LATIN_FONT, "hAnsi": LATIN_FONT, "cs": LATIN_FONT, "eastAsia": font}
    properties.append(element("rFonts", **fonts))
    if bold:
        properties.append(element("b"))
    if points == _BODY_POINTS:
        properties.append(element("spacing", val=_SQUEEZE))
    properties.append(element("sz", val=round(points * 2)))
    properties.append(element("szCs", val=round(points * 2)))
    properties.append(element("lang", val="zh-CN", eastAsia="zh-CN"))


def _set_paragraph(properties: Any, align: str, first: int, line: int, outline: int | None) -> None:
    if outline is not None:
        properties.append(element("keepNext"))
    properties.append(element("autoSpaceDE", val=0))
    properties.append(element("autoSpaceDN", val=0))
    if line != LINE:
        properties.append(element("snapToGrid", val=0))
    air = _CELL_AIR if line == _CELL_LINE else 0
    properties.append(element("spacing", before=air, after=air, line=line, lineRule="exact"))
    if first:
        properties.append(element("ind", firstLineChars=first, firstLine=first * 16 // 5))
    properties.append(element("jc", val=align))
    if outline is not None:
        properties.append(element("outlineLvl", val=outline))
