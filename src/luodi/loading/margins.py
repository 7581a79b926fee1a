"""What a Word document shows around its story: headers, footers, footnotes and endnotes."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import qn

_PAGE_NUMBER: Final = re.compile(
    r"[-—–·\s]*(?:第\s*)?\d*(?:\s*页)?(?:[\s/,，共]+\d*\s*页?)?[-—–·\s]*|\s*page[\s\dof/]*", re.IGNORECASE
)
_NOTES: Final = (
    (RELATIONSHIP_TYPE.FOOTNOTES, qn("w:footnote")),
    (RELATIONSHIP_TYPE.ENDNOTES, qn("w:endnote")),
)
_TYPE: Final = qn("w:type")
_NO_NOTES: Final = frozenset(("separator", "continuationSeparator", "continuationNotice"))
"""The lines that Word keeps among the notes to draw above them."""


def headers_of(document: Any) -> Iterator[Any]:
    """Yield every header that some page shows."""
    for section in document.sections:
        if section.different_first_page_header_footer:
            yield from _own(section.first_page_header)
        yield from _own(section.header)
        if document.settings.odd_and_even_pages_header_footer:
            yield from _own(section.even_page_header)


def footers_of(document: Any) -> Iterator[Any]:
    """Yield every footer that some page shows."""
    for section in document.sections:
        if section.different_first_page_header_footer:
            yield from _own(section.first_page_footer)
        yield from _own(section.footer)
        if document.settings.odd_and_even_pages_header_footer:
            yield from _own(section.even_page_footer)


def notes_of(document: Any) -> Iterator[Any]:
    """Yield the footnotes, then the endnotes."""
    for relationship in document.part.rels.values():
        for kind, tag in _NOTES:
            if relationship.reltype == kind and not relationship.is_external:
                notes = parse_xml(relationship.target_part.blob).iter(tag)
                yield from (note for note in notes if note.get(_TYPE) not in _NO_NOTES)


def shown_once(lines: Iterable[str]) -> Iterator[str]:
    """Yield each line that says something, the first time that it does; page numbers say nothing."""
    yield from dict.fromkeys(line for line in lines if not _PAGE_NUMBER.fullmatch(line))


def _own(margin: Any) -> Iterator[Any]:
    """The part, unless the section shows that of the one before."""
    if not margin.is_linked_to_previous:
        yield margin._element  # noqa: SLF001 — the library shows no other way to all that stands in it
