"""Finding the words that somebody points at, and what they already say about a fact."""

import re
from collections.abc import Mapping
from typing import Any, Final

from luodi.vocabulary import Quote, Span

_NAMING: Final[Mapping[str, str]] = {
    "organisation": "name",
    "person": "name",
    "membership": "member",
    "commitment": "text",
    "focus": "industry",
    "honour": "honour",
    "policy": "name",
}
"""The field that usually holds the very words of the quote."""


def find_quote(text: str, words: str) -> Quote | None:
    """Where these words stand first; white space may differ, as it does after copying from a page.

    >>> find_quote("总人口94万。", "人口 94万").text
    '人口94万'
    """
    pattern = r"\s*".join(re.escape(letter) for letter in "".join(words.split()))
    found = re.search(pattern, text) if pattern else None
    return Quote.cut(text, Span(*found.span())) if found else None


def record_about(kind: str, quote: Quote) -> dict[str, Any]:
    """A first proposal for a fact of this kind: its name is what is quoted."""
    field = _NAMING.get(kind)
    return {field: quote.text.strip('《》“”"')} if field else {}
