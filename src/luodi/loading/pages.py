"""Saved web pages: the story, every paragraph of it, without the furniture around it.

WeChat and most portals and government sites mark the story with an element of
a known name, which is then taken whole, less the furniture inside. Elsewhere
trafilatura finds it. The title stands first, as on the page.
"""

import re
from typing import Any, Final

from luodi.loading import clutter, markup
from luodi.loading.contents import Content, clean
from luodi.loading.encodings import decode
from luodi.loading.errors import NoTextError
from luodi.loading.headers import published_of, title_of

_DECLARED: Final = re.compile(rb"charset\s*=\s*[\"']?\s*([a-zA-Z0-9_-]+)", re.IGNORECASE)
_HEAD_BYTES: Final = 4096
_ENCODINGS: Final = {
    "utf-8": "utf-8-sig",
    "utf8": "utf-8-sig",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb18030": "gb18030",
    "big5": "big5hkscs",
}
_SPOILT: Final = "\ufffd"
_MOST_SPOILT: Final = 0.001
"""Share of spoilt characters, which show as such, up to which a page is in the encoding it declares."""
_STORY_IDS: Final = (
    "js_content",  # WeChat
    "UCAP-CONTENT",  # government portals
    "artibody",
    "article_content",
    "article-content",
    "articleContent",
    "zoom",
    "ozoom",
    "endText",
)
_STORY_CLASSES: Final = (
    "rich_media_content",
    "TRS_Editor",
    "TRS_UEDITOR",
    "rm_txt_con",
    "article-content",
    "article_content",
    "article-body",
    "main-content",
    "post_body",
    "entry-content",
)
_LEAST: Final = 60
"""Characters, outside links, that an element must hold to be taken for the story."""


def load(data: bytes, name: str) -> Content:
    """Load a saved .html page."""
    source = clean(_decode(data, name))
    page = markup.parsed(source)
    if page is None:
        raise NoTextError(name, ".html")
    title, published = title_of(page), published_of(page, source)
    clutter.cut_lists(page)
    text = "\n".join(line for line in _story_of(page).splitlines() if not clutter.is_clutter(line))
    if not text:
        raise NoTextError(name, ".html")
    shown = title is None or title in text[: len(title) + _LEAST]
    return Content(text if shown else f"{title}\n{text}", title, published)


def _decode(data: bytes, name: str) -> str:
    """UTF-8 wherever it fits, for browsers save in it what declares another; else as the page declares."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    declared = _DECLARED.search(data[:_HEAD_BYTES])
    encoding = _ENCODINGS.get(declared[1].decode("ascii").lower()) if declared else None
    if encoding is None:
        return decode(data, name)
    text = data.decode(encoding, "replace")
    return text if text.count(_SPOILT) <= _MOST_SPOILT * len(text) else decode(data, name)


def _story_of(page: Any) -> str:
    """The marked story, else what trafilatura takes for it, else all that the page shows."""
    for element in _marked(page):
        text = markup.text_of(element)
        if len(text) >= _LEAST:
            return text
    return _extracted(page) or markup.text_of(page)


def _marked(page: Any) -> list[Any]:
    """Elements that pages use to mark their story, the surest first."""
    found = [page.xpath("//*[@id=$id]", id=name) for name in _STORY_IDS]
    found += [page.xpath("//*[@itemprop='articleBody']")]
    found += [
        page.xpath("//*[contains(concat(' ', normalize-space(@class), ' '), $word)]", word=f" {name} ")
        for name in _STORY_CLASSES
    ]
    articles = page.xpath("//article")
    if len(articles) == 1:  # More than one is a list of teasers.
        found.append(articles)
    return [element for elements in found for element in elements[:1]]


def _extracted(page: Any) -> str:
    import trafilatura  # noqa: PLC0415 — a quarter of a second, spared where the page marks its story

    try:
        text = trafilatura.extract(
            markup.source_of(page),
            favor_recall=True,
            include_comments=False,
            include_tables=True,
            deduplicate=False,
        )
    except Exception:  # noqa: BLE001 — a page it cannot take is read whole instead
        return ""
    return clean(text or "").strip()
