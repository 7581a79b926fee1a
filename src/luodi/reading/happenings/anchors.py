"""Anchors: the words at which a text tells of a happening: 走访, 座谈, 签署…协议, “…”推介会."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from luodi.reading.entities.cast import Role
from luodi.reading.entities.plans import has_future, is_foreseen, is_provision
from luodi.reading.entities.scenes import Scene
from luodi.reading.happenings.points import is_in_point
from luodi.reading.mentions.events import EventMention
from luodi.vocabulary import ActivityType, Span

_VISIT: Final = re.compile(
    r"走访|访问(?!团|[^,]{0,8}时)|赴[^,。]{1,24}?(?:开展|进行)[^,。]{0,16}?(?:招商|对接|学习)|"
    r"前往(?!.{0,20}?(?:举行|召开))|考察(?!团|组|点|节点|活动|时)|调研(?!组|报告)|参观|到访|来访(?!的)|"
    r"赴[^,。]{1,24}?现场教学|来[^,。在]{1,10}?(?:检查|学习|取经|对接)|回访|莅临|拜访|视察|察看|查看|出访|参访|踏勘|看地"
)
_ARRIVES: Final = re.compile(r"来到|走进|去了|看了|赴(?=[^,。]{1,24}招商)")
"""Somebody must have been named before these for a visit to be told."""
_TALK: Final = re.compile(
    r"座谈(?!会)|会谈|会见|会商(?!会)|磋商|交谈|面谈|洽谈(?![会对0-9]|记录)|"
    r"(?:进行了?|开展了?|就[^,。]{2,24})对接(?!会|活动)|来[我本该]?[会区市县园校院司盟]交流|洽商"
)
_SIGN: Final = re.compile(
    r"签署(?!的)|签订(?!的|以来)|签[了下](?=[^,。]{0,24}(?:合同|协议|约))|"
    r"签约(?!仪式|活动|额|企业|率|大会|会|金额|资金|投资|总|双方|的|方)"
)
_START: Final = re.compile(
    r"揭牌(?!仪式)|正式启动|正式成立|正式揭牌|奠基|正式开工|正式启用|正式投产|正式投用|破土动工|破土|开园|"
    r"封顶|落成|剪彩|(?:宣布|宣告)成立|在[^,。]{2,12}成立(?=[,。;]|$)|成立了(?=[^,。]{2,20}(?:联盟|协会|中心|基地|商会))"
)
_VERBS: Final = (
    (_VISIT, ActivityType.VISIT),
    (_ARRIVES, ActivityType.VISIT),
    (_TALK, ActivityType.TALK),
    (_SIGN, ActivityType.SIGNING),
    (_START, ActivityType.CEREMONY),
)
_BARE: Final = frozenset(
    {"会议", "大会", "活动", "仪式", "年会", "全体会议", "理事会", "系列活动", "理事会议", "开幕式", "闭幕式"}
)
_HELD: Final = re.compile(r"开展|举行|召开|举办|开幕|启幕|主办|承办|拉开帷幕|闭幕")
_ATTENDED: Final = re.compile(r"出席|参加|参与|主持|应邀|亮相")
_AT: Final = re.compile(r"[”\"]?(?:上(?!述|市|下|午)|中(?!心)|期间|现场|后|前|开幕|举行|召开|举办|在|$)")
_SPEAKS: Final = re.compile(
    r"(?:表示|指出|强调|要求|认为|介绍说|透露|说|(?<![下简以名俗合])称|指示|提出|谈到)(?=[,:“]|$)|获悉|据了解"
)
_SERIES: Final = re.compile(r"已(?:成功|连续)?(?:举办|举行|召开)|往届|历届|每年|定期|系列|常态化")
_WISHED: Final = re.compile(
    r"诚邀|希望|欢迎(?!仪式)|邀请(?!了)|期待|建议|筹备|力争|(?:组织开展|开展好|做好|加强|将通过)[^,]{0,8}$|"
    r"推迟|取消|未能|原定"
)
MOVED: Final = re.compile(
    r"(?:调整|延期|改期|推迟|提前|顺延|延迟)(?:至|到|为)(?=[^,。;]{0,5}[0-9]{1,2}[月日])"
)
"""What leads to the day to which a happening is put off."""
_DAY: Final = re.compile(r"[日号天]|[-./][0-9]{1,2}$|周|星期")
_SUMMED_UP: Final = re.compile(r"(?:本月|今年|近年|一年|成立|开园|[0-9]年|季度|上半年|下半年)以?来|全年|累计")
_OWN_WORDS: Final = re.compile(r"“[^”]{0,80}(?:我|我们)(?![市区县省州旗会])[^”]{0,80}$")
_WELCOMED: Final = re.compile(r"[^,。]{0,12}表示(?:热烈|诚挚|衷心)*(?:的)?(?:欢迎|感谢)")
_COUNTED: Final = re.compile(
    r"[^,。0-9]{0,6}(?:[0-9]+|[一二两三四五六七八九十百]+)(?:余|多)?(?:期|次|场|批次|户|家|人次)"
)
"""What is only counted is told of no single day: 举办培训班4期, 拜访企业130余户."""
_COUNTED_PAPERS: Final = re.compile(r"[^,]{0,10}(?:[0-9]+|[一二三四五六七八九十百千]+)(?:余)?[份项个]")
_ONGOING: Final = re.compile(
    r"正(?:在)?(?:与|和|同)[^,]{2,30}$|多次|尚未[^,]{0,4}$|未$|再行$|从$|(?:批次|[0-9]批)[^,]{0,16}$"
)
_WHO: Final = re.compile(r"一行|代表团|考察[团组]|调研组|客人|客商|我们|大家|小分队|招商[团组]")
_NOUN: Final = re.compile(r"(?:受到|得到|接受|多次|经常|的重要|常态化)[^,]{0,14}$")
_ATTRIBUTE: Final = re.compile(r"(?:此次|本次|这次|该次)$")
_AGENDA: Final = re.compile(r"[0-9]{1,2}:[0-9]{2}")
_LONGEST_HEADING: Final = 60


@dataclass(frozen=True, slots=True)
class Anchor:
    """One point at which a happening is told.

    ``bare`` words (会议, 活动) mean the happening that the text was telling; a
    ``heading`` tells what the text below it tells in full.
    """

    type: ActivityType
    span: Span
    clause: Span
    sentence: Span
    event: EventMention | None = None
    bare: bool = False
    heading: bool = False


def anchors_in(scene: Scene) -> Iterator[Anchor]:
    """Yield the anchors in reading order; what is wished, ordered or only planned without a day is none."""
    found = sorted([*_named(scene), *_told(scene)], key=lambda anchor: anchor.span)
    names = {at for anchor in found if anchor.event for at in range(anchor.span.start, anchor.span.end)}
    for anchor in found:
        inside = anchor.event is None and anchor.span.start in names and anchor.span.end - 1 in names
        if not inside and _is_real(scene, anchor):
            yield anchor


def _told(scene: Scene) -> Iterator[Anchor]:
    for clause in scene.page.clauses:
        sentence = scene.page.sentence_at(clause.start)
        for pattern, activity in _VERBS:
            for found in pattern.finditer(scene.page.body, clause.start, clause.end):
                if scene.page.is_boundary(found.start()) or scene.page.is_boundary(found.end()):
                    yield Anchor(
                        activity, Span(*found.span()), clause, sentence, heading=_is_heading(scene, sentence)
                    )
                    break


def _named(scene: Scene) -> Iterator[Anchor]:
    """The named happenings that are held or attended, or at which something is told."""
    for event in scene.events:
        clause, sentence = scene.page.clause_at(event.span.start), scene.page.sentence_at(event.span.start)
        words = scene.page.text(clause.start, clause.end)
        after = scene.page.text(event.span.end, event.span.end + 3)
        at = _AT.match(after)
        there = at and scene.page.is_boundary(event.span.end + at.end())
        told = _HELD.search(words) or _ATTENDED.search(words) or there or re.match(r"和|、", after)
        if told and event.type is not ActivityType.OTHER and not _SERIES.search(words):
            bare = event.name in _BARE or (event.name[:2] in ("此次", "本次") or event.core == "")
            yield Anchor(
                event.type,
                event.span,
                clause,
                sentence,
                event,
                bare=bare,
                heading=_is_heading(scene, sentence),
            )


def _is_heading(scene: Scene, sentence: Span) -> bool:
    """Tell whether the line of a sentence is a heading: short, and without a full stop."""
    body = scene.page.body
    end = body.find("\n", sentence.start)
    line = body[body.rfind("\n", 0, sentence.start) + 1 : end if end >= 0 else len(body)].strip()
    return len(line) <= _LONGEST_HEADING and "。" not in line and not line.endswith((";", ":", ","))


def _is_real(scene: Scene, anchor: Anchor) -> bool:
    """Tell whether the happening took place, or has a day on which it will."""
    page = scene.page
    before = page.text(anchor.sentence.start, anchor.span.start)
    if (
        _AGENDA.match(before)
        or is_provision(page, anchor.span.start)
        or _SPEAKS.search(before)
        or _is_wished(page.text(anchor.sentence.start, anchor.sentence.end), anchor)
        or _OWN_WORDS.search(before)
        or _is_summed_up(scene, anchor)
    ):
        return False
    if anchor.event is None and (_ATTRIBUTE.search(before) or _NOUN.search(before)):
        return False
    if _is_only_told_of(scene, anchor):
        return False
    if anchor.type is ActivityType.SIGNING and anchor.event is None and not _is_signing(scene, anchor):
        return False
    until = anchor.clause.end if anchor.event else anchor.span.end
    future = has_future(page, Span(anchor.clause.start, until)) or is_foreseen(page, anchor.span.start)
    dates = (
        *scene.dates_in(anchor.sentence.start, anchor.span.start),
        *scene.dates_in(anchor.span.end, anchor.clause.end),
    )
    return not future or any(_DAY.search(page.text(date.span.start, date.span.end)) for date in dates)


def _is_summed_up(scene: Scene, anchor: Anchor) -> bool:
    """Tell whether the words sum up a stretch of time, and name no day of their own."""
    start, end = anchor.sentence.start, anchor.span.start
    if anchor.event or not _SUMMED_UP.search(scene.page.body, start, end):
        return False
    return not any(date.date and date.date.day for date in scene.dates_in(start, end))


def _is_wished(words: str, anchor: Anchor) -> bool:
    """Tell whether words only wish for a happening, or put it off without another day."""
    start = anchor.sentence.start
    return not MOVED.search(words) and bool(
        _WISHED.search(words[anchor.clause.start - start : anchor.span.start - start])
    )


def _is_only_told_of(scene: Scene, anchor: Anchor) -> bool:
    """Tell whether the words only count happenings, welcome or await them, or lay them down as agreed."""
    page, span = scene.page, anchor.span
    rest = page.text(span.end, anchor.clause.end)
    before = page.text(anchor.clause.start, span.start)
    counted = anchor.type is not ActivityType.SIGNING and _COUNTED.match(rest)
    arrives = anchor.type is ActivityType.VISIT and _ARRIVES.fullmatch(page.text(span.start, span.end))
    if counted or _WELCOMED.match(rest) or (anchor.event is None and _ONGOING.search(before)):
        return True
    if is_in_point(scene, span):
        return True
    named = any(a.role is Role.PERSON for a in scene.cast.within(anchor.clause.start, span.start))
    return bool(arrives) and not named and not _WHO.search(before)


def _is_signing(scene: Scene, anchor: Anchor) -> bool:
    """Tell a signing from an adjective (签约项目) and from a count of signed projects without an act."""
    rest = scene.page.text(anchor.span.end, anchor.clause.end)
    before = scene.page.text(anchor.clause.start, anchor.span.start)
    if _COUNTED_PAPERS.match(rest) and not scene.cast.within(anchor.sentence.start, anchor.span.start):
        return False
    bodies = [
        a for a in scene.cast.within(anchor.clause.start, anchor.span.start) if a.role is not Role.PERSON
    ]
    if rest.startswith(("项目", "落户")) and len(bodies) < 2:  # noqa: PLR2004
        return False
    if scene.page.text(anchor.span.start, anchor.span.end) == "签约":
        return bool(
            re.search(r"举行|进行|与|项目|成功|在|考察|正式|双方|现场|集中|当场", before)
        ) and not re.search(r"新$", before)
    return bool(re.search(r"协议|合同|备忘录|意向|书|约", rest))
