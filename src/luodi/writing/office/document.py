"""Put a manuscript on paper."""

import datetime as dt
import io
from typing import Final

import docx
from docx.document import Document
from docx.text.paragraph import Paragraph as OfficeParagraph

from luodi.vocabulary import PartialDate
from luodi.writing.labels import annex_of
from luodi.writing.manuscript import Block, Cite, Heading, Line, Manuscript, Paragraph, Table, Text, Timeline
from luodi.writing.numbering import Numbering
from luodi.writing.office.marks import bookmark, link, text_run
from luodi.writing.office.packing import repacked
from luodi.writing.office.pages import set_pages
from luodi.writing.office.styles import add_font_table, add_styles
from luodi.writing.office.tables import add_table, add_timeline

_UNKNOWN_DAY: Final = PartialDate(1980)


def to_docx(manuscript: Manuscript) -> bytes:
    """Write the plan as .docx, byte for byte the same for the same manuscript."""
    document = docx.Document()
    add_styles(document)
    add_font_table(document)
    set_pages(document)
    _describe(document, manuscript)
    _add_head(document, manuscript)
    numbering = Numbering()
    for block in manuscript.blocks:
        _add_block(document, block, numbering)
    _add_signature(document, manuscript)
    _add_annex(document, manuscript)
    held = io.BytesIO()
    document.save(held)
    return repacked(held.getvalue())


def _describe(document: Document, manuscript: Manuscript) -> None:
    """Properties that programs show; the day is the plan's own, never today."""
    day = manuscript.as_of or _UNKNOWN_DAY
    stamp = dt.datetime(day.year, day.month or 1, day.day or 1, tzinfo=dt.UTC).replace(tzinfo=None)
    properties = document.core_properties
    properties.title, properties.author = manuscript.name, manuscript.author
    properties.last_modified_by, properties.comments, properties.language = manuscript.author, "", "zh-CN"
    properties.created = properties.modified = stamp
    properties.revision = 1


def _add_head(document: Document, manuscript: Manuscript) -> None:
    document.add_paragraph(manuscript.title, style="Plan Title")
    document.add_paragraph(manuscript.subtitle, style="Plan Subtitle")
    document.add_paragraph(style="Plan Body")


def _add_block(document: Document, block: Block, numbering: Numbering) -> None:
    match block:
        case Heading(level, text):
            document.add_paragraph(numbering.label(level) + text, style=f"Plan Heading {level}")
        case Paragraph(runs):
            _fill(document.add_paragraph(style="Plan Body"), runs)
        case Table():
            add_table(document, block, _fill)
        case Timeline():
            add_timeline(document, block, _fill)


def _fill(paragraph: OfficeParagraph, line: Line) -> None:
    """Write words, and citations as raised links into the annex."""
    for run in line:
        match run:
            case Text(text):
                paragraph._p.append(text_run(text))  # noqa: SLF001 (runs in the order of links)
            case Cite(number):
                paragraph._p.append(link(_anchor(number), f"[{number}]", "PlanCitation"))  # noqa: SLF001


def _anchor(number: int) -> str:
    return f"reference_{number}"


def _add_signature(document: Document, manuscript: Manuscript) -> None:
    document.add_paragraph(style="Plan Body")
    document.add_paragraph(f"{manuscript.author}　　", style="Plan Signature")
    if manuscript.as_of:
        document.add_paragraph(f"{manuscript.as_of.chinese}　　", style="Plan Signature")


def _add_annex(document: Document, manuscript: Manuscript) -> None:
    """The 依据表 on a page of its own; each number is where its citations lead."""
    if not manuscript.references:
        return
    annex = annex_of(manuscript)
    document.add_paragraph("附", style="Plan Annex").paragraph_format.page_break_before = True
    add_table(document, annex, _fill)
    table = document.tables[-1]
    for reference, row in zip(manuscript.references, table.rows[1:], strict=True):
        paragraph = row.cells[0].paragraphs[0]._p  # noqa: SLF001 (a bookmark around what stands there)
        runs = list(paragraph.r_lst)
        for part in bookmark(reference.number, _anchor(reference.number), *runs):
            paragraph.append(part)
