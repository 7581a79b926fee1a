"""Focuses: the industries on which a place or body builds, or which it wants."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from luodi.reading.entities.cast import Role
from luodi.reading.entities.plans import is_foreseen, is_ordered, is_wished
from luodi.reading.entities.scenes import Scene
from luodi.reading.entities.subjects import Statement, Subjects
from luodi.reading.mentions.industries import is_industry, plausible, split_terms, without_class_words
from luodi.reference import find_divisions
from luodi.vocabulary import Fact, Focus, FocusRole, Span

_DEVELOPS: Final = re.compile(
    r"(?:重点|大力|着力|优先|主要|全力|积极|加快|共同|聚力|突出)?(?:发展|培育|承接|布局|壮大|做强|做大|"
    r"引进|引入|聚焦|主攻)(?:壮大|了|以|出)?|"
    r"(?:已|初步|基本)*(?:形成|构建)(?:了|以)?|主导产业(?:包括|是|为|有|:)|支柱产业(?:包括|是|为|有|:)|"
    r"特色产业(?:包括|是|为|有|:)|"
    r"(?:打造|建设|招引|投向|介绍|推介|紧盯|瞄准|锁定|主攻|设|主业为|涵盖|覆盖|涉及|集聚|聚集)(?:了)?|"
    r"(?<=[在将])(?=[^,。]{2,60}等[一二三四五六七八九十]大(?:领域|"
    r"产业))|围绕"
)
_ONLY_OF_CLASSES: Final = re.compile(
    r"(?:涵盖|覆盖|涉及|聚焦|引进|引入|集聚|聚集|围绕|打造|建设|招引|投向|介绍|推介|设)$"
)
_LABEL: Final = re.compile(
    r"[^,。;:]{0,8}?(?:(?:主导|支柱|特色|优势|新兴|重点|配套)(?:产业|行业|领域)?|(?:产业|主攻)方向|重点)"
)
_FIRMS: Final = re.compile(
    r"(?:邀请|吸引|来自)(?:了|"
    r"到)?(?P<list>[^,。;:]{4,90}?)等(?:[^,。;]{0,12}?)[0-9一二三四五六七八九十百余多近上]+(?:余|多)?家"
)
_CLASSED: Final = re.compile(
    r"(?:[一二三四五六七八九十两](?:大|个|条|类)|“[^”]{2,6}”的?|一体化|(?:百|千|万)亿级)(?:(?:百|千|万)亿级)?(?:战略性?|新兴|主导|支柱|优势|特色|重点|细分|前沿)*"
    r"(?:产业链|产业|板块|领域|行业|集群|专题馆|展区|方向|赛道|项目)|主导产业|支柱产业|新兴产业|优势产业|"
    r"等[^、,]{0,8}(?:产业|领域|服务业|制造业|行业|板块|集群|经济|赛道)"
)
_SURE: Final = re.compile(
    r"(?:重点|大力|着力|优先|主要|全力|配套|积极|突出|主攻|已|基本|初步)(?:发展|培育|引进|布局|形成|构建|"
    r"承接)?(?:了)?$|以$"
)
"""What makes a list one of industries, whatever they are called."""
_SURE_CLASS: Final = re.compile(r"产业链|产业集群|^集群|主导|支柱")
_COUNTED: Final = re.compile(r"^[一二三四五六七八九十两]")
_TRADE_OF: Final = re.compile(
    r"以(?P<list>[^,。;:]{2,60}?)为(?:[一二三四五六七八九十两]大)?(?:主业|主导|主要|主攻|主|支柱|龙头|重点|核心|特色|补充)"
    r"(?=[,。;的、]|产业|行业|方向|$)"
)
_VERB: Final = re.compile(
    r"发展|打造|形成|涉及|涵盖|引进|紧盯|聚焦|培育|布局|承接|建设|围绕|我们|瞄准|推介|介绍"
)
_LONGEST_LIST: Final = 40
_LEADS: Final = re.compile(r"主导|支柱")
_EMERGES: Final = re.compile(r"新兴|未来产业")
_SHARED: Final = re.compile(r"双方|两地")


@dataclass(frozen=True, slots=True)
class _List:
    """A list of terms and what stands after it."""

    span: Span
    classed: str
    single: bool


@dataclass(frozen=True, slots=True)
class _Listed:
    """A list with the industries in it, as what is stated of somebody."""

    list: _List
    statement: Statement
    names: tuple[str, ...]


def find_focuses(scene: Scene) -> Iterator[Fact]:
    """Yield one focus for each industry of a list, or for the one after 发展."""
    seen: set[tuple[str | None, str]] = set()
    subjects = Subjects(scene)
    for listed in _lists_of(scene):
        told = _shared_place(scene, listed) or subjects.of(listed.statement)
        for name in listed.names:
            if (told, name) not in seen:
                seen.add((told, name))
                yield Focus(
                    quotes=(scene.quote_of(listed.statement.clause),),
                    subject=told,
                    industry=name,
                    role=_role(scene, listed.statement.clause, listed.list),
                )


def focus_statements(scene: Scene) -> Iterator[tuple[Statement, tuple[str, ...]]]:
    """Yield each list of industries as what is stated of somebody, with its terms."""
    for listed in _lists_of(scene):
        yield listed.statement, listed.names


def _lists_of(scene: Scene) -> Iterator[_Listed]:
    for clause in scene.page.clauses:
        for industries in (*_developed(scene, clause), *_invited(scene, clause)):
            names = _names(scene, clause, industries)
            if names:
                what = "invited" if industries.classed == "invited" else "industry"
                statement = Statement(kind="focus", what=what, span=industries.span, clause=clause)
                yield _Listed(industries, statement, names)


def _developed(scene: Scene, clause: Span) -> Iterator[_List]:
    page = scene.page
    labelled = _LABEL.fullmatch(page.text(clause.start, clause.end))
    if labelled and page.text(clause.end, clause.end + 1) == ":":
        following = page.clause_at(clause.end + 1)
        if following.start > clause.start:
            yield _List(following, labelled[0], single=False)
        return
    if is_wished(page, clause.start) or is_ordered(page, clause.start + 1):
        return
    for found in _DEVELOPS.finditer(page.body, clause.start, clause.end):
        rest = page.text(found.end(), clause.end)
        sure = _CLASSED.search(rest) or not _ONLY_OF_CLASSES.search(found[0])
        if page.is_boundary(found.start()) and found[0] and sure:
            yield from _lists(found.end(), rest)
            break
        if not found[0] and _CLASSED.search(rest):
            yield from _lists(found.end(), rest)
            break


def _lists(start: int, rest: str) -> Iterator[_List]:
    """Cut after each class word: 甲、乙两大主导产业和丙、丁两个新兴板块 are two lists."""
    position = 0
    for classed in _CLASSED.finditer(rest):
        lead = re.match(r"(?:和|及|以及|与|、)*", rest[position:])
        begin = position + (lead.end() if lead else 0)
        if begin < classed.start():
            yield _List(Span(start + begin, start + classed.start()), classed[0], single=False)
        position = classed.end()
    if not position and rest:
        end = re.match(r"[^并而以等,]+", rest)
        if end:
            yield _List(Span(start, start + end.end()), "", single=True)


def _invited(scene: Scene, clause: Span) -> Iterator[_List]:
    """The industries of a fair's invited firms: 邀请了甲、乙等157家企业."""
    found = _FIRMS.search(scene.page.body, clause.start, clause.end)
    if found:
        yield _List(Span(*found.span("list")), "invited", single=False)
    trades = _TRADE_OF.search(scene.page.body, clause.start, clause.end)
    if trades:
        yield _List(Span(*trades.span("list")), "主导", single=False)
    yield from _opening(scene, clause)


