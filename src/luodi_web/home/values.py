"""What the first page shows."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Todo:
    """One line: what waits, and the button that deals with it."""

    text: str
    action: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFigure:
    """One count, and the list that it counts."""

    label: str
    number: int
    url: str
