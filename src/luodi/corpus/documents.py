"""A labelled document: a text with everything that it states."""

from dataclasses import dataclass
from typing import Any

from luodi.vocabulary import Fact, record_from_fact


class CorpusError(ValueError):
    """A labelled document does not hold. The message names the file, the line, and what is wrong with it."""


@dataclass(frozen=True, slots=True)
class LabelledDocument:
    """One labelled document."""

    name: str
    text: str
    facts: tuple[Fact, ...]

    @property
    def records(self) -> list[dict[str, Any]]:
        """The facts as JSON records."""
        return [record_from_fact(fact) for fact in self.facts]
