"""Who looks for a place, and what is known about firms and zones beside the register."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from luodi.vocabulary import Area, DivisionCode, Truth

_LEGAL_FORM: Final = re.compile(
    r"(?:科技|技术|实业|发展)*(?:[（(][^）)]+[）)])?(?:集团)?(?:控股)?(?:股份)?(?:有限)?(?:责任)?公司(?:[（(][^）)]+[）)])?$"
)
"""What most firms' names end in; 科技 says there that the firm is modern, not what it does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """A firm that could land somewhere. What is not known stays empty, and is never guessed.

    ``text`` says what it does, in its own words; ``province`` and ``division``
    say where it sits now; ``land`` is what it needs.

    Raises:
        ValueError: If the name is empty.
    """

    name: str
    text: str = ""
    province: str | None = None
    division: DivisionCode | None = None
    land: Area | None = None

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise ValueError("a company has a name")

    @property
    def words(self) -> str:
        """Everything that says what the firm does: its text, and its name without its legal form."""
        name = _LEGAL_FORM.sub("", self.name) or self.name
        return f"{self.text}。{name}" if self.text else name


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What the caller knows beside the register. A pair or zone that is absent is unknown, not a no.

    ``visits`` and ``policies`` are keyed by (company name, zone key);
    ``residents`` lists firms known to sit in a zone; ``free_land`` is land
    that a zone can still give; ``places`` is where zones lie whose names do
    not say so. ``at_home`` asks where a firm would sit from where its own
    words say it is, not where it could move to.
    """

    visits: Mapping[tuple[str, str], int] = field(default_factory=dict)
    policies: Mapping[tuple[str, str], Truth] = field(default_factory=dict)
    residents: Mapping[str, tuple[Company, ...]] = field(default_factory=dict)
    free_land: Mapping[str, Area] = field(default_factory=dict)
    places: Mapping[str, DivisionCode] = field(default_factory=dict)
    at_home: bool = False
