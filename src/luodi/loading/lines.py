"""Printed lines, joined back to the paragraphs that the width of the page has cut."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

_FEW_OVERHANG: Final = 10
"""One line in ten may stand out past the right margin, as wide tables do."""
_SAME_SIZE: Final = 0.1
"""Type that differs by less than this share is of one size."""
_WORD: Final = re.compile(r"[A-Za-z0-9,.%]+")
"""What a line never breaks within."""
_STOPS: Final = frozenset("。！？；：!?;:")
_NEARLY: Final = 0.85
"""Share of the way to the right margin that an uneven line runs at least."""
_PAGE_NUMBER: Final = re.compile(r"[-—–\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/共]\s*\d{1,4}\s*页?)?[-—–\s]*")


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line, where it starts and ends, and the size of its type, all in one unit."""

    text: str
    left: float
    right: float
    size: float
    least_margin: float = 0.0
    """Where the right margin is at least, if the page shows that; short lines alone do not."""


def without_page_number(lines: Sequence[Line]) -> list[Line]:
    """The lines of a page, less the number at its head or foot."""
    last = len(lines) - 1
    return [
        line
        for number, line in enumerate(lines)
        if not (number in (0, last) and _PAGE_NUMBER.fullmatch(line.text))
    ]


def paragraphs_of(lines: Sequence[Line]) -> Iterator[str]:
    """Join a line to the one before if that ran to the right margin and this starts at the left one."""
    if not lines:
        return
    left = min(line.left for line in lines)
    right = sorted((line.right for line in lines), reverse=True)[len(lines) // _FEW_OVERHANG]
    right = max(right, *(line.least_margin for line in lines))
    paragraph = lines[0].text
    for before, line in itertools.pairwise(lines):
        filled = before.right + _room_for(line) > right or _runs_on(before, right)
        indented = line.left > left + line.size
        same_type = abs(before.size - line.size) < _SAME_SIZE * line.size
        in_table = "\t" in before.text or "\t" in line.text
        if filled and same_type and not indented and not in_table:
            paragraph += _gap(paragraph, line.text) + line.text
        else:
            yield paragraph
            paragraph = line.text
    yield paragraph


def _runs_on(line: Line, right: float) -> bool:
    """Tell whether a recognised line, whose ends are uneven, stops amid a sentence near the margin."""
    return bool(line.least_margin) and line.text[-1:] not in _STOPS and line.right > _NEARLY * right


def _room_for(line: Line) -> float:
    """The room that the line's first word would have needed on the line before, with one letter to spare."""
    word = _WORD.match(line.text)
    return line.size + (len(word[0]) * line.size / 2 if word else line.size)


def _gap(before: str, after: str) -> str:
    """A blank between Latin words, none between Chinese ones."""
    return " " if _WORD.match(before[-1:]) and _WORD.match(after[:1]) else ""
