"""A redline for the screen: what went is struck out, what came is underlined, in words and in colour."""

from collections.abc import Iterator
from html import escape
from itertools import groupby
from typing import Final

from luodi.writing.redlining import Change, LineKind, Redline, RedlineLine

_TAGS: Final = {Change.ADDED: "ins", Change.REMOVED: "del"}


def redline_html(redline: Redline, *, unchanged: bool = True) -> str:
    """Write the comparison as a table: the old line on the left, the new one on the right.

    Without ``unchanged``, runs of lines that stayed are folded into one that says how many they are.
    """
    rows = "\n".join(map(_row, redline.lines) if unchanged else _folded(redline))
    head = '<thead><tr><th scope="col">旧版</th><th scope="col">新版</th></tr></thead>'
    return f'<table class="redline">{head}\n<tbody>\n{rows}\n</tbody></table>\n'


def _folded(redline: Redline) -> Iterator[str]:
    for changed, group in groupby(redline.lines, key=lambda line: line.changed):
        lines = list(group)
        if changed:
            yield from map(_row, lines)
            continue
        last = lines[-1] if lines[-1].kind is LineKind.HEADING else None
        hidden = len(lines) - (last is not None)
        if hidden:
            yield f'<tr class="redline-same"><td colspan="2">{hidden} 行未改动</td></tr>'
        if last:
            yield _row(last)


def _row(line: RedlineLine) -> str:
    state = " redline-changed" if line.changed else ""
    old, new = _side(line, Change.ADDED), _side(line, Change.REMOVED)
    return f'<tr class="redline-{line.kind}{state}"><td>{old}</td><td>{new}</td></tr>'


def _side(line: RedlineLine, left_out: Change) -> str:
    return "".join(_segment(part.change, part.text) for part in line.segments if part.change is not left_out)


def _segment(change: Change, text: str) -> str:
    tag = _TAGS.get(change)
    return f"<{tag}>{escape(text)}</{tag}>" if tag else escape(text)
