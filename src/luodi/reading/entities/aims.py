"""Aims: whether a number is one that is reached or one that is to be reached."""

import re
from typing import Final

from luodi.reading.entities.plans import is_foreseen
from luodi.reading.entities.scenes import Scene
from luodi.vocabulary import Span

_AIMS: Final = re.compile(
    r"愿景|有望|确保|调整后|计划入选|"
    r"(?:要|必须|须|应)[^,。;]{0,6}(?:达到?|突破|实现|超过|完成)[^,。;]{0,4}$|"
    r"(?:须|应|必须|不得)[^。]{0,60}(?:不低于|不少于|得低于|低于)$|"
    r"《[^》\n]{2,30}(?:计划|规划|方案|意见)》(?:还)?(?:提出|明确|要求)"
)
_ESTIMATES: Final = re.compile(r"(?:过去|上|去)(?:一|五)?年[^。]{0,12}预计|预计(?:去|上)年")
"""A report of the year that ends estimates what is reached."""
_HEADING: Final = re.compile(r"[^\n。;]{0,18}(?:目标|愿景)[^\n。;]{0,4}")
_ANY_HEADING: Final = re.compile(r"[(]?[一二三四五六七八九十]{1,3}[)]?[、.][^\n。;]{2,18}|[^\n。;,]{2,14}")
_YEAR: Final = re.compile(r"(?<![0-9])(20[0-9]{2})年")
_FARTHEST: Final = 400
"""So far below its heading a number still stands under it."""


def is_aimed(scene: Scene, offset: int) -> bool:
    """Tell whether the number at ``offset`` is to be reached, by its sentence, its year or its heading."""
    page = scene.page
    before = page.text(page.sentence_at(offset).start, offset)
    if _ESTIMATES.search(before):
        return False
    if is_foreseen(page, offset) or _AIMS.search(before):
        return True
    return _is_ahead(scene, offset) or _is_under_aims(scene, offset)


def _is_ahead(scene: Scene, offset: int) -> bool:
    """Tell whether the year before a number comes after that of the document."""
    clause = scene.page.clause_at(offset)
    years = _YEAR.findall(scene.page.text(clause.start, offset))
    return bool(scene.published and years and int(years[-1]) > scene.published.year)


def _is_under_aims(scene: Scene, offset: int) -> bool:
    """Tell whether the heading above a number speaks of aims."""
    body = scene.page.body
    for line in reversed(_lines(body, max(0, offset - _FARTHEST), offset)):
        words = line.of(body).strip()
        if _ANY_HEADING.fullmatch(words):
            return bool(_HEADING.fullmatch(words))
    return False


def _lines(body: str, start: int, end: int) -> tuple[Span, ...]:
    """The whole lines between two offsets; the one that holds ``end`` is none."""
    last = body.rfind("\n", start, end)
    found = re.finditer(r"[^\n]+", body[start:last] if last > start else "")
    return tuple(Span(start + line.start(), start + line.end()) for line in found)
