"""PDF files: the lines of each page, joined back to the paragraphs that the page's width has cut.

The words of a scanned page are recognised, and marked so. Page numbers are left out.
"""

import io
import itertools
import re
import zlib
from collections.abc import Iterator, Sequence
from typing import Any, Final

import pdfplumber
from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect
from pdfplumber.utils.exceptions import PdfminerException

from luodi.loading.contents import Content, clean
from luodi.loading.errors import BrokenFileError, LoadError, NoTextError, ProtectedFileError, UnsafeFileError
from luodi.loading.lines import Line, paragraphs_of, without_page_number
from luodi.loading.packages import BOMB
from luodi.vocabulary import Span

MAX_STREAM: Final = 100 * 2**20
"""Bytes that one stream of a page may unpack to."""
_STREAM: Final = re.compile(rb"(?<!end)stream\r?\n")
_UNMAPPED: Final = re.compile(r"\(cid:\d+\)")
_MOST_UNMAPPED: Final = 0.3
"""Share of characters without a Unicode value over which the text cannot be used."""
_INCH: Final = 72
"""Points."""
_DOTS: Final = 200
"""Dots an inch at which a scanned page is looked at."""
_MOST_DOTS: Final = 4000
"""Dots along the longer side of a page, however large it says it is."""


def load(data: bytes, name: str) -> Content:
    """Load a .pdf file."""
    if any(_unpacks_past_limit(data, found.end()) for found in _STREAM.finditer(data)):
        raise UnsafeFileError(name, BOMB)
    try:
        with pdfplumber.open(io.BytesIO(data), unicode_norm="NFC") as pdf:
            stretches = list(_stretches(pdf.pages))
            stated = clean(str(pdf.metadata.get("Title") or "")).strip()
    except Exception as error:  # Any malformed part makes the library fail in its own way.
        raise _error_for(error, name) from error
    if not stretches:
        raise NoTextError(name, ".pdf")
    text = "\n".join(words for _, words in stretches)
    title = stated if stated and stated in text.splitlines() else None
    return Content(text, title, recognised=tuple(_recognised_in(stretches)))


def _recognised_in(stretches: Sequence[tuple[bool, str]]) -> Iterator[Span]:
    start = 0
    for recognised, words in stretches:
        if recognised:
            yield Span(start, start + len(words))
        start += len(words) + 1


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


def _stretches(pages: Sequence[Any]) -> Iterator[tuple[bool, str]]:
    """Yield the text of neighbouring pages of one kind, and whether it was recognised."""
    read = ((_is_scanned(page), page) for page in pages)
    for scanned, group in itertools.groupby(read, key=lambda pair: pair[0]):
        lines = [line for _, page in group for line in _lines_in(page, scanned=scanned)]
        text = clean("\n".join(paragraphs_of(lines)))
        if text.strip():
            yield scanned, text


def _is_scanned(page: Any) -> bool:
    """Tell whether a page shows something, but hardly a word that can be used."""
    usable = _UNMAPPED.sub("", "".join(char["text"] for char in page.chars)).strip()
    shows = page.images or page.curves or page.chars
    return len(usable) <= _MOST_UNMAPPED * len(page.chars) and bool(shows)


def _lines_in(page: Any, *, scanned: bool) -> list[Line]:
    lines = _recognised_on(page) if scanned else list(_printed_on(page))
    page.close()
    return without_page_number(lines)


def _printed_on(page: Any) -> Iterator[Line]:
    for line in page.extract_text_lines(return_chars=True, x_tolerance_ratio=0.5):
        sizes = sorted(char["size"] for char in line["chars"])
        yield Line(line["text"], line["x0"], line["x1"], sizes[len(sizes) // 2])


def _recognised_on(page: Any) -> list[Line]:
    from luodi.loading.recognising import lines_of_picture  # noqa: PLC0415 — NumPy, spared where text is

    longest = max(page.width, page.height)
    dots = min(_DOTS, _MOST_DOTS * _INCH / longest)
    return lines_of_picture(page.to_image(resolution=dots).original)
