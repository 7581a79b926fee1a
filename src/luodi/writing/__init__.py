"""The landing plan as a text in which every number is cited: composed, printed, compared, kept."""

from luodi.writing.briefs import Brief, Question
from luodi.writing.composing import compose
from luodi.writing.guard import UncitedNumber, UncitedNumberError, uncited_numbers
from luodi.writing.manuscript import (
    Bar,
    Block,
    Cite,
    Heading,
    Line,
    Manuscript,
    Paragraph,
    Reference,
    ReferenceKind,
    Run,
    Table,
    Text,
    Timeline,
)
from luodi.writing.office import to_docx
from luodi.writing.pages import to_fragment, to_html
from luodi.writing.records import from_record, to_record
from luodi.writing.redline_pages import redline_html
from luodi.writing.redlining import Change, LineKind, Redline, RedlineLine, Segment, redline

__all__ = [
    "Bar",
    "Block",
    "Brief",
    "Change",
    "Cite",
    "Heading",
    "Line",
    "LineKind",
    "Manuscript",
    "Paragraph",
    "Question",
    "Redline",
    "RedlineLine",
    "Reference",
    "ReferenceKind",
    "Run",
    "Segment",
    "Table",
    "Text",
    "Timeline",
    "UncitedNumber",
    "UncitedNumberError",
    "compose",
    "from_record",
    "redline",
    "redline_html",
    "to_docx",
    "to_fragment",
    "to_html",
    "to_record",
    "uncited_numbers",
]
