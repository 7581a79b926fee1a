"""Provisions: what a policy, a zone or a place gives to whom: 「对…的企业,一次性奖励200万元」.

What was given already (累计奖励, 兑现了) is none.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from luodi.reading.words.pages import Page
from luodi.vocabulary import Span

_PART: Final = re.compile(r"[^;:。!?\n]+")
_GIVES: Final = re.compile(
    r"(?:给予|奖励|补助|补贴|补给|资助|支持)[^,]{0,16}?(?:[0-9一二三四五六七八九十百千两]|全额|全部)|"
    r"(?:[0-9一二三四五六七八九十百千两%]|全额|一次性)[^,]{0,14}?(?:给予|奖励|补助|补贴|资助)|"
    r"(?:年|月|部分)[^,]{0,12}?(?:免征|免缴|免租|全免|减半|免费)"
)
_OPENS: Final = re.compile(
    r"对(?!于|接|口)|凡|新[建办引]|每[名个户家亩]|按|前[一二两三四五][年个]|首年|第一年|最高"
)
_ARTICLE: Final = re.compile(r"第[一二三四五六七八九十]{1,3}条[ ]*")
_TO_OTHERS: Final = re.compile(r"对(?!于|接|口)[^,]{2,}(?:给予|奖励|补助|补贴)|每[名个户家亩]|每年提供")
_TO_WHOM: Final = re.compile(r"[^,]{2,}的$")
_PAST: Final = re.compile(
    r"[了]|已|累计|共(?!同|建)|获(?!奖)|兑现|去年|上年|曾|发放|希望|建议|(?:补助|奖励|补贴)资金|据"
)
_LONGEST: Final = 120


def provisions_in(page: Page) -> Iterator[Span]:
    """Yield what is to be given, each from those to whom it is given to its end, in reading order.

    A heading that only leads over to a provision (政策明确,) is left out.
    """
    for part in _PART.finditer(page.body):
        words = part[0]
        if not _GIVES.search(words) or _PAST.search(words) or len(words) > _LONGEST:
            continue
        end = part.end() - (len(words) - len(words.rstrip(" ,")))
        begins = [clause.start for clause in page.clauses_in(Span(*part.span())) if _begins(page, clause)]
        starts = begins[:1]
        for start in begins[1:]:
            if _GIVES.search(page.body, starts[-1], start) and _TO_OTHERS.match(page.body, start):
                starts.append(start)
        for start, stop in pairwise((*starts, end + 1)):
            lead = _ARTICLE.match(page.body, start)
            yield Span(lead.end() if lead else start, stop - 1)


def _begins(page: Page, clause: Span) -> bool:
    """Tell whether a provision begins with this clause: it says to whom, or what is given."""
    words = page.text(clause.start, clause.end)
    words = _ARTICLE.sub("", words, count=1)
    return bool(_OPENS.match(words) or _TO_WHOM.fullmatch(words) or _GIVES.search(words))
