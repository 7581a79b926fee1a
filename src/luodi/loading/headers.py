"""What a page states about itself: its title and its date. Neither is ever guessed from the story."""

import datetime as dt
import re
from typing import Any, Final

from luodi.loading.contents import date_stated
from luodi.vocabulary import PartialDate

_TITLES: Final = ("og:title", "twitter:title", "ArticleTitle", "DC.title")
_DATES: Final = (
    "article:published_time",
    "og:published_time",
    "og:article:published_time",
    "publishdate",
    "pubdate",
    "publish_date",
    "firstpublishdate",
    "datePublished",
    "dc.date.issued",
    "dc.date",
)
_SITE: Final = re.compile(r"\s*(?:[_|]|\s[-–—]\s|--+).*$")
"""What portals append to a title: 「…_新华网」."""
_DATE_ELEMENTS: Final = ("//*[@id='publish_time']", "//time[@pubdate]", "//article//time[@datetime]")
_LINKED_DATA: Final = re.compile(r"\"datePublished\"\s*:\s*\"([^\"]{4,40})\"")
_WECHAT_TIME: Final = re.compile(r"\bcreateTime\s*=\s*[\"']([^\"']{8,20})[\"']")
_WECHAT_SECONDS: Final = re.compile(r"\bvar\s+ct\s*=\s*[\"'](\d{10})[\"']")
_CHINA: Final = dt.timezone(dt.timedelta(hours=8))


def title_of(page: Any) -> str | None:
    """The title that the page states, without the name of the site."""
    named = [_words(element) for element in page.xpath("//title")[:1]]
    headings = [_words(element) for element in page.xpath("//h1")]
    # The page is named after its story first and its site last; a heading may be either.
    own = [heading for heading in headings if any(name.startswith(heading) for name in named)]
    titles = (*_meta(page, _TITLES), *own, *named, *headings)
    return next((_SITE.sub("", title) or title for title in titles if title), None)


def published_of(page: Any, source: str) -> PartialDate | None:
    """The date of publication that the page states."""
    shown = [
        f"{found[0].get('datetime', '')} {''.join(found[0].itertext())}"
        for path in _DATE_ELEMENTS
        if (found := page.xpath(path))
    ]
    stated = (*_meta(page, _DATES), *_LINKED_DATA.findall(source), *_WECHAT_TIME.findall(source), *shown)
    dates = (date_stated(words) for words in stated)
    return next((date for date in dates if date), None) or _wechat_date(source)


def _words(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


def _meta(page: Any, names: tuple[str, ...]) -> list[str]:
    """Contents of the page's meta elements of these names, in the order of the names."""
    contents: dict[str, str] = {}
    for element in page.xpath("//meta[@content]"):
        key = element.get("name") or element.get("property") or element.get("itemprop") or ""
        contents.setdefault(key.lower(), element.get("content"))
    return [" ".join(words.split()) for name in names if (words := contents.get(name.lower(), "").strip())]


def _wechat_date(source: str) -> PartialDate | None:
    """WeChat keeps the moment of publication as seconds in a script; the day is that of China."""
    match = _WECHAT_SECONDS.search(source)
    return PartialDate.of(dt.datetime.fromtimestamp(int(match[1]), _CHINA).date()) if match else None
