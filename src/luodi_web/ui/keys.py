"""Numbers of rows as an address or a form brings them."""

from collections.abc import Iterable
from typing import Final

_LONGEST: Final = 18
"""Digits; more than that is no row of any database, and some databases refuse to be asked for it."""


def key_of(token: str) -> int | None:
    """The number that the token writes; ``None`` for anything that cannot be a row's."""
    return int(token) if token.isascii() and token.isdigit() and len(token) <= _LONGEST else None


def keys_of(tokens: Iterable[str]) -> list[int]:
    """The numbers among the tokens."""
    return [key for token in tokens if (key := key_of(token)) is not None]
