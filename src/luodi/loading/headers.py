"""What a page states about itself: its title and its date. Neither is ever guessed from the story."""

import datetime as dt
import re
from typing import Any, Final

from luodi.loading.contents import clean, date_stated
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
_TITLE_ELEMENTS: Final = ("//h1[@id='activity-name']", "//h1", "//title")
_SITE: Final = re.compile(r"\s*(?:[_|]|\s[-–—]\s|--+).*$")
"""What portals append to a title: 「…_新华网」."""
_DATE_ELEMENTS: Final = ("//*[@id='publish_time']", "//time[@pubdate]", "//article//time[@datetime]")
_LINKED_DATA: Final = re.compile(r"\"datePublished\"\s*:\s*\"([^\"]{4,40})\"")
_WECHAT_SECONDS: Final = re.compile(r"\bvar\s+ct\s*=\s*[\"'](\d{10})[\"']")
_CHINA: Final = dt.timezone(dt.timedelta(hours=8))


def title_of(page: Any) -> str | None:
    """The title that the page states, without the name of the site."""
    stated = _meta(page, _TITLES)
    shown = ["".join(found[0].itertext()) for path in _TITLE_ELEMENTS if (found := page.xpath(path))]
    titles = (" ".join(clean(words).split()) for words in (*stated, *shown))
    return next((_SITE.sub("", title) or title for title in titles if title), None)


def published_of(page: Any, source: str) -> PartialDate | None:
    """The date of publication that the page states."""
    shown = [
        f"{found[0].get('datetime', '')} {''.join(found[0].itertext())}"
        for path in _DATE_ELEMENTS
        if (found := page.xpath(path))
    ]
    stated = (*_meta(page, _DATES), *_LINKED_DATA.findall(source), *shown)
    dates = (date_stated(words) for words in stated)
    return next((date for date in dates if date), None) or _wechat_date(source)


def _meta(page: Any, names: tuple[str, ...]) -> list[str]:
    """Contents of the page's meta elements of these names, in the order of the names."""
    contents: dict[str, str] = {}
    for element in page.xpath("//meta[@content]"):
        key = element.get("name") or element.get("property") or element.get("itemprop") or ""
        contents.setdefault(key.lower(), element.get("content"))
    return [contents[name.lower()] for name in names if contents.get(name.lower(), "").strip()]


def _wechat_date(source: str) -> PartialDate | None:
    """WeChat keeps the moment of publication as seconds in a script; the day is that of China."""
    match = _WECHAT_SECONDS.search(source)
    return PartialDate.of(dt.datetime.fromtimestamp(int(match[1]), _CHINA).date()) if match else None
