"""Places in a text, and the words that stand there.

Offsets count Unicode characters of the text as loaded, end exclusive. Texts
never change, so a span stays true for ever.
"""

from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A non-empty stretch of a text: ``start`` inclusive, ``end`` exclusive, in characters.

    Raises:
        ValueError: the stretch is empty or starts before the text.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span needs 0 <= start < end, got start={self.start}, end={self.end}")

    def of(self, text: str) -> str:
        """Return the words that stand here in ``text``."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: "Span") -> bool:
        """Tell whether ``other`` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, order=True)
class Quote:
    """The exact words of a document that state something, with their place.

    >>> Quote.cut("总人口94万。", Span(0, 6)).text
    '总人口94万'

    Raises:
        ValueError: the words are not as long as their span.
    """

    span: Span
    text: str

    def __post_init__(self) -> None:
        if len(self.text) != self.span.end - self.span.start:
            raise ValueError(f"{len(self.text)} characters cannot fill {self.span}")

    @classmethod
    def cut(cls, text: str, span: Span) -> Self:
        """Cut the quote at ``span`` out of ``text``.

        Raises:
            ValueError: the span reaches past the end of the text.
        """
        return cls(span, span.of(text))

    def is_from(self, text: str) -> bool:
        """Tell whether ``text`` has exactly these words at this place."""
        return self.span.of(text) == self.text
