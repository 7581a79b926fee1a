"""The piece of text around what was asked for."""

from dataclasses import dataclass
from typing import Final

from luodi_web.search.adapters import words_in

_BEFORE: Final = 30
_AFTER: Final = 90


@dataclass(frozen=True, slots=True)
class Snippet:
    """Words before the hit, the hit, words after it."""

    before: str
    hit: str
    after: str


def snippet_of(text: str, question: str) -> Snippet:
    """Where the question stands in ``text``, else its first word that does, else the beginning."""
    for words in (question, *words_in(question)):
        at = text.lower().find(words.lower())
        if at >= 0 and words:
            end = at + len(words)
            return Snippet(text[max(0, at - _BEFORE) : at], text[at:end], text[end : end + _AFTER])
    return Snippet("", "", text[:_AFTER])
