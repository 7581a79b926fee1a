"""Points: what stands item by item in agreements, resolutions and policies.

「合作从以下几点开展:1、…;2、…」 · 「双方约定:…;…」 · 「第二条 对…给予…补助」.
"""

import bisect
import re
from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise
from typing import Final

from luodi.reading.entities.scenes import Scene
from luodi.reading.happenings.provisions import provisions_in
from luodi.reading.words.pages import Page
from luodi.vocabulary import Span

_MARK: Final = re.compile(
    r"(?:(?<=[:;。,\n ])|^)[ ]{0,8}(?:[(]?[0-9]{1,2}(?:[、)]|\.(?![0-9])|\.(?=20[0-9]{2}年))|"
    r"[(]?[一二三四五六七八九十]{1,3}[、)]|[一二三四五六七八九]是|第[一二三四五六七八九十]{1,3}(?:条|,)|"
    r"[-•·](?=[ ]))[ ]*",
    re.MULTILINE,
)
_ROW: Final = re.compile(r"[0-9]+|[一二三四五六七八九十]+")
_FIRST_MARK: Final = re.compile(r"^[\s(第]*(?:1(?![0-9])|一(?![二三四五六七八九十]))")
_END: Final = re.compile(r"[;。\n]")
_INTRODUCES: Final = re.compile(
    r"合作|协议|约定|以下几|会后事项|工作事项|承诺|任务分工|议定|决定|商定|要点如下|政策措施|重点任务|"
    r"达成一致|会议确定|会议明确|如下决定|表态|纪要如下|意见如下|事项如下|明确如下|下一?步(?:打算|工作|计划)?(?=[。,:]|$)|打算(?=[。,:]|$)|以下(?:重点)?(?:工作|任务)"
)
_NO_INTRODUCTION: Final = re.compile(r"介绍|简介|概况|通知如下|注意|须知|回顾")
_AGREEMENT: Final = re.compile(r"(?:协议书?|备忘录|合同|协议要点|合作要点|意向书)(?:\([^)]*\))?$")
_POLICY: Final = re.compile(r"(?:政策|措施|办法|意见|行动方案|实施方案|规定|细则|条例)(?:\([^)]*\))?$")
_NO_POINT: Final = re.compile(
    r"未尽事宜|^本(?:协议|合同|措施|办法|政策|意见|备忘录)|生效|一式|适用于|施行|申请单位|符合以下|"
    r"^会议(?:回顾|听取|通报|审议|认为|指出|强调|要求)|废止$|^(?:力争|到20[0-9]{2}年)|^(?:时间|地点|主办|联系)|"
    r"^(?:指导思想|总体要求|基本原则|发展目标|主要目标)|甲方代表"
)
_RESOLVES: Final = re.compile(
    r"(?:双方|会议|各方|三方|专题会)?(?:约定|商定|议定|决定|明确|确定|强调要求)(?:[:,]|(?=由))|"
    r"(?:协议|合同|备忘录)(?:规定|约定|明确)[:,]|"
    r"[^,。;:\n]{0,24}(?:达成[^,。:]{0,8}共识|(?:确定|明确|部署)[^,。:]{0,12}任务|做好[^,。:]{0,8}事|"
    r"(?:决定|确定|商定|约定|议定|承诺|答复|表态|打算)|"
    r"(?:20[0-9]{2}年|下一?步|[今明]年)?(?:工作|重点)*(?:计划|打算|安排)|"
    r"(?:保障|支持|主要|重点|配套|政策)(?:措施|举措|任务|工作)|保障):(?!\n)"
)
_REACHES: Final = re.compile(r"达到|突破|力争|增长|递增|翻番|稳定在|提高到|超过|^未")
"""What is to be reached is a target."""
_PLAN_HEADING: Final = re.compile(
    r"^[ ]*(?:[一二三四五六七八九十]{1,2}、)?[^,。;:\n]{0,8}(?:重点工作|主要任务|重点任务|工作安排|工作打算|"
    r"下步打算|下一步工作|主要措施|保障措施)[ :。]*\n(?P<items>[^\n]+)",
    re.MULTILINE,
)
_HEADING: Final = re.compile(r"(?:支持|加强|推进|强化|优化|鼓励|实施|完善|提升)[^,。;]{2,12}。")
_ACTOR: Final = re.compile(
    r"(?:方|司|委|局|会|中心|院|校|室|企业|集团|联盟|园区|公司|大学|财政|家|部门|办|每年|每季度)(?:每年|今后|共同|联合|分别|牵头)*$"
)
_SUBJECT_WORDS: Final = 6
_LONGEST_TITLE: Final = 60
_INTRO: Final = 44
_SHORTEST: Final = 5


class _Sort(StrEnum):
    """What sort of document a text is, by its title."""

    AGREEMENT = "agreement"
    POLICY = "policy"
    OTHER = "other"


@lru_cache(maxsize=1)
def points_in(scene: Scene) -> tuple[Span, ...]:
    """Return the items that undertake something, in reading order; marks before them are left out.

    None of them overlaps another.
    """
    page = scene.page
    sort = _sort_of(page)
    found = sorted({*_marked(page, sort), *_resolved(scene), *_planned(scene), *provisions_in(page)})
    kept: list[Span] = []
    for span in found:
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return tuple(kept)


def is_in_point(scene: Scene, span: Span) -> bool:
    """Tell whether a stretch lies inside an item."""
    points = points_in(scene)
    at = bisect.bisect_right(points, span.start, key=lambda point: point.start) - 1
    return at >= 0 and points[at].holds(span)


