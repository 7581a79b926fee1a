"""Cut a text where quotes begin and end, so that each piece can be shown in the colour of what it states.

Quotes may overlap and lie inside each other. A piece takes the colour of the shortest quote over it, which
is the most exact; the others are named too, so that a click can go through them.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise

Line = tuple["Segment", ...]
Paragraphs = tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One quote of one fact: where it stands, and how it is to look."""

    fact: int
    kind: str
    state: str
    start: int
    end: int

    @property
    def rank(self) -> tuple[int, int, int]:
        """The shortest first; of equally long ones the earlier fact."""
        return (self.end - self.start, self.start, self.fact)


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A piece of text under the same quotes throughout. ``facts`` holds the most exact first."""

    text: str
    marks: tuple[Mark, ...] = ()
    anchors: tuple[int, ...] = ()
    """Facts whose first quote begins here."""

    @property
    def facts(self) -> tuple[int, ...]:
        """The facts that are stated here, without repetition."""
        return tuple(dict.fromkeys(mark.fact for mark in self.marks))

    @property
    def kind(self) -> str:
        """The kind that gives the colour."""
        return self.marks[0].kind if self.marks else ""

    @property
    def state(self) -> str:
        """The state of the fact that gives the colour."""
        return self.marks[0].state if self.marks else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph, or the rows of a table."""

    line: Line = ()
    rows: tuple[tuple[Line, ...], ...] = ()
    """Of a table: its rows, each a tuple of cells; all rows have the same number of cells."""


def blocks_of(text: str, marks: Iterable[Mark]) -> tuple[Block, ...]:
    r"""As :func:`paragraphs_of`, with lines of tabs, as workbooks are loaded, put together as tables.

    >>> [len(block.rows) for block in blocks_of("名册\n单位\t角色\n甲\t会员\n完", [])]
    [0, 2, 0]
    """
    blocks: list[Block] = []
    for tabular, lines in groupby(paragraphs_of(text, marks), key=_has_tabs):
        if tabular:
            rows = [_cells(line) for line in lines]
            width = max(map(len, rows))
            blocks.append(Block(rows=tuple((*row, *[()] * (width - len(row))) for row in rows)))
        else:
            blocks.extend(Block(line=line) for line in lines)
    return tuple(blocks)


def _has_tabs(line: Line) -> bool:
    return any("\t" in piece.text for piece in line)


def _cells(line: Line) -> tuple[Line, ...]:
    cells: list[list[Segment]] = [[]]
    for piece in line:
        first, *others = piece.text.split("\t")
        cells[-1].extend(_piece(piece, first, anchors=piece.anchors))
        cells.extend(list(_piece(piece, other)) for other in others)
    return tuple(map(tuple, cells))


def paragraphs_of(text: str, marks: Iterable[Mark]) -> Paragraphs:
    r"""Cut ``text`` into its lines, blank ones left out, and each line into segments.

    >>> marks = [Mark(fact=1, kind="person", state="proposed", start=0, end=2)]
    >>> [[(piece.text, piece.kind) for piece in line] for line in paragraphs_of("杨灏来\n\n好", marks)]
    [[('杨灏', 'person'), ('来', '')], [('好', '')]]
    """
    lines: list[list[Segment]] = [[]]
    for segment in _segments(text, list(marks)):
        first, *others = segment.text.split("\n")
        lines[-1].extend(_piece(segment, first, anchors=segment.anchors))
        lines.extend(list(_piece(segment, other)) for other in others)
    return tuple(tuple(line) for line in lines if any(piece.text.strip() for piece in line))


def _piece(segment: Segment, text: str, anchors: tuple[int, ...] = ()) -> Iterator[Segment]:
    if text or anchors:
        yield Segment(text=text, marks=segment.marks, anchors=anchors)


def _segments(text: str, marks: list[Mark]) -> Iterator[Segment]:
    """Walk once over the places where quotes begin or end."""
    starting, ending = defaultdict(list), defaultdict(list)
    for mark in marks:
        starting[mark.start].append(mark)
        ending[mark.end].append(mark)
    firsts = _first_starts(marks)
    points = sorted({0, len(text), *starting, *ending})
    here: set[Mark] = set()
    for begin, end in pairwise(points):
        here.difference_update(ending[begin])
        here.update(starting[begin])
        anchors = tuple(sorted({mark.fact for mark in starting[begin] if firsts[mark.fact] == begin}))
        yield Segment(
            text=text[begin:end],
            marks=tuple(sorted(here, key=lambda mark: (mark.state == "rejected", mark.rank))),
            anchors=anchors,
        )


def _first_starts(marks: list[Mark]) -> dict[int, int]:
    firsts: dict[int, int] = {}
    for mark in marks:
        firsts[mark.fact] = min(mark.start, firsts.get(mark.fact, mark.start))
    return firsts
