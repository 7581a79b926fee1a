"""Charts as typed specifications: what is drawn, what it says, where it comes from, and its table.

A view builds a :class:`Figure`; ``{% figure spec %}`` embeds it; one small script per kind draws it with
ECharts; its table stands beside it for whoever cannot or will not look at a picture.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One chart. ``script`` is a static path, such as ``ui/figures/bars.js``, that draws ``data``."""

    name: str
    """Unique on its page; becomes the element's id."""
    script: str
    title: str
    """The message, as a sentence: 「华明片区离得最近」."""
    source: str
    """Where the numbers come from, with a date."""
    data: Mapping[str, Any]
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    height: str = field(default="medium")
    """``short``, ``medium`` or ``tall``."""

    @property
    def data_id(self) -> str:
        """The id of the element that carries the data."""
        return f"{self.name}-data"

    def __post_init__(self) -> None:
        """Refuse a table whose rows do not fit its heads."""
        if self.height not in {"short", "medium", "tall"}:
            raise ValueError(f"a figure is short, medium or tall, not {self.height!r}")
        if any(len(row) != len(self.columns) for row in self.rows):
            raise ValueError(f"each row of figure {self.name!r} needs {len(self.columns)} cells")
