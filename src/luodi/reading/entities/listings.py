"""Lists of industries where a text says that somebody builds on them, or wants them.

以A、B为主导 · 重点发展A和B · 主导产业:A、B · A、B是我州的支柱产业 · A、B、C三大产业集群
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from luodi.reading.entities.plans import is_ordered, is_wished
from luodi.reading.words.pages import Page
from luodi.vocabulary import Span

_KIND: Final = r"(?:战略性?新兴|新兴|主导|支柱|优势|特色|重点|首位|未来|传统|先导|配套|核心)"
_DEVELOPS: Final = re.compile(
    r"(?:重点|大力|着力|优先|主要|全力|积极|加快|共同|聚力|突出)?(?:发展|培育|承接|布局|壮大|做强|做大|扶持|"
    r"引进|引入|聚焦|主攻|巩固提升|深耕|押注|抢占|抢抓|主打|瞄准|招引)(?:壮大|了|以|出)?|"
    r"(?:已|初步|基本)*(?:形成|构建)(?:了|以)?|"
    rf"{_KIND}(?:产业|产品)(?:包括|主要(?:为|是|有)|是|为|有|:)|产业(?:由[^,。]{{2,40}})?调整为|"
    r"(?:重点|主要|大力|优先|着力)?(?:打造|建设|招引|投向|介绍|推介|紧盯|瞄准|锁定|主攻|设|主业为|涵盖|覆盖|涉及|集聚(?!区)|聚集(?!区))(?:了)?|"
    r"(?<=[在将])(?=[^,。]{2,60}等[一二三四五六七八九十]大(?:领域|"
    r"产业))|围绕"
)
_ONLY_OF_CLASSES: Final = re.compile(
    r"(?:涵盖|覆盖|涉及|聚焦|引进|引入|集聚|聚集|围绕|打造|建设|招引|投向|介绍|推介|设)$"
)
_CHOSEN: Final = re.compile(r"(?:重点|主要|大力|优先|着力)(?!打造|建设|设)")
_OF_LISTS: Final = re.compile(r"(?:聚焦|主攻|瞄准|锁定|紧盯|押注)$")
"""Verbs after which a list of industries needs no class word."""
_LABEL: Final = re.compile(
    rf"(?:^|(?<=[\n;。|]))[ ]*(?:[一二三四五六七八九十]+、|[-—·•]*)?(?P<label>[^,。;:|\n\t—]{{0,8}}?"
    rf"(?:{_KIND}(?:产业|行业|领域|产品)?|(?:产业|招商|招引|主攻|发展|投资)(?:方向|重点|定位)|主业|产业|培育))"
    r"[ ]*(?::|——|\||\t)[ ]*(?P<list>[^。;\n|\t:]{2,120})",
    re.MULTILINE,
)
_FIRMS: Final = re.compile(
    r"(?:邀请|吸引|来自)(?:了|"
    r"到)?(?P<list>[^,。;:]{4,90}?)等(?:[^,。;]{0,12}?)[0-9一二三四五六七八九十百余多近上]+(?:余|多)?家"
)
_CLASSED: Final = re.compile(
    r"(?:[一二三四五六七八九十两](?:大|个|条|类)|“[^”]{2,6}”的?|一体化|(?:百|千|万)亿级)(?:(?:百|千|万)亿级)?(?:战略性?|新兴|主导|支柱|优势|特色|重点|细分|前沿)*"
    r"(?:产业链|产业|板块|领域|行业|集群|专题馆|展区|方向|赛道|项目)|主导产业|支柱产业|新兴产业|优势产业|未来产业|"
    r"等[^、,]{0,8}(?:产业|领域|服务业|制造业|行业|板块|集群|经济|赛道)"
)
_OF_FIRMS: Final = re.compile(r"(?<=[\u4e00-\u9fff])(?:等)?(?:企业|项目)(?=[,。;0-9一二三四五六七八九十]|$)")
_COUNTED: Final = re.compile(r"^[一二三四五六七八九十两]")
_TRADE_OF: Final = re.compile(
    r"(?:以|坚持|形成)(?P<list>[^,。;:以]{2,60}?)为(?:[一二三四五六七八九十两]大)?"
    r"(?P<class>主业|主导|主要|主攻|首位|主|支柱|龙头|重点|核心|特色|补充|支撑)"
    r"(?=[,。;的、]|产业|行业|方向|$)"
)
_TAKEN_AS: Final = re.compile(
    r"(?<![再不])[把将](?P<list>[^,。;:]{2,60}?)(?:作为|定为|列为)[^,。;:、]{0,8}?(?P<class>(?:重点|主攻|主导|首位|支柱)(?:产业|方向|领域))"
)
_BESIDE: Final = re.compile(
    r"(?P<list>[^,。;:以]{2,40}?)为(?P<class>补充|辅|配套|特色|支撑|延伸)(?=[,。;的]|$)"
)
_PILLAR: Final = re.compile(
    rf"(?P<list>[^,。;:]{{2,40}}?)(?:已)?(?:是|成为)[^,。;:、]{{0,16}}?(?P<class>“[^”]{{0,4}}产业”|(?:{_KIND}|新)产业)(?=[,。;]|$)"
)
_TURNS: Final = re.compile(
    r"(?:正在?|逐步)?向(?P<list>[^,。;:]{2,40}?)(?:等(?:产业|领域))?(?P<class>转型|转变|转产)"
)
_FAVOURS: Final = re.compile(
    r"(?:促进|推动|加快|支持|扶持|推进)(?P<list>[\u4e00-\u9fffA-Za-z0-9]{2,12}?)(?:产业)?(?P<class>(?:高质量|健康|加快|创新|快速|集聚|持续)*发展)(?=的?(?:若干|意见|通知|实施|行动|政策|措施|条例|办法|规划))"
)
_VERB: Final = re.compile(
    r"发展|打造|形成|构建|投向|涉及|涵盖|引进|招引|紧盯|聚焦|培育|布局|承接|建设|围绕|我们|瞄准|推介|介绍|壮大|押注|提升|做强|做大"
)
_FOUND: Final = re.compile(r"(?:已|初步|基本)?形成了|正布局|已(?:形成|集聚)")
"""What is so, even where somebody points it out (报告指出)."""
_TALKS: Final = re.compile(r"会谈|座谈|洽谈|交流|讨论|探讨|演讲|报告|授课|致辞|路演")
_LONGEST_LIST: Final = 40


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of terms, what stands before or after it to say what they are, and how sure that is."""

    span: Span
    classed: str
    single: bool = False
    sure: bool = False


