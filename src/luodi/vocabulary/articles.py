"""A document as it was loaded: its name, its text that never changes, and what is known about it."""

from dataclasses import dataclass
from typing import Final

from luodi.vocabulary.dates import PartialDate
from luodi.vocabulary.spans import Span

_ENDS: Final = "。！？!?；;\n"
_CLOSERS: Final = "”’」』）)》】"


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One document. Spans of its facts index ``text``."""

    name: str
    """The file name, or the name under which it is kept."""
    text: str
    title: str | None = None
    published: PartialDate | None = None
    recognised: tuple[Span, ...] = ()
    """Where the text was recognised from pictures of pages: letters and digits there may be misread."""


def sentences_of(text: str) -> tuple[Span, ...]:
    """Cut ``text`` into sentences, which together hold every character that is not white space.

    A sentence ends after 。！？； with the closing marks that follow, or at a line end.

    >>> [span.of("甲来访。乙说：“好！”谢") for span in sentences_of("甲来访。乙说：“好！”谢")]
    ['甲来访。', '乙说：“好！”', '谢']
    """
    spans = []
    start = position = 0
    while position < len(text):
        position += 1
        if text[position - 1] not in _ENDS:
            continue
        while text[position - 1] != "\n" and position < len(text) and text[position] in _CLOSERS:
            position += 1
        spans.extend(_trimmed(text, start, position))
        start = position
    spans.extend(_trimmed(text, start, len(text)))
    return tuple(spans)


def _trimmed(text: str, start: int, end: int) -> list[Span]:
    """The stretch without white space around it; none if nothing is left."""
    stretch = text[start:end]
    lead = len(stretch) - len(stretch.lstrip())
    words = stretch.strip()
    return [Span(start + lead, start + lead + len(words))] if words else []
