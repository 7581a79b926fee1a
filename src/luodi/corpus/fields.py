r"""The fields of a line: ``a | b、c``, where ``\`` takes the meaning from the mark behind it."""

import re
from typing import Final

NOTHING: Final = frozenset({"", "-"})
"""What stands where the text states nothing."""
_ESCAPE: Final = "\\"
_LINE: Final = "⏎"
_BLANK: Final = "␣"
_WRITTEN: Final = str.maketrans(
    {mark: f"\\{mark}" for mark in "|、=«\\"} | {"\n": f"\\{_LINE}", "\r": f"\\{_LINE}"}
)
_ESCAPED: Final = re.compile(r"\\(.)")
_WHITE: Final = re.compile(r"\s")


def split(words: str, mark: str) -> list[str]:
    r"""Cut at every mark that has no backslash before it; the pieces keep their backslashes.

    >>> split("a | b\\|c", "|")
    ['a', 'b\\|c']
    """
    pieces, start, at = [], 0, 0
    while at < len(words):
        if words[at] == _ESCAPE:
            at += 1
        elif words[at] == mark:
            pieces.append(words[start:at])
            start = at + 1
        at += 1
    return [piece.strip() for piece in (*pieces, words[start:])]


def listed(field: str) -> list[str]:
    """Return the items of a list; none where nothing is stated."""
    return split(field, "、") if field not in NOTHING else []


def plainly(field: str) -> str:
    r"""Take the backslashes away.

    >>> plainly("\\-"), plainly("a\\|b")
    ('-', 'a|b')
    """
    return _ESCAPED.sub(lambda found: {_LINE: "\n", _BLANK: " "}.get(found[1], found[1]), field)


def escaped(value: str | None, *, verbatim: bool = False) -> str:
    r"""Write a value as a field; ``verbatim`` says that it stands for itself and is no short form.

    >>> escaped("a|b"), escaped("-"), escaped(None)
    ('a\\|b', '\\-', '-')
    """
    stripped = value.strip() if value else ""
    if not stripped:
        return "-"
    marked = stripped.translate(_WRITTEN)
    alone = verbatim or stripped in NOTHING or stripped.startswith("^")
    return f"{_ESCAPE}{marked}" if alone and not marked.startswith(_ESCAPE) else marked


def unbroken(value: str) -> str:
    """Write a value as one word of a field: blanks are marked."""
    return _WHITE.sub(f"{_ESCAPE}{_ESCAPE}{_BLANK}", escaped(value))
