"""A redline for the screen: what went is struck out, what came is underlined, in words and in colour."""

from html import escape
from typing import Final

from luodi.writing.redlining import Change, Redline, RedlineLine

_TAGS: Final = {Change.ADDED: "ins", Change.REMOVED: "del"}


def redline_html(redline: Redline) -> str:
    """Write the comparison as a table: the old line on the left, the new one on the right."""
    rows = "\n".join(_row(line) for line in redline.lines)
    head = '<thead><tr><th scope="col">旧版</th><th scope="col">新版</th></tr></thead>'
    return f'<table class="redline">{head}\n<tbody>\n{rows}\n</tbody></table>\n'


def _row(line: RedlineLine) -> str:
    state = " redline-changed" if line.changed else ""
    old, new = _side(line, Change.ADDED), _side(line, Change.REMOVED)
    return f'<tr class="redline-{line.kind}{state}"><td>{old}</td><td>{new}</td></tr>'


def _side(line: RedlineLine, left_out: Change) -> str:
    return "".join(_segment(part.change, part.text) for part in line.segments if part.change is not left_out)


def _segment(change: Change, text: str) -> str:
    tag = _TAGS.get(change)
    return f"<{tag}>{escape(text)}</{tag}>" if tag else escape(text)
