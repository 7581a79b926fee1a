"""Where quoted words stand in a text, and how a place in a text is quoted."""

import re
from itertools import product
from typing import Final

_SENTENCE_ENDS: Final = frozenset("。！？\n")
_OFFSETS: Final = re.compile(r"@(\d+)-(\d+)")
_LONGEST: Final = 60
_MARKS: Final = ("\n", "\r", " + ", "«", "\\")
"""What would be read as something else."""
_EDGES: Final = (4, 8, 16)
"""So many characters of either end are tried for ``first…last``."""


def span_of(words: str, text: str) -> tuple[int, int]:
    """Find ``words``, ``first…last``, either with ``#2`` for the second occurrence, or ``@3-9``.

    Raises:
        ValueError: the text does not have the words, or not so often.
    """
    offsets = _OFFSETS.fullmatch(words)
    if offsets:
        return _given(int(offsets[1]), int(offsets[2]), text)
    said, _, nth = words.partition("#")
    first, dots, last = said.partition("…")
    at = -1
    for _ in range(int(nth or 1)):
        at = text.find(first, at + 1)
        if at < 0 or not first:
            raise ValueError(f"the text has no {words!r}")
    end = at + len(first)
    if not dots:
        return at, end
    stop = text.find(last, end)
    if stop < 0 or not last:
        raise ValueError(f"the text has no {last!r} after {first!r}")
    return at, stop + len(last)


def _given(start: int, end: int, text: str) -> tuple[int, int]:
    if not start < end <= len(text):
        raise ValueError(f"@{start}-{end} is no stretch of the text")
    return start, end


def near(one: str, other: str, text: str) -> tuple[int, int]:
    """Find the shortest stretch of one sentence that holds both.

    Raises:
        ValueError: no sentence holds both.
    """
    stretches = [
        (min(a, b), max(a + len(one), b + len(other)))
        for a, b in product(places_of(one, text), places_of(other, text))
    ]
    fits = [(a, b) for a, b in stretches if not _SENTENCE_ENDS & set(text[a:b])]
    if not fits:
        raise ValueError(f"no sentence of the text has both {one!r} and {other!r}")
    return min(fits, key=lambda stretch: (stretch[1] - stretch[0], stretch))


def places_of(words: str, text: str) -> list[int]:
    """Return every place where ``words`` begin in the text."""
    found, at = [], text.find(words)
    while at >= 0:
        found.append(at)
        at = text.find(words, at + 1)
    return found


def words_for(start: int, end: int, text: str) -> str:
    """Quote a stretch so that ``span_of`` finds it again: by its words, else by its offsets."""
    words = text[start:end]
    tried = [words] if len(words) <= _LONGEST else []
    tried += [f"{words[:edge]}…{words[-edge:]}" for edge in _EDGES if 2 * edge < len(words)]
    for candidate in tried:
        if candidate != candidate.strip() or any(mark in candidate for mark in _MARKS):
            continue
        first = candidate.partition("…")[0]
        nth = places_of(first, text).index(start) + 1
        numbered = candidate if nth == 1 else f"{candidate}#{nth}"
        if _finds(numbered, (start, end), text):
            return numbered
    return f"@{start}-{end}"


def _finds(words: str, span: tuple[int, int], text: str) -> bool:
    try:
        return span_of(words, text) == span
    except ValueError:
        return False
