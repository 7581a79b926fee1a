"""Focuses: the industries on which a place or body builds, or which it wants."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from luodi.reading.entities.cast import Appearance, Role
from luodi.reading.entities.listings import Listing, labelled_listings, listings_of
from luodi.reading.entities.plans import is_foreseen
from luodi.reading.entities.scenes import Scene
from luodi.reading.entities.subjects import Statement, Subjects
from luodi.reading.entities.things import governed_by
from luodi.reading.mentions.industries import industry_terms, is_industry, plausible, without_class_words
from luodi.reading.mentions.places import PROVINCES
from luodi.reference import find_divisions
from luodi.vocabulary import Fact, Focus, FocusRole, Span

_SURE: Final = re.compile(
    r"(?:重点|大力|着力|优先|主要|全力|配套|积极|突出|主攻|已|基本|初步)(?:发展|培育|引进|布局|形成|构建|"
    r"承接)?(?:了)?$|以$"
)
"""What makes a list one of industries, whatever they are called."""
_SURE_CLASS: Final = re.compile(r"产业链|产业集群|^集群|主导|支柱|重点|特色|优势|方向|培育")
_COUNTED: Final = re.compile(r"^[一二三四五六七八九十两]")
_LEADS: Final = re.compile(r"主导|支柱|首位|优势")
_EMERGES: Final = re.compile(r"新兴|未来产业|培育")
_SOUGHT: Final = re.compile(r"招商|招引|引进|拟|规划")
_SHOWS: Final = re.compile(r"涉及|涵盖|覆盖|参展|展区|专题馆|路演")
"""What a happening does with industries."""
_SHARED: Final = re.compile(r"双方|两地")
_LONGEST_VERB: Final = 4
_OFFICE: Final = re.compile(
    r"(?P<place>[\u4e00-\u9fff]{2,8}?[省市区县州旗])(?!场)[\u4e00-\u9fff]{1,14}(?:局|委|厅)$"
)
_DISTRICT: Final = re.compile(
    r"(?P<name>[\u4e00-\u9fff]{2,5}?[县区市旗])(?:重点|大力|着力|主要|积极|将)?(?:发展|培育|布局|聚焦|主攻|打造|做强)"
)
_COMMITTEE: Final = re.compile(r"(?:管委会|管理委员会)$")
_HEADING: Final = re.compile(r"[—\-•·*0-9.、()一二三四五六七八九十 ]*$")
_STRAIGHT: Final = re.compile(
    r"(?:今年|近年来|目前|将|正|已|则|重点|大力|着力|主要|积极|全力|加快|优先|以|坚持|主攻|先后|初步|基本|主动|创新|围绕|[0-9]{4}年)*"
)


@dataclass(frozen=True, slots=True)
class _Listed:
    """A list with the industries in it, as what is stated of somebody."""

    list: Listing
    statement: Statement
    names: tuple[str, ...]


def find_focuses(scene: Scene) -> Iterator[Fact]:
    """Yield one focus for each industry of a list, or for the one after 发展."""
    seen: set[tuple[str | None, str]] = set()
    subjects = Subjects(scene)
    for listed in _lists_of(scene):
        told = _subject(scene, listed, subjects)
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
    labelled = tuple(labelled_listings(scene.page))
    for listing in labelled:
        yield from _listed(scene, scene.page.clause_at(listing.span.start), listing)
    for clause in scene.page.clauses:
        is_free = not scene.cast.within(clause.start, clause.end)
        for listing in listings_of(scene.page, clause, is_free=is_free):
            if not any(listing.span.overlaps(other.span) for other in labelled):
                yield from _listed(scene, clause, listing)


def _listed(scene: Scene, clause: Span, listing: Listing) -> Iterator[_Listed]:
    names = _names(scene, clause, listing)
    if names:
        what = "invited" if listing.classed == "invited" else "industry"
        statement = Statement(kind="focus", what=what, span=listing.span, clause=clause)
        yield _Listed(listing, statement, names)


def _subject(scene: Scene, listed: _Listed, subjects: Subjects) -> str | None:
    """Who builds on the industries: as the grammar says, else as the learned weights choose."""
    told = (
        _headed(scene, listed)
        or _straight(scene, listed)
        or _shared_place(scene, listed)
        or _goes_on(scene, listed)
    )
    if told is None:
        told = _chosen(scene, listed, subjects)
    else:
        subjects.settle(listed.statement, told)
    zone = _COMMITTEE.sub("", told or "")
    if told and zone != told and scene.cast.is_body(zone):
        return zone
    office = _OFFICE.match(told or "")
    place = governed_by(told) if told else None
    place = place or (office["place"] if office else None)
    return scene.cast.geography.own_name(place) if place else told


def _chosen(scene: Scene, listed: _Listed, subjects: Subjects) -> str | None:
    """Whom the learned weights choose; a project, a plan or a title builds on no industry."""
    told = subjects.of(listed.statement)
    clause = listed.statement.clause
    happens = listed.list.classed == "invited" or _SHOWS.search(scene.page.text(clause.start, clause.end))
    if told is None or happens or any(a.name == told for a in scene.cast.appearances):
        return told
    told = scene.subject_at(clause.start)
    subjects.settle(listed.statement, told)
    return told


def _headed(scene: Scene, listed: _Listed) -> str | None:
    """Whose line it is: 某开发区:以A、B为特色."""
    page, start = scene.page, listed.list.span.start
    line = page.body.rfind("\n", 0, start) + 1
    colon = page.body.find(":", line, start)
    for named in scene.cast.within(line, colon) if colon > 0 else ():
        opens = bool(_HEADING.fullmatch(page.text(line, named.span.start)))
        if opens and named.span.end == colon and named.role is not Role.PERSON:
            return named.name
    return None


def _straight(scene: Scene, listed: _Listed) -> str | None:
    """Who opens the clause straight before the verb: 某县重点发展燃料电池; 三七是我州的支柱产业."""
    clause, start = listed.statement.clause, listed.list.span.start
    before = [a for a in scene.cast.within(clause.start, start) if a.role in (Role.PLACE, Role.BODY)]
    if before and before[0].span.start == clause.start and len(before) == 1:
        between = scene.page.text(before[0].span.end, start)
        return _own_name(scene, before[0]) if _is_straight(between) else None
    told = _DISTRICT.match(scene.page.body, clause.start, start)
    if told and not before and find_divisions(told["name"]):
        return told["name"]
    after = [
        a for a in scene.cast.within(listed.list.span.end, clause.end) if a.role in (Role.PLACE, Role.BODY)
    ]
    is_told = scene.page.text(listed.list.span.end, listed.list.span.end + 1) in ("是", "已", "成")
    return _own_name(scene, after[0]) if is_told and after and not before else None


def _own_name(scene: Scene, named: Appearance) -> str:
    """A place by its own name in full, a body by the place it governs."""
    place = named.name if named.role is Role.PLACE else governed_by(named.name)
    return scene.cast.geography.own_name(place) if place else named.name


def _is_straight(between: str) -> bool:
    """Tell whether only adverbs and a verb stand between."""
    return len(_STRAIGHT.sub("", between, count=1)) <= _LONGEST_VERB and "的" not in between


def _names(scene: Scene, clause: Span, industries: Listing) -> tuple[str, ...]:
    """The terms of a list that are industries; none if it is no list of industries."""
    names = [_name(scene, term) for term in industry_terms(scene.page, industries.span)]
    good = [name is not None and (is_industry(name) or len(names) > 1) for name in names]
    sure = sum(1 for name in names if name and is_industry(name))
    bodies = any(a.role is Role.BODY for a in scene.cast.within(industries.span.start, industries.span.end))
    told = scene.page.text(clause.start, industries.span.start)
    sure_list = (
        industries.sure
        or _COUNTED.match(industries.classed)
        or _SURE_CLASS.search(industries.classed)
        or _SURE.search(told)
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
    if name.endswith(("地区", "区域", "三角", "湾区", "各地")) or name in PROVINCES:
        return True
    return bool(find_divisions(name)) and name[-1] in "省市区县州旗镇乡"


def _goes_on(scene: Scene, listed: _Listed) -> str | None:
    """Whom the paragraph opened with, where a sentence goes on without a subject of its own."""
    page, start = scene.page, listed.statement.clause.start
    line = page.body.rfind("\n", 0, start) + 1
    sentence = page.sentence_at(start)
    told = scene.carried_to(start)
    own = [a for a in scene.cast.within(sentence.start, start) if a.role in (Role.PLACE, Role.BODY)]
    opened = any(a.name == told for a in scene.cast.within(line, sentence.start))
    return told if opened and not own and sentence.start > line else None


def _shared_place(scene: Scene, listed: _Listed) -> str | None:
    """The place in which two sides work together: 双方在某区围绕…."""
    start = listed.statement.span.start
    shared = _SHARED.search(scene.page.body, scene.page.sentence_at(start).start, start)
    if shared:
        placed = [a for a in scene.cast.within(shared.end(), start) if a.role is Role.PLACE]
        if placed and scene.page.text(placed[0].span.start - 1, placed[0].span.start) == "在":
            return placed[0].name
    return None


def _role(scene: Scene, clause: Span, industries: Listing) -> FocusRole | None:
    words = scene.page.text(clause.start, industries.span.start)
    for told in (industries.classed, words):
        if _LEADS.search(told):
            return FocusRole.LEADING
        if _EMERGES.search(told):
            return FocusRole.EMERGING
    planned = industries.classed == "invited" or is_foreseen(scene.page, industries.span.start)
    sought = planned or _SOUGHT.search(industries.classed) or re.search(r"重点|大力|着力", words)
    return FocusRole.TARGET if sought else None