def is_agreement(page: Page) -> bool:
    """Tell whether a document is itself an agreement, by its title."""
    return _sort_of(page) is _Sort.AGREEMENT


def _sort_of(page: Page) -> _Sort:
    title = next((line.strip() for line in page.body[:400].split("\n") if line.strip()), "")
    if len(title) > _LONGEST_TITLE:
        return _Sort.OTHER
    if _AGREEMENT.search(title):
        return _Sort.AGREEMENT
    return _Sort.POLICY if _POLICY.search(title) else _Sort.OTHER


def _marked(page: Page, sort: _Sort) -> Iterator[Span]:
    """The items that follow a number or a dash; what introduces the first introduces all of its row."""
    marks = [*_MARK.finditer(page.body), None]
    introduced: dict[str, bool] = {}
    for mark, following in pairwise(marks):
        if mark is None:
            continue
        row = _ROW.sub("", mark[0].strip())
        first = _FIRST_MARK.search(mark[0]) or row not in introduced
        introduced[row] = _is_introduced(page, mark.start()) or (introduced.get(row, False) and not first)
        if sort is _Sort.OTHER and not introduced[row]:
            continue
        span = _item(page, sort, mark.end(), following.start() if following else len(page.body))
        if span:
            yield span


def _item(page: Page, sort: _Sort, start: int, following: int) -> Span | None:
    """The words of one item, up to its end or the next mark; none if it undertakes nothing."""
    end = _END.search(page.body, start)
    stop = end.start() if end else len(page.body)
    heading = _HEADING.match(page.body, start) if sort is _Sort.POLICY else None
    if heading:
        start = heading.end()
        stop = _line_end(page.body, start)
    if start < following < stop:
        stop = following
    words = page.body[start:stop].rstrip(" ,;。")
    stated = len(words) > _SHORTEST and not _NO_POINT.search(words)
    return Span(start, start + len(words)) if stated and _acts(page, start, start + len(words)) else None


def _line_end(body: str, start: int) -> int:
    end = body.find("\n", start)
    return end if end >= 0 else len(body)


def _acts(page: Page, start: int, end: int) -> bool:
    """Tell whether the item says more than a heading does: it has a verb and is no bare list of names."""
    return any(word.tag in ("v", "vn") for word in page.words_in(start, end))


def _is_introduced(page: Page, mark: int) -> bool:
    """Tell whether the words before the first item speak of an agreement or its like."""
    line = page.sentence_at(mark).start
    own = page.body[line:mark].partition(":")[0] if mark > line else ""
    intro = own or page.body[max(0, line - _INTRO) : mark]
    return bool(_INTRODUCES.search(intro)) and not _NO_INTRODUCTION.search(intro)


def _resolved(scene: Scene) -> Iterator[Span]:
    """What follows 双方约定, 会议决定: one item between semicolons, or for each new subject after a comma."""
    page = scene.page
    for found in _RESOLVES.finditer(page.body):
        clause = page.clause_at(found.start())
        if found.start() - clause.start > 2:  # noqa: PLR2004
            continue
        stop = _END_OF_ALL.search(page.body, found.end())
        end = stop.start() if stop else len(page.body)
        for part in _between(page.body, found.end(), end):
            if not _REACHES.search(page.text(part.start, part.end)):
                yield from _by_subject(scene, part)


def _planned(scene: Scene) -> Iterator[Span]:
    """What stands under a heading of plans (重点工作), one item between semicolons or full stops."""
    for found in _PLAN_HEADING.finditer(scene.page.body):
        if not _MARK.match(found["items"]):
            for part in _between(scene.page.body, *found.span("items")):
                if _acts(scene.page, part.start, part.end) and not _REACHES.search(part.of(scene.page.body)):
                    yield part


_END_OF_ALL: Final = re.compile(r"[。\n]")


def _between(body: str, start: int, end: int) -> Iterator[Span]:
    """Cut at semicolons, marks left out."""
    for part in re.split("[;。]", body[start:end]):
        mark = _MARK.match("\n" + part)
        lead = max(0, (mark.end() if mark else 1) - 1)
        own = part[lead:].strip()
        if len(own) > _SHORTEST:
            begin = start + lead + part[lead:].index(own)
            yield Span(begin, begin + len(own))
        start += len(part) + 1


def _by_subject(scene: Scene, part: Span) -> Iterator[Span]:
    """Cut where another subject begins, or at each clause if all of them open with a verb."""
    clauses = [clause for clause in scene.page.clauses_in(part) if clause.start > part.start]
    verbs = all(_opens_with_verb(scene.page, clause) for clause in (part, *clauses))
    start = part.start
    for clause in clauses:
        if clause.start > start and (
            verbs or scene.clause_subject(clause.end) or _acts_anew(scene.page, clause)
        ):
            yield Span(start, clause.start - 1)
            start = clause.start
    yield Span(start, part.end)


def _acts_anew(page: Page, clause: Span) -> bool:
    """Tell whether a clause opens with somebody who does something: 示范区办公室负责统筹用地."""
    for at, word in enumerate(page.words_in(clause.start, clause.end)[:_SUBJECT_WORDS]):
        if word.tag == "v":
            return at > 0 and bool(_ACTOR.search(page.text(clause.start, word.span.start)))
    return False


def _opens_with_verb(page: Page, clause: Span) -> bool:
    """Tell whether a clause opens with a verb, adverbs left aside: 联合注册商标."""
    opening = [w for w in page.words_in(clause.start, clause.end) if w.tag not in ("d", "ad", "vd")][:1]
    return bool(opening) and opening[0].tag == "v"
