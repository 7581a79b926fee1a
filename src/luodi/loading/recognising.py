"""Text out of pictures of pages, by RapidOCR, whose models lie inside its package: nothing is fetched.

What it gives is marked as recognised wherever it is shown: a misread digit looks like a right one.
"""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

import numpy as np
from PIL import Image

from luodi.loading.lines import Line

LONGEST_STRIP: Final = 2000
"""Pixels; what is higher is cut at blank rows, for the recogniser would shrink it and lose small type."""
_SEARCHED: Final = 400
"""Pixels above a strip's end among which its blankest row is looked for."""
_COLUMN_GAP: Final = 1.5
"""Heights of type between two columns of a row."""
_LEAST_MARGIN: Final = 0.6
"""Share of the page's width over which lines must run to be cut by the margin."""
_SAME_SIZE: Final = 0.25
"""Boxes that differ in height by less than this share hold type of one size."""


@dataclass(frozen=True, slots=True)
class _Box:
    """Words in a picture, and where they stand, in pixels."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    @property
    def height(self) -> float:
        return self.bottom - self.top


def lines_of_picture(picture: Image.Image) -> list[Line]:
    """Return the lines that a picture shows, from the top; what stands beside is set off by a tab."""
    boxes = [box for strip, top in _strips(picture) for box in _boxes_in(strip, top)]
    rows = list(_rows(sorted(boxes, key=lambda box: (box.top, box.left))))
    usual = sorted(box.height for box in boxes)[len(boxes) // 2] if boxes else 0.0
    margin = _LEAST_MARGIN * picture.width
    return [_line_of(sorted(row, key=lambda box: box.left), usual, margin) for row in rows]


def _strips(picture: Image.Image) -> Iterator[tuple[Any, int]]:
    """Cut the picture into strips that the recogniser takes in full size, each with its first row."""
    pixels = np.asarray(picture.convert("RGB"))
    top = 0
    while len(pixels) - top > LONGEST_STRIP:
        end = top + LONGEST_STRIP
        spread = pixels[end - _SEARCHED : end].std(axis=(1, 2))
        cut = end - _SEARCHED + int(spread.argmin())
        yield pixels[top:cut], top
        top = cut
    yield pixels[top:], top


def _boxes_in(pixels: Any, top: int) -> Iterator[_Box]:
    found = _recogniser()(pixels, use_cls=False)
    if found.txts is None:
        return
    for text, corners in zip(found.txts, found.boxes, strict=True):
        (left, upper), (right, lower) = corners.min(axis=0), corners.max(axis=0)
        if text.strip():
            yield _Box(text.strip(), float(left), float(upper) + top, float(right), float(lower) + top)


def _rows(boxes: Sequence[_Box]) -> Iterator[list[_Box]]:
    """Boxes of which each stands beside the first of its row."""
    row: list[_Box] = []
    for box in boxes:
        if row and (box.top + box.bottom) / 2 > row[0].bottom:
            yield row
            row = []
        row.append(box)
    if row:
        yield row


def _line_of(row: Sequence[_Box], usual: float, margin: float) -> Line:
    height = sorted(box.height for box in row)[len(row) // 2]
    size = usual if abs(height - usual) < _SAME_SIZE * usual else height
    text = row[0].text
    for before, box in itertools.pairwise(row):
        text += ("\t" if box.left - before.right > _COLUMN_GAP * size else "") + box.text
    return Line(text, row[0].left, row[-1].right, size, margin)


@cache
def _recogniser() -> Any:
    """Load the models once, on one thread: files are read side by side, and sums never change their order."""
    from rapidocr import RapidOCR  # noqa: PLC0415 — half a second, which only scans should pay

    return RapidOCR(
        params={"Global.log_level": "critical", "EngineConfig.onnxruntime.intra_op_num_threads": 1}
    )
