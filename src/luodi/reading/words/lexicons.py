"""Word lists that travel with the reader: one entry a line, ``#`` starts a remark, tabs part columns."""

import re
from functools import cache
from importlib import resources


@cache
def table(name: str) -> tuple[tuple[str, ...], ...]:
    """Read the rows of ``data/<name>``, each as its columns."""
    text = resources.files("luodi.reading").joinpath("data", name).read_text("utf-8")
    rows = (line.partition("#")[0].rstrip() for line in text.splitlines())
    return tuple(tuple(row.split("\t")) for row in rows if row)


@cache
def entries(name: str) -> tuple[str, ...]:
    """Read the words of ``data/<name>`` (several may share a line), longest first."""
    words = {word for row in table(name) for column in row for word in column.split()}
    return tuple(sorted(words, key=lambda word: (-len(word), word)))


def any_of(words: tuple[str, ...]) -> str:
    """Write a regular expression for one of the words, longest first.

    >>> any_of(("区", "新区"))
    '(?:新区|区)'
    """
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(map(re.escape, longest_first))})"
