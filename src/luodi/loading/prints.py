"""PDF files: the lines of each page, joined back to the paragraphs that the page's width has cut.

A scanned file has no text and is refused. Page numbers are left out.
"""

import io
import itertools
import re
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

import pdfplumber
from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect
from pdfplumber.utils.exceptions import PdfminerException

from luodi.loading.contents import Content, clean
from luodi.loading.errors import BrokenFileError, LoadError, NoTextError, ProtectedFileError, UnsafeFileError
from luodi.loading.packages import BOMB

MAX_STREAM: Final = 100 * 2**20
"""Bytes that one stream of a page may unpack to."""
_STREAM: Final = re.compile(rb"(?<!end)stream\r?\n")
_PAGE_NUMBER: Final = re.compile(r"[-—–\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/共]\s*\d{1,4}\s*页?)?[-—–\s]*")
_UNMAPPED: Final = re.compile(r"\(cid:\d+\)")
_MOST_UNMAPPED: Final = 0.3
"""Share of characters without a Unicode value over which the text cannot be used."""
_FEW_OVERHANG: Final = 10
"""One line in ten may stand out past the right margin, as wide tables do."""
_SAME_SIZE: Final = 0.1
"""Type that differs by less than this share is of one size."""
_WORD: Final = re.compile(r"[A-Za-z0-9,.%]+")
"""What a line never breaks within."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A printed line, where it starts and ends, and the size of its type, in points."""

    text: str
    left: float
    right: float
    size: float


def load(data: bytes, name: str) -> Content:
    """Load a .pdf file."""
    if any(_unpacks_past_limit(data, found.end()) for found in _STREAM.finditer(data)):
        raise UnsafeFileError(name, BOMB)
    try:
        with pdfplumber.open(io.BytesIO(data), unicode_norm="NFC") as pdf:
            text = clean("\n".join(_paragraphs(list(_lines_in(pdf.pages)))))
            stated = clean(str(pdf.metadata.get("Title") or "")).strip()
    except Exception as error:  # Any malformed part makes the library fail in its own way.
        raise _error_for(error, name) from error
    if len(_UNMAPPED.sub("", text).strip()) <= _MOST_UNMAPPED * len(text):
        raise NoTextError(name, ".pdf")
    return Content(text, stated if stated and stated in text.splitlines() else None)


def _unpacks_past_limit(data: bytes, start: int) -> bool:
    """Tell whether the stream that starts here is one that unpacks to more than any page needs."""
    packed = memoryview(data)[start : data.find(b"endstream", start)]
    try:
        return len(zlib.decompressobj().decompress(packed, MAX_STREAM)) == MAX_STREAM
    except zlib.error:
        return False  # Not packed, or in another way: the library reads those piece by piece.


def _error_for(error: Exception, name: str) -> LoadError:
    """Tell a missing password from a broken file."""
    causes = (error, *error.args) if isinstance(error, PdfminerException) else (error,)
    locked = any(isinstance(cause, PDFPasswordIncorrect | PDFEncryptionError) for cause in causes)
    return ProtectedFileError(name, ".pdf") if locked else BrokenFileError(name, ".pdf")


def _lines_in(pages: Sequence[Any]) -> Iterator[_Line]:
    for page in pages:
        lines = page.extract_text_lines(return_chars=True, x_tolerance_ratio=0.5)
        for number, line in enumerate(lines):
            at_edge = number in (0, len(lines) - 1)
            if not (at_edge and _PAGE_NUMBER.fullmatch(line["text"])):
                sizes = sorted(char["size"] for char in line["chars"])
                yield _Line(line["text"], line["x0"], line["x1"], sizes[len(sizes) // 2])
        page.close()


def _paragraphs(lines: Sequence[_Line]) -> Iterator[str]:
    """Join a line to the one before if that ran to the right margin and this starts at the left one."""
    if not lines:
        return
    left = min(line.left for line in lines)
    right = sorted((line.right for line in lines), reverse=True)[len(lines) // _FEW_OVERHANG]
    paragraph = lines[0].text
    for before, line in itertools.pairwise(lines):
        filled = before.right + _room_for(line) > right
        indented = line.left > left + line.size
        same_type = abs(before.size - line.size) < _SAME_SIZE * line.size
        if filled and same_type and not indented:
            paragraph += _gap(paragraph, line.text) + line.text
        else:
            yield paragraph
            paragraph = line.text
    yield paragraph


def _room_for(line: _Line) -> float:
    """The room that the line's first word would have needed on the line before, with one letter to spare."""
    word = _WORD.match(line.text)
    return line.size + (len(word[0]) * line.size / 2 if word else line.size)


def _gap(before: str, after: str) -> str:
    """A blank between Latin words, none between Chinese ones."""
    return " " if _WORD.match(before[-1:]) and _WORD.match(after[:1]) else ""
