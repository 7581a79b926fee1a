"""Places: divisions and stretches of land, as the word model tags them, at its word boundaries only."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from luodi.reading.mentions.suffixes import suffix_of
from luodi.reading.words.lexicons import entries
from luodi.reading.words.pages import Page
from luodi.vocabulary import Span

_HAN: Final = re.compile(r"[\u4e00-\u9fff—·]{2,16}")
_NO_PLACE: Final = re.compile(
    r"[一二三四五六七八九十两][镇县区市乡]|湾区|城区|市区|郊区|境内|周边|海外|内地|中心城区"
)
_SIDE: Final = re.compile(r"(?:东|南|西|北|中)(?:北|南)?部$")
PROVINCES: Final = entries("provinces.txt")


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place where it stands, neighbours that belong to it included: 天津东丽区."""

    name: str
    span: Span


def find_places(page: Page) -> Iterator[PlaceMention]:
    """Yield the places of the page in reading order."""
    start = end = -1
    for word in page.words:
        if word.tag == "LOC" and _HAN.fullmatch(word.text) and not suffix_of(word.text):
            if word.span.start != end:
                yield from _place(page, start, end)
                start = word.span.start
            end = word.span.end
        elif end >= 0:
            yield from _place(page, start, end)
            start = end = -1
    yield from _place(page, start, end)


def _place(page: Page, start: int, end: int) -> Iterator[PlaceMention]:
    if 0 <= start < end:
        side = _SIDE.search(page.text(start, end))
        stop = start + side.start() if side else end
        if start < stop and not _NO_PLACE.fullmatch(page.text(start, stop)):
            yield PlaceMention(page.text(start, stop), Span(start, stop))


def without_parents(name: str) -> str:
    """Take a place's own name, without the places above it.

    >>> without_parents("天津市东丽区"), without_parents("天津东丽区"), without_parents("苏州市")
    ('东丽区', '东丽区', '苏州市')
    """
    for province in PROVINCES:
        rest = name.removeprefix(province)
        rest = rest.removeprefix("省").removeprefix("市").removeprefix("自治区") if rest != name else name
        if rest != name and len(rest) > 1:
            return without_parents(rest)
    parts = re.fullmatch(
        r"[\u4e00-\u9fff]{2,5}?(?:市|地区|自治州|盟)([\u4e00-\u9fff]{1,8}[市区县旗镇乡])", name
    )
    return parts[1] if parts and parts[1] not in ("辖区", "城区", "市区") else name
