"""The text of an HTML element as a reader sees it: one line a block, cells of a row joined by tabs."""

import re
from collections.abc import Iterator
from typing import Any, Final

import lxml.html
from lxml import etree

_UNSEEN: Final = re.compile(
    r"script|style|noscript|template|iframe|object|svg|canvas|head|nav|aside|footer|form|button|select|textarea|input"
)
"""Elements that hold no words of a story."""
_BLOCK: Final = re.compile(
    r"p|div|section|article|main|header|h[1-6]|[uod]l|li|d[td]|table|thead|tbody|tr|caption|blockquote|pre|"
    r"figure|figcaption|[bh]r"
)
_CELLS: Final = ("td", "th")
_FURNITURE: Final = re.compile(
    r"(?:^|[\s_-])(?:share\w*|sharing|bdsharebuttonbox|social|comments?|reply|replies|related|relates?|recommend\w*|xgyd|xgxw|breadcrumbs?|crumbs?|sidebar|"
    r"footer|copyright|disclaimer|toolbar|prev|next|prevnext|pagination|qrcode|login|hotlist|hot-news|toutiao-hot|adv?|ads|advert\w*|editor-sign|"
    r"reward\w*|profile_container|tool-bar|like-box|article-tags|tags)(?=$|[\s_-])",
    re.IGNORECASE,
)
_HUMP: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
"""Where a word of relatedNews ends."""
_NOT_SHOWN: Final = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_MOST_FURNITURE: Final = 0.5
"""A part that holds more of the words than this is no furniture, whatever it is called."""
_BLANKS: Final = re.compile(r"[ \n\r\f\v\xa0]+")


def parsed(source: str) -> Any:
    """Return the page; ``None`` where there is nothing in it, or it nests without end."""
    parser = lxml.html.HTMLParser(encoding="utf-8", no_network=True)
    try:
        return lxml.html.document_fromstring(source.encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError):
        return None


def source_of(page: Any) -> str:
    """Return the page as it is now."""
    return str(lxml.html.tostring(page, encoding="unicode"))


def text_of(element: Any) -> str:
    """Return the story's lines in the element, without blank ones."""
    whole = _length(element)
    marks = "".join(_marks_in(element, whole))
    lines = (_BLANKS.sub(" ", line).strip() for line in marks.split(_LINE))
    return "\n".join(line for line in lines if line)


_LINE: Final = "\x1e"
"""Stands for a line end until the blanks of the source, which mean nothing, are folded."""


def _marks_in(element: Any, whole: int) -> Iterator[str]:
    """Yield words and line ends, in reading order, without recursion: pages nest deeply."""
    skipped = None
    for event, node in etree.iterwalk(element, events=("start", "end", "comment", "pi")):
        if event == "start" and skipped is None:
            if node is not element and _is_furniture(node, whole):
                skipped = node
            else:
                yield _edge(node, start=True) + _folded(node.text)
        elif event == "end" and skipped is None:
            yield _edge(node, start=False)
        if event == "end" and node is skipped:
            skipped = None
        if event != "start" and skipped is None and node is not element:
            yield _folded(node.tail)


def _folded(text: str | None) -> str:
    return (text or "").replace(_LINE, " ").replace("\t", " ")


def _edge(node: Any, *, start: bool) -> str:
    if _BLOCK.fullmatch(str(node.tag)):
        return _LINE
    return "\t" if start and node.tag in _CELLS and node.getprevious() is not None else ""


def _is_furniture(node: Any, whole: int) -> bool:
    if (
        _UNSEEN.fullmatch(str(node.tag))
        or node.get("hidden") is not None
        or node.get("aria-hidden") == "true"
        or _NOT_SHOWN.search(node.get("style", ""))
    ):
        return True
    names = _HUMP.sub("-", f"{node.get('class', '')} {node.get('id', '')}")
    return _FURNITURE.search(names) is not None and _length(node) < _MOST_FURNITURE * whole


def _length(element: Any) -> int:
    return sum(len(words.strip()) for words in element.itertext())
