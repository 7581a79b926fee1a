"""What the pages about matches show, ready to print."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One criterion of a match: how much of the whole bar it fills, of how much it could."""

    key: str
    title: str
    words: str
    points: int
    """Of 100; an unknown part has what is usual."""
    most: int
    share: float
    known: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One match in its place: the other side, the score of 100, and why."""

    place: int
    token: int
    name: str
    url: str
    about: str
    score: int
    chance: str
    """That it is this zone among all of the list; empty where that is not known."""
    low: int
    high: int
    parts: tuple[Part, ...]
    reasons: tuple[str, ...]
    change: str
    """What would change its place; empty where no single answer would."""

    @property
    def unknown(self) -> tuple[str, ...]:
        """The criteria of which nothing is known."""
        return tuple(part.title for part in self.parts if not part.known)


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighing:
    """How much one criterion counts, and where that comes from."""

    title: str
    most: int
    learned: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Pick:
    """A firm or zone to choose, with the one that suits it best; no name where there is none."""

    name: str
    about: str
    url: str
    best: str = ""
    score: int = 0
    token: int = 0
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """What a list is narrowed to; an empty field asks nothing."""

    province: str = ""
    level: str = ""
    kind: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """One criterion of two matches side by side."""

    title: str
    most: int
    parts: tuple[Part, Part]

    @property
    def leads(self) -> int | None:
        """Which of the two stands better; none where they are equal or one is unknown."""
        one, other = self.parts
        if not (one.known and other.known) or one.points == other.points:
            return None
        return 0 if one.points > other.points else 1
