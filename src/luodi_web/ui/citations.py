"""What a quote mark shows: the words, the sentence around them, the document and its date."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """Where a fact stands. ``url`` opens the document at the quote; ``published`` may be empty if unknown."""

    quote: str
    sentence: str
    document: str
    url: str
    published: str = ""

    @property
    def before(self) -> str:
        """The sentence up to the quote; all of it where the quote spans more than the sentence."""
        return self.sentence.partition(self.quote)[0] if self.quote in self.sentence else ""

    @property
    def after(self) -> str:
        """The sentence behind the quote."""
        return self.sentence.partition(self.quote)[2]
