"""The plan as text: headings, paragraphs, tables and a timetable, whose citations point into one list.

A manuscript knows nothing of paper or screen. Numbering of headings is the renderer's work, numbering of
references is fixed here.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from luodi.vocabulary import PartialDate


@dataclass(frozen=True, slots=True)
class Text:
    """A run of words."""

    text: str


@dataclass(frozen=True, slots=True)
class Cite:
    """A mark that points to a reference by its number."""

    number: int


Run = Text | Cite
Line = tuple[Run, ...]
"""One paragraph's or cell's runs, in reading order."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 (一、), 2 (（一）) or 3 (1.)."""

    level: int
    text: str

    def __post_init__(self) -> None:
        if self.level not in {1, 2, 3}:
            raise ValueError(f"a heading has level 1, 2 or 3, got {self.level}")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of body text."""

    runs: Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows under named columns. ``widths`` are shares of the page width.

    Raises:
        ValueError: A row or the widths do not fit the columns.
    """

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Line, ...], ...]
    widths: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        if any(len(row) != len(self.columns) for row in self.rows):
            raise ValueError(f"every row of {self.caption!r} needs {len(self.columns)} cells")
        if self.widths and len(self.widths) != len(self.columns):
            raise ValueError(f"{self.caption!r} needs {len(self.columns)} widths")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One line of a timetable: what, from which period (counted from 0) to which, both inclusive."""

    label: Line
    start: int
    end: int
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """A timetable: bars over periods of equal length.

    Raises:
        ValueError: A bar lies outside the periods.
    """

    caption: str
    periods: tuple[str, ...]
    bars: tuple[Bar, ...]

    def __post_init__(self) -> None:
        if any(not 0 <= bar.start <= bar.end < len(self.periods) for bar in self.bars):
            raise ValueError(f"a bar of {self.caption!r} lies outside its {len(self.periods)} periods")


Block = Heading | Paragraph | Table | Timeline


class ReferenceKind(StrEnum):
    """What a number rests on."""

    DOCUMENT = "document"
    """A sentence of a document."""
    COMPUTED = "computed"
    """测算: worked out here, by a method that the reference names."""
    REGISTER = "register"
    """An official table: the catalogue of zones, the classification of industries."""
    SETTING = "setting"
    """设定: given by those who asked for the plan."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """One line of the 依据表: document, sentence and date; or method, or setting."""

    number: int
    kind: ReferenceKind
    title: str
    sentence: str
    date: PartialDate | None = None
    example: bool = False
    key: str = ""
    """The key of the document, empty for what is no document."""
    start: int | None = None
    """Where the first quote stands in the document."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manuscript:
    """A whole plan.

    Raises:
        ValueError: The references are not numbered 1, 2, 3 …, or a citation points nowhere.
    """

    title: str
    """A line end in it is where a long title is broken on paper."""
    subtitle: str
    author: str
    as_of: PartialDate | None
    blocks: tuple[Block, ...]
    references: tuple[Reference, ...]

    def __post_init__(self) -> None:
        if [reference.number for reference in self.references] != list(range(1, len(self.references) + 1)):
            raise ValueError("references are numbered 1, 2, 3 …")
        dangling = {
            run.number
            for line in lines_of(self.blocks)
            for run in line
            if isinstance(run, Cite) and not 1 <= run.number <= len(self.references)
        }
        if dangling:
            raise ValueError(f"citations without a reference: {sorted(dangling)}")

    @property
    def name(self) -> str:
        """The title on one line."""
        return self.title.replace("\n", "")


def lines_of(blocks: Iterable[Block]) -> Iterable[Line]:
    """Every line of runs in the blocks, in reading order."""
    for block in blocks:
        match block:
            case Paragraph(runs):
                yield runs
            case Table(rows=rows):
                yield from (cell for row in rows for cell in row)
            case Timeline(bars=bars):
                yield from (bar.label for bar in bars)


def text_of(line: Line) -> str:
    """The words of a line, without its citations."""
    return "".join(run.text for run in line if isinstance(run, Text))


def cited_in(line: Line) -> tuple[int, ...]:
    """The numbers that a line cites, in the order of first mention."""
    return tuple(dict.fromkeys(run.number for run in line if isinstance(run, Cite)))