def _opening(scene: Scene, clause: Span) -> Iterator[_List]:
    """The list with which a clause opens: 甲、乙、丙三大主导产业占…."""
    classed = _CLASSED.search(scene.page.body, clause.start, clause.end)
    lead = scene.page.text(clause.start, classed.start()) if classed else ""
    listed = "、" in lead and len(lead) <= _LONGEST_LIST and not _VERB.search(lead)
    if (
        classed
        and listed
        and _COUNTED.match(classed[0])
        and not scene.cast.within(clause.start, classed.start())
    ):
        yield _List(Span(clause.start, classed.start()), classed[0], single=False)


def _names(scene: Scene, clause: Span, industries: _List) -> tuple[str, ...]:
    """The terms of a list that are industries; none if it is no list of industries."""
    names = [_name(scene, term) for term in split_terms(scene.page, industries.span)]
    good = [name is not None and (is_industry(name) or len(names) > 1) for name in names]
    sure = sum(1 for name in names if name and is_industry(name))
    bodies = any(a.role is Role.BODY for a in scene.cast.within(industries.span.start, industries.span.end))
    told = scene.page.text(clause.start, industries.span.start)
    sure_list = (
        _COUNTED.match(industries.classed) or _SURE_CLASS.search(industries.classed) or _SURE.search(told)
    )
    trusted = bool(sure_list) and len(names) > 1 and all(names)
    if (
        not names
        or bodies
        or (sure * 2 < len(names) and not trusted)
        or (industries.single and not all(good) and not trusted)
    ):
        return ()
    return tuple(name for name, fine in zip(names, good, strict=True) if name and (fine or trusted))


def _name(scene: Scene, term: Span) -> str | None:
    """The term as the text writes it; none if its form is not that of an industry."""
    words = scene.page.text(term.start, term.end)
    name = without_class_words(words)
    places = [
        a
        for a in scene.cast.within(term.start, term.start + 1)
        if a.span.end < term.end and a.span.start == term.start and _is_region(a.name)
    ]
    shift = places[0].span.end - term.start if places else 0
    name = name[shift:]
    begin = term.start + shift
    return scene.page.article.text[begin : begin + len(name)] if plausible(name) else None


def _is_region(name: str) -> bool:
    """Tell a place that says where an industry is from the first word of its name (盐湖化工)."""
    return bool(find_divisions(name)) or name.endswith(("地区", "区域", "三角", "湾区", "各地"))


def _shared_place(scene: Scene, listed: _Listed) -> str | None:
    """The place in which two sides work together: 双方在某区围绕…."""
    start = listed.statement.span.start
    shared = _SHARED.search(scene.page.body, scene.page.sentence_at(start).start, start)
    if shared:
        placed = [a for a in scene.cast.within(shared.end(), start) if a.role is Role.PLACE]
        if placed and scene.page.text(placed[0].span.start - 1, placed[0].span.start) == "在":
            return placed[0].name
    return None


def _role(scene: Scene, clause: Span, industries: _List) -> FocusRole | None:
    words = scene.page.text(clause.start, industries.span.start)
    for told in (industries.classed, words):
        if _LEADS.search(told):
            return FocusRole.LEADING
        if _EMERGES.search(told):
            return FocusRole.EMERGING
    planned = industries.classed == "invited" or is_foreseen(scene.page, industries.span.start)
    return FocusRole.TARGET if planned or re.search(r"重点|大力|着力", words) else None
