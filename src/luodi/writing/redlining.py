"""What changed between two manuscripts: paragraph by paragraph, then word by word.

Citation numbers are left out of the comparison, since a new source renumbers all that follow; instead the
sources themselves are compared, as the last lines.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Final

from luodi.writing.labels import reference_date, reference_title
from luodi.writing.manuscript import Block, Heading, Manuscript, Paragraph, Table, Timeline, text_of
from luodi.writing.numbering import Numbering

_WORDS: Final = re.compile(r"[0-9A-Za-z.,%]+|\s+|.", re.DOTALL)
_ALIKE: Final = 0.35
"""Two lines less alike than this are shown as one taken out and one put in."""


class Change(StrEnum):
    """What became of some words."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"


class LineKind(StrEnum):
    """What sort of line it is, for its looks."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ROW = "row"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True)
class Segment:
    """Words that stayed, came or went."""

    change: Change
    text: str


@dataclass(frozen=True, slots=True)
class RedlineLine:
    """One line of the comparison."""

    kind: LineKind
    segments: tuple[Segment, ...]

    @property
    def old(self) -> str:
        """The line as it was; empty if it is new."""
        return "".join(part.text for part in self.segments if part.change is not Change.ADDED)

    @property
    def new(self) -> str:
        """The line as it is; empty if it is gone."""
        return "".join(part.text for part in self.segments if part.change is not Change.REMOVED)

    @property
    def changed(self) -> bool:
        """Whether anything came or went."""
        return any(part.change is not Change.SAME for part in self.segments)


@dataclass(frozen=True, slots=True)
class Redline:
    """Two manuscripts compared."""

    lines: tuple[RedlineLine, ...]

    @property
    def changes(self) -> int:
        """How many lines changed."""
        return sum(line.changed for line in self.lines)


_Plain = tuple[LineKind, str]


def redline(old: Manuscript, new: Manuscript) -> Redline:
    """Compare two manuscripts."""
    before, after = tuple(_plain_lines(old)), tuple(_plain_lines(new))
    lines: list[RedlineLine] = []
    for tag, start, end, other_start, other_end in SequenceMatcher(
        None, before, after, autojunk=False
    ).get_opcodes():
        if tag == "equal":
            lines.extend(_whole(line, Change.SAME) for line in before[start:end])
        else:
            lines.extend(_replaced(before[start:end], after[other_start:other_end]))
    return Redline(tuple(lines))


def _plain_lines(manuscript: Manuscript) -> Iterator[_Plain]:
    yield LineKind.TITLE, manuscript.name
    numbering = Numbering()
    for block in manuscript.blocks:
        yield from _lines_of_block(block, numbering)
    for reference in manuscript.references:
        title, date = reference_title(reference), reference_date(reference)
        yield LineKind.REFERENCE, f"{title}（{date}）：{reference.sentence}"


def _lines_of_block(block: Block, numbering: Numbering) -> Iterator[_Plain]:
    match block:
        case Heading(level, text):
            yield LineKind.HEADING, numbering.label(level) + text
        case Paragraph(runs):
            yield LineKind.PARAGRAPH, text_of(runs)
        case Table():
            yield LineKind.ROW, block.caption
            yield from ((LineKind.ROW, " ｜ ".join(map(text_of, row))) for row in block.rows)
        case Timeline():
            yield LineKind.ROW, block.caption
            for bar in block.bars:
                periods = "—".join(dict.fromkeys((block.periods[bar.start], block.periods[bar.end])))
                yield LineKind.ROW, f"{text_of(bar.label)} ｜ {periods}"


def _replaced(before: Sequence[_Plain], after: Sequence[_Plain]) -> Iterator[RedlineLine]:
    """Pair lines of one kind that are alike, in order; the others came or went."""
    waiting = list(after)
    for line in before:
        place = next((i for i, other in enumerate(waiting) if _alike(line, other)), None)
        if place is None:
            yield _whole(line, Change.REMOVED)
            continue
        yield from (_whole(added, Change.ADDED) for added in waiting[:place])
        yield RedlineLine(line[0], _by_words(line[1], waiting[place][1]))
        del waiting[: place + 1]
    yield from (_whole(added, Change.ADDED) for added in waiting)


def _alike(line: _Plain, other: _Plain) -> bool:
    if line[0] is not other[0]:
        return False
    matcher = SequenceMatcher(None, line[1], other[1], autojunk=False)
    return matcher.real_quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE


def _whole(line: _Plain, change: Change) -> RedlineLine:
    return RedlineLine(line[0], (Segment(change, line[1]),) if line[1] else ())


def _by_words(old: str, new: str) -> tuple[Segment, ...]:
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    segments: list[Segment] = []
    for tag, start, end, other_start, other_end in SequenceMatcher(
        None, before, after, autojunk=False
    ).get_opcodes():
        if tag == "equal":
            segments.append(Segment(Change.SAME, "".join(before[start:end])))
            continue
        for change, words in (
            (Change.REMOVED, before[start:end]),
            (Change.ADDED, after[other_start:other_end]),
        ):
            if words:
                segments.append(Segment(change, "".join(words)))
    return tuple(segments)
