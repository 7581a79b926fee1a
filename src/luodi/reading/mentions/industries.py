"""Lists of industries: 轨道交通车辆、电力电气设备、航空航天配套三大主导产业."""

import re
from functools import cache
from typing import Final

from luodi.reading.words.lexicons import entries
from luodi.reading.words.pages import Page
from luodi.vocabulary import Span

_LONGEST: Final = 18
_OPEN, _CLOSE = '“"‘', '”"’'
_LONGEST_TERM: Final = 6
_CLASS_WORDS: Final = re.compile(
    r"(?:等)?(?:[ ]*[一二三四五六七八九十两0-9]+(?:大|个|项|类|条|家)?)?(?:战略性?|新兴|主导|支柱|优势|"
    r"特色|重点|高端|先进|高新技术|未来|现代|前沿|传统|相关)*"
    r"(?:产业链|产业集群|产业|领域|板块|行业|业态|集群|方向|赛道|方面|服务业|制造业|企业)?$"
)
_AND: Final = ("和", "与", "及", "以及", "并")
_LEADING_WORDS: Final = re.compile(
    r"^(?:[一二三四五六七八九十]是)?(?:将?把|紧盯|瞄准|主攻|包括|涵盖|围绕|聚焦|布局|重点|大力|着力|加快|培育|发展|形成|打造|构建|做强|做大|"
    r"壮大|集聚|聚集|引进|承接|推动|推进|提升|以)+(?:了|以|出)?(?=[\u4e00-\u9fffA-Za-z0-9“]{2})|^[一二三四五六七八九十]是"
)


@cache
def _terms() -> frozenset[str]:
    return frozenset(entries("industries.txt"))


def is_industry(name: str) -> bool:
    """Tell whether a name ends as an industry's does.

    >>> is_industry("轨道交通车辆"), is_industry("营商环境")
    (True, False)
    """
    longest = min(len(name), _LONGEST_TERM)
    return any(name[-size:] in _terms() for size in range(2, longest + 1))


def split_terms(page: Page, span: Span) -> tuple[Span, ...]:
    """Cut a list at 、, at the conjunctions between words, and between quotations side by side."""
    terms: list[Span] = []
    start = span.start
    for word in page.words_in(span.start, span.end):
        joint = (
            word.text in ("、", ",", "/")
            or (word.tag == "c" and word.text in _AND)
            or word.text in ("和", "以及")
        )
        if (
            word.text == "”"
            and page.text(word.span.end, word.span.end + 1) == "“"
            and word.span.end < span.end
        ):
            terms.append(Span(start, word.span.end))
            start = word.span.end
        if joint:
            if word.span.start > start:
                terms.append(Span(start, word.span.start))
            start = word.span.end
    if start < span.end:
        terms.append(Span(start, span.end))
    return tuple(_trimmed(page, term) for term in terms)


def industry_terms(page: Page, span: Span) -> tuple[Span, ...]:
    """Cut a list of industries; a conjunction parts two only at its end, or where both are industries.

    汽车及零部件、生命健康 are two, as are 动力电池和智能终端; 制氢和储运装备 is one.
    """
    terms: list[Span] = []
    for term in split_terms(page, span):
        joint = page.text(terms[-1].end, term.start).strip("”“") if terms else ""
        inner = joint in _AND and _is_inner(page, terms[-1], term, span)
        if inner:
            terms[-1] = Span(terms[-1].start, term.end)
        else:
            terms.append(term)
    if not terms:
        return ()
    leading = _LEADING_WORDS.match(page.text(terms[0].start, terms[0].end))
    start = terms[0].start + (leading.end() if leading else 0)
    return (*([Span(start, terms[0].end)] if start < terms[0].end else []), *terms[1:])


def _is_inner(page: Page, before: Span, after: Span, span: Span) -> bool:
    """Tell whether a conjunction stands inside a term."""
    if "、" in page.text(after.end, span.end):
        return True
    return "、" not in page.text(span.start, before.start + 1) and not is_industry(
        page.text(before.start, before.end)
    )


def _trimmed(page: Page, term: Span) -> Span:
    """Drop blanks, and quotation marks that enclose the whole term."""
    text = page.text(term.start, term.end)
    own = text.strip()
    start = term.start + text.index(own) if own else term.start
    if (
        own[2:]
        and own[0] in _OPEN
        and own[-1] in _CLOSE
        and not any(mark in own[1:-1] for mark in _OPEN + _CLOSE)
    ):
        return Span(start + 1, start + len(own) - 1)
    return Span(start, start + len(own)) if own else term


def without_class_words(text: str) -> str:
    """Take 等高端服务业 or 三大主导产业 off the end of a list's last term.

    >>> without_class_words("航空航天配套三大主导产业"), without_class_words("服务外包等高端服务业")
    ('航空航天配套', '服务外包')
    """
    counted = re.search(r"(?:等|[一二三四五六七八九十两0-9]+(?:大|个|项|类|条))[^、]*$", text)
    if counted and counted.start() > 1:
        return text[: counted.start()]
    classed = re.search(r"(?<=[\u4e00-\u9fff]{2})(?:领域|方向|赛道|板块|方面)$", text)
    return text[: classed.start()] if classed else text


def plausible(name: str) -> bool:
    """Tell whether a stretch can be the name of an industry by its form."""
    return 1 < len(name) <= _LONGEST and not re.search(
        r"[0-9]{2,}|[,。;:!?《》()]|企业|项目|生产线|什么|哪些|的|了|资源$|人才|机构|平台|院所", name
    )