def listings_of(page: Page, clause: Span, *, is_free: bool) -> Iterator[Listing]:
    """Yield the lists of a clause; ``is_free`` says whether nobody is named in it."""
    taken: list[Span] = []
    for listing in (
        *_stated(page, clause),
        *_developed(page, clause),
        *_opening(page, clause, is_free=is_free),
    ):
        if listing.span.start < listing.span.end and not any(listing.span.overlaps(span) for span in taken):
            taken.append(listing.span)
            yield listing


def labelled_listings(page: Page) -> Iterator[Listing]:
    """Yield the lists of fact sheets: 主导产业:A、B."""
    for line in _LABEL.finditer(page.body):
        yield Listing(Span(*line.span("list")), line["label"], sure=True)


def _stated(page: Page, clause: Span) -> Iterator[Listing]:
    """Yield the lists that a form of speech calls industries."""
    quoted = "《" in page.text(clause.start, clause.end)
    for pattern in (_TRADE_OF, _TAKEN_AS, *(() if quoted else (_FAVOURS,)), _TURNS):
        for found in pattern.finditer(page.body, clause.start, clause.end):
            yield Listing(Span(*found.span("list")), _class_of(found), sure=pattern is _TRADE_OF)
    for pattern in (_BESIDE, _PILLAR):
        found = pattern.match(page.body, clause.start, clause.end)
        if found:
            yield Listing(Span(*found.span("list")), _class_of(found), sure=pattern is _BESIDE)
    firms = _FIRMS.search(page.body, clause.start, clause.end)
    if firms:
        yield Listing(Span(*firms.span("list")), "invited")


def _class_of(found: re.Match[str]) -> str:
    leads = found["class"] in (
        "主业",
        "主导",
        "主要",
        "主攻",
        "首位",
        "主",
        "支柱",
        "龙头",
        "重点",
        "核心",
        "特色",
    )
    return "主导" if leads else found["class"]


def _developed(page: Page, clause: Span) -> Iterator[Listing]:
    told = _FOUND.search(page.body, clause.start, clause.end)
    if is_wished(page, clause.start) or (is_ordered(page, clause.start + 1) and not told):
        return
    for found in _DEVELOPS.finditer(page.body, clause.start, clause.end):
        rest = page.text(found.end(), clause.end)
        firms = _OF_FIRMS.search(rest) if "、" in rest else None
        signs = (
            _CLASSED.search(rest),
            firms,
            not _ONLY_OF_CLASSES.search(found[0]),
            _CHOSEN.match(found[0]),
            "、" in rest and _OF_LISTS.search(found[0]),
        )
        if page.is_boundary(found.start()) and found[0] and any(signs) and not _is_talk(found[0], rest):
            yield from _lists(found.end(), rest)
            break
        if not found[0] and _CLASSED.search(rest):
            yield from _lists(found.end(), rest)
            break


def _is_talk(verb: str, rest: str) -> bool:
    """Tell whether industries are only talked about: 围绕A、B等领域进行了会谈."""
    return verb == "围绕" and bool(_TALKS.search(rest))


def _lists(start: int, rest: str) -> Iterator[Listing]:
    """Cut after each class word: 甲、乙两大主导产业和丙、丁两个新兴板块 are two lists."""
    position = 0
    for classed in _CLASSED.finditer(rest):
        lead = re.match(r"(?:和|及|以及|与|、)*", rest[position:])
        begin = position + (lead.end() if lead else 0)
        if begin < classed.start():
            yield Listing(Span(start + begin, start + classed.start()), classed[0])
        position = classed.end()
    if not position and rest:
        firms = _OF_FIRMS.search(rest) if "、" in rest else None
        end = re.match(r"[^并而以等,]+", rest[: firms.start()] if firms else rest)
        if end:
            yield Listing(Span(start, start + end.end()), "", single=True)


def _opening(page: Page, clause: Span, *, is_free: bool) -> Iterator[Listing]:
    """The list with which a clause opens (甲、乙、丙三大主导产业占…), or that the clause before gives."""
    classed = _CLASSED.search(page.body, clause.start, clause.end)
    if classed is None or not _COUNTED.match(classed[0]):
        return
    start = clause.start
    if classed.start() == start and page.text(start - 1, start) == ",":
        start = page.clause_at(start - 2).start
    lead = page.text(start, classed.start()).rstrip(",")
    listed = "、" in lead and "," not in lead and len(lead) <= _LONGEST_LIST and not _VERB.search(lead)
    if listed and is_free:
        yield Listing(Span(start, start + len(lead)), classed[0])
