"""What the pages about places show, ready to print."""

from dataclasses import dataclass
from decimal import Decimal

from luodi_web.ui.citations import Citation
from luodi_web.ui.figures import Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One number as a document states it."""

    measure: str
    label: str
    value: Decimal
    unit: str
    modifier: str
    date: str
    """When it held: as stated, else the document's own date; empty if neither is known."""
    dated: bool
    """Whether the document states the date of the number itself."""
    number: str
    citation: Citation
    example: bool
    others: tuple[Citation, ...] = ()
    """Where else the same is stated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """One measure of a place: the newest number, and those before it."""

    newest: Reading
    older: tuple[Reading, ...]
    """Newest first."""
    figure: Figure | None
    """Drawn where documents date at least two of the numbers."""
    spark: str = ""
    """The same as the points of a line 100 wide and 24 high, for beside the number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One fact as a sentence."""

    kind: str
    label: str
    text: str
    date: str
    citation: Citation
    example: bool = False
    others: tuple[Citation, ...] = ()
    """Where else the same is told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Industry:
    """One industry of a place, from the catalogue (no citation) or from a document."""

    name: str
    role: str
    citation: Citation | None
    note: str = ""
    """Where it is from, if from no document."""
    others: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Portfolio:
    """A zone by what it builds on, as far as the reader may see."""

    pk: int
    province: str
    kind: str
    industries: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Peer:
    """Another zone that builds on the same industries, and what makes them alike."""

    name: str
    url: str
    where: str
    level: str
    reasons: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingRow:
    """One industry in one province, as the table of the industry map prints it."""

    code: str
    province: str
    zones: int
    leading: int
    share: str
    interval: str
    advantage: str
    density: int
    """Of 100, between the two ends of ``range``."""
    range: str
    is_gap: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Chance:
    """An industry that a zone could lead in next, and what speaks for it."""

    term: str
    percent: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LikelyZone:
    """A zone that could lead in an industry next."""

    name: str
    url: str
    where: str
    chance: Chance


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFigure:
    """One of the three figures in the head of a dossier; without a number it is unknown."""

    label: str
    number: str = ""
    unit: str = ""
    modifier: str = ""
    citation: Citation | None = None
    ask: str = ""
    """Whom to ask where it is unknown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell of the comparison; no text is unknown."""

    text: str = ""
    best: bool = False
    citation: Citation | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedRow:
    """One property of all places compared."""

    label: str
    cells: tuple[Cell, ...]
    numeric: bool = False
