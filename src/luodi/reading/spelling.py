"""Give facts back in the characters of the text: a Traditional text is read in Simplified ones."""

from collections.abc import Callable
from dataclasses import fields, replace
from enum import Enum
from typing import Any, Final

from luodi.reading.words.folding import fold
from luodi.reading.words.pages import Page
from luodi.reading.words.scripts import is_traditional
from luodi.vocabulary import Fact

_NORMAL: Final = frozenset({"unit", "text"})
"""Fields that are one for all texts, or hold the text's very words already."""


def speller_of(page: Page) -> Callable[[Fact], Fact]:
    """Return what spells a fact as the text does; a text that is not Traditional needs no change."""
    if not is_traditional(page.article.text):
        return lambda fact: fact
    written = fold(page.article.text)
    characters = dict(zip(reversed(page.body), reversed(written), strict=True))

    def spelled(words: str) -> str:
        at = page.body.find(words)
        if at >= 0:
            return written[at : at + len(words)]
        return "".join(characters.get(character, character) for character in words)

    return lambda fact: _with(fact, spelled)


def _with(fact: Fact, spelled: Callable[[str], str]) -> Fact:
    """The fact with each of its words spelled anew; quotes, dates and choices stay."""
    values = {field.name: getattr(fact, field.name) for field in fields(fact) if field.init}
    changed = {
        name: _spelled(value, spelled)
        for name, value in values.items()
        if name not in _NORMAL and _is_words(value)
    }
    return replace(fact, **changed)


def _is_words(value: Any) -> bool:
    items = value if isinstance(value, tuple) else (value,)
    return bool(items) and all(isinstance(item, str) and not isinstance(item, Enum) for item in items)


def _spelled(value: Any, spelled: Callable[[str], str]) -> Any:
    return tuple(map(spelled, value)) if isinstance(value, tuple) else spelled(value)
