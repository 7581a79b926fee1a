"""The head of a document: its own title and its own date."""

import re
from typing import Final

from luodi.reading.mentions.calendar import date_of
from luodi.reading.mentions.dates import find_dates
from luodi.reading.words.pages import Page
from luodi.vocabulary import PartialDate

_LONGEST_TITLE: Final = 80
_HEAD: Final = 4000
_HEAD_LINES: Final = 8
_STORY: Final = re.compile(r"[。!?;,][^\n]*[。!?;]$|[。;]$|^[^\n]{0,24}:")
_NO_TITLE: Final = re.compile(r"^(?:#|分享|来源|作者|编辑|责编|\d+$|[一二三四五六七八九十]+、)|^\W*$|\t")
_DATE: Final = re.compile(
    r"(?<![0-9])((?:19|20)[0-9]{2})(?:[-/.]|[ ]?年[ ]?)(1[0-2]|0?[1-9])(?:[-/.]|[ ]?月[ ]?)(3[01]|"
    r"[12][0-9]|0?[1-9])(?:[ ]?[日号])?(?![0-9])"
)
_SPELT: Final = re.compile(
    r"^[一二][〇零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日$"
)
_DATELINE: Final = re.compile(
    r"(?m)^[^\n,。]{0,16}?((?:19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日)[ ]*(?:讯|电)|"
    r"^[(【\[]((?:19|20)[0-9]{2}(?:年|[-/.])[0-9]{1,2}(?:月|[-/.])[0-9]{1,2}日?)"
    r"(?:[ ][^)】\]\n,。]{0,12})?[)】\]]"
)
_UNTIL: Final = re.compile(r"[ ]?(?:至|到|[-—–~～]+)[ ]?(?:([0-9]{1,2})月)?([0-9]{1,2})[日号]")
_DATE_LINE: Final = re.compile(r"^[^,。;\n]{0,40}$")
_OWN_LABEL: Final = re.compile(r"(?:日期|(?:发布|发稿|印发|成文|签订|签署|签约)时间):$")
"""After another label (时间:, 截止时间:) a day is not the document's own."""


def title_of(page: Page) -> str:
    """Return the title: that of the article, else the first short line that is no story, else the name."""
    if page.article.title:
        return page.article.title
    position = 0
    for line in page.article.text[:_HEAD].split("\n"):
        kept = page.body[position : position + len(line)].strip()
        position += len(line) + 1
        folded = line.strip()
        if not folded or not kept or _NO_TITLE.search(folded):
            continue
        if len(folded) <= _LONGEST_TITLE and not _STORY.search(_narrow(folded)):
            return folded
        break
    return page.article.name


def published_of(page: Page) -> PartialDate | None:
    """Return the document's own date: that of the article, else one that stands alone in its head or foot."""
    if page.article.published:
        return page.article.published
    lines = [_narrow(line.strip()) for line in page.article.text.splitlines() if line.strip()]
    dateline = _DATELINE.search(_narrow(page.article.text[:_HEAD]))
    if dateline:
        stated = _DATE.search(dateline[1] or dateline[2])
        return _date(stated) if stated else None
    for line in (*lines[:_HEAD_LINES], *lines[:-4:-1]):
        spelt = _SPELT.search(line)
        if spelt:
            return next((date.date for date in find_dates(spelt[0]) if date.date), None)
        found = _DATE.search(line)
        if found and _DATE_LINE.match(line) and _is_own(line[: found.start()].rstrip()):
            return _last_day(line, found)
    return None


def _last_day(line: str, found: re.Match[str]) -> PartialDate | None:
    """The day that was found, or that to which it reaches: 3月9日至15日."""
    until = _UNTIL.match(line, found.end())
    if until is None:
        return _date(found)
    return date_of(int(found[1]), int(until[1] or found[2]), int(until[2]))


def _is_own(before: str) -> bool:
    return not before.endswith((":", "自")) or bool(_OWN_LABEL.search(before))


def _narrow(line: str) -> str:
    return line.translate(str.maketrans("，：；！？（）", ",:;!?()"))


def _date(found: re.Match[str]) -> PartialDate | None:
    try:
        return PartialDate(*(int(part) for part in found.groups()))
    except ValueError:
        return None
