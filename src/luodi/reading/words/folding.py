"""Fold full-width characters to half width, one for one, so that every offset stays true."""

import unicodedata
from functools import lru_cache


@lru_cache(maxsize=65_536)
def _folded(character: str) -> str:
    if character != "\n" and (character.isspace() or not character.isprintable()):
        return " "
    narrow = unicodedata.normalize("NFKC", character)
    return narrow if len(narrow) == 1 else character


def fold(text: str) -> str:
    """Return ``text`` in half width, as long as before; all white space but line ends becomes a blank.

    >>> fold("２０１６年，（约９４万）")
    '2016年,(约94万)'
    """
    return "".join(map(_folded, text))
