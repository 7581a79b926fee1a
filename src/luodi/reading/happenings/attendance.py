"""Whether somebody who is named while a happening is told takes part in it: a person, a body, a place.

Nothing single decides that, so signs are weighed: what stands before and after the name, which verbs its
clause has, how far the happening is. The weights stand in ``data/attendance.tsv`` and are learned from the
labelled documents by ``python evals/attendance.py``.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from luodi.reading.entities.cast import Appearance, Role
from luodi.reading.entities.scenes import Scene
from luodi.reading.happenings.anchors import Anchor
from luodi.reading.happenings.points import is_in_point
from luodi.vocabulary import ActivityType, Span

BIAS: Final = "always"
"""The sign that every appearance shows."""
_ACTS: Final = {
    "attends": r"出席|参加|陪同|与会|到场|见证|参会|列席|到会|在座|随行|同行|带队|参展|组团|一同|随团|"
    r"率|作陪|应邀",
    "says": r"(?:表示|指出|强调|要求|认为|介绍|说|称|透露|希望|坦言|告诉记者)(?=[,:“]|说|道|$)",
    "speaks": r"致辞|致.{0,2}辞|发言|讲话|介绍|汇报|分享|发布|解读|主讲|推介(?!会)|表态|宣布|"
    r"主持|报告|演讲|讲解",
    "hosts": r"主办|承办|协办|指导|举办|举行|召开|联合|会同|邀请|支持|组织",
    "signs": r"签约|签署|签订|签字|签下|达成|牵手",
    "unveils": r"揭牌|授牌|挂牌|启动|启用|开工|开园|成立|颁发",
    "visits": r"走访|考察|调研|参观|拜访|察看|来到|走进|前往|访问|赴|对接|座谈|洽谈|会谈|会见|踏勘",
    "elects": r"当选|选举|增选|增补|获颁|吸收|聘|推选|担任|选为|授予|获评|加入",
    "belongs": r"(?:理事长?|会员|成员|副会长|会长)单位",
    "comes": r"来到|齐聚|到访|来访|抵达|欢聚|到场|走进",
    "sends": r"负责人|代表|负责同志|领导",
    "plans": r"将|拟|计划|力争|打造|建设|投资",
    "counts": r"[0-9](?:亿|万|家|个|%|平方|余)|占全",
    "includes": r"包括|涵盖|例如|引进|引入|汇聚|以及|其中|入驻|落户",
    "is": r"位于|拥有|形成|集聚|现有|已有|年产|目前|成为|是",
}
_WORDS: Final = {name: re.compile(pattern) for name, pattern in _ACTS.items()}
_ANY: Final = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _ACTS.items()))
_BEFORE: Final = re.compile(
    r"(?P<with>[与和同及]|并与)$|(?P<list>、)$|(?P<by>由)$|(?P<represents>代表)$|(?P<at>[在于])$|(?P<to>[到赴来抵]|走进|前往|来到)$|"
    r"(?P<of>[对为把将给向])$|(?P<led>[率领]|带领|组织)$|(?P<member>单位|成员|会员|企业)$|(?P<opens>[,。;:]|^)$|"
    r"(?P<visited>走访了?|考察了?|调研了?|参观了?|拜访了?|察看了?|听取了?)$"
)
_AFTER: Final = re.compile(
    r"(?P<with>[与和同及](?![\u4e00-\u9fff]{0,2}[,。]))|(?P<list>、)|(?P<etc>等)|(?P<of>的)|"
    r"(?P<ends>[,。;:]|$)|(?P<sent>(?:等|有关|主要|相关|的)*(?:负责人|代表|负责同志|领导|同志))|"
    r"(?P<project>项目|展厅|车间|会议室|礼堂|展览馆)|(?P<act>[\u4e00-\u9fff])"
)
_JOINS: Final = re.compile(r"(?:\([^()]{0,20}\))?(?:、|[和与及]|以及)(?:[\u4e00-\u9fff]{1,5}单位)?")
_VENUE: Final = re.compile(
    r"(?:会展中心|展览中心|会议中心|展示厅|酒店|宾馆|饭店|礼堂|剧院|体育馆|大厦|展览馆)$"
)
_TOPIC: Final = re.compile(r"(?:就|围绕|关于|针对|为了?|以|对于|聚焦|依托|落实|贯彻|按照|根据)[^,。;]{0,40}$")
_TELLS: Final = re.compile(
    "|".join(
        _ACTS[act] for act in ("attends", "speaks", "hosts", "signs", "unveils", "visits", "elects", "comes")
    )
)
_OUTRIGHT: Final = re.compile(_ACTS["attends"])
_HOLDS: Final = re.compile(
    r"(?:近日|日前|昨日|今日|昨天|今天|隆重|成功|联合|代表团|专门|分别)*(?:[在赴][^,。;]{2,14}?)?(?:举行|举办|召开|主办|承办|会同)"
)
_RELEASED: Final = re.compile(r"[^,。;]{0,40}(?:发布|启动建设|上线|亮相)$")
"""What is released or begun is no one who takes part: 某规划、某平台发布."""
_TAUGHT: Final = re.compile(
    r"(?:总书记|主席|同志)?[^,。;]{0,12}?(?:重要讲话|重要指示|重要批示|思想|重要论述)"
)
_SPEAKS: Final = re.compile(r"(?:表示|指出|强调|要求|认为|说|称|指示)[,:]")
_BACK: Final = re.compile(
    r"(?:会|仪式|论坛|活动|大会|年会|推介会|座谈会|开班式|现场)(?:上|中|期间),|(?:本届|本次|本期|此次)"
)
"""What leads back to a happening that was told before."""
_FAR: Final = 3
"""So many sentences after a happening the text has gone on to other things."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """What happens while a sentence is told."""

    sentence: Span
    anchors: tuple[Anchor, ...]
    """Those of the sentence itself."""
    type: ActivityType | None
    """That of the sentence's first happening, else of the last one before it; none before the first."""
    distance: int
    """Sentences since it was told."""


def occasions_of(scene: Scene, anchors: Sequence[Anchor]) -> tuple[Occasion, ...]:
    """Return the occasion of each sentence."""
    by_sentence: dict[Span, list[Anchor]] = {}
    for anchor in anchors:
        by_sentence.setdefault(anchor.sentence, []).append(anchor)
    told: list[Occasion] = []
    last, distance = None, 0
    for sentence in scene.page.sentences:
        own = by_sentence.get(sentence, [])
        back = _BACK.match(scene.page.body, sentence.start, sentence.end)
        distance = 0 if own else 1 if back and last else distance + 1
        told.append(Occasion(sentence, tuple(own), own[0].type if own else last, distance))
        last = own[-1].type if own else last
    return tuple(told)


def attending_in(scene: Scene, occasion: Occasion) -> tuple[Appearance, ...]:
    """Return who of a sentence takes part in what it tells, or what was told last.

    The names of one list come or stay away together.
    """
    return tuple(
        appearance
        for names in lists_in(scene, occasion)
        if sum(_score(scene, occasion, appearance) for appearance in names) > 0
        for appearance in names
    )


def _score(scene: Scene, occasion: Occasion, appearance: Appearance) -> float:
    return scene.learned.attendance.score(signs_of(scene, occasion, appearance))


def lists_in(scene: Scene, occasion: Occasion) -> list[list[Appearance]]:
    """Return who may take part, those together that stand in one list: A、副理事长单位B和C."""
    lists: list[list[Appearance]] = []
    for appearance in scene.cast.within(occasion.sentence.start, occasion.sentence.end):
        if not is_candidate(scene, occasion, appearance):
            continue
        last = lists[-1][-1].span.end if lists else appearance.span.end
        if lists and _JOINS.fullmatch(scene.page.text(last, appearance.span.start)):
            lists[-1].append(appearance)
        else:
            lists.append([appearance])
    return lists


def is_candidate(scene: Scene, occasion: Occasion, appearance: Appearance) -> bool:
    """Tell whether a name may mean who takes part.

    No venue, no topic, nobody whose words are studied, none that only says whose post somebody holds, and
    no body of which the points of an agreement speak. Later sentences must tell some act; long after a
    happening was told, they must say outright that somebody came. Of persons that is never asked: who has a
    post is there or speaks.
    """
    if appearance.role is Role.PERSON:
        posted = bool(occasion.anchors) or appearance.name in _posted(scene)
        return posted and not _TAUGHT.match(scene.page.body, appearance.span.end)
    if appearance.span.end in scene.cast.holding or is_in_point(scene, appearance.span):
        return False
    clause = scene.page.clause_at(appearance.span.start)
    if _RELEASED.match(scene.page.body, appearance.span.end, clause.end):
        return False
    if _VENUE.search(appearance.name) or _TOPIC.search(scene.page.text(clause.start, appearance.span.start)):
        return False
    if occasion.distance >= _FAR:
        return bool(_OUTRIGHT.search(scene.page.body, clause.start, clause.end))
    return not occasion.distance or bool(
        _TELLS.search(scene.page.body, occasion.sentence.start, occasion.sentence.end)
    )


@lru_cache(maxsize=1)
def _posted(scene: Scene) -> frozenset[str]:
    """Name all who have a post."""
    return frozenset(post.name for post in scene.cast.posts)


def signs_of(scene: Scene, occasion: Occasion, appearance: Appearance) -> Iterator[str]:
    """Yield the signs that speak for or against taking part; those of persons are signs of their own."""
    own = f"{Role.PERSON}: " if appearance.role is Role.PERSON else ""
    return (own + sign for sign in _signs_of(scene, occasion, appearance))


def _signs_of(scene: Scene, occasion: Occasion, appearance: Appearance) -> Iterator[str]:
    page, span = scene.page, appearance.span
    clause = page.clause_at(span.start)
    before = page.text(clause.start, span.start)
    yield BIAS
    yield f"role {appearance.role} {occasion.type}"
    yield f"is {appearance.type}"
    following = next(iter(page.words_in(span.end, span.end + 1)), None)
    yield f"{appearance.role}, then {following.tag if following else 'nothing'}"
    if appearance.name in _posted(scene):
        yield "has a post"
    yield from _neighbours(
        page.text(occasion.sentence.start, span.start), page.text(span.end, occasion.sentence.end)
    )
    yield from _acts(scene, occasion, clause, appearance)
    yield from _place_in_story(occasion, clause, appearance)
    if scene.clause_subject(clause.end) == appearance.name:
        yield "opens its clause"
        act = _ANY.search(page.body, span.end, clause.end)
        yield f"{appearance.role} opens its clause, next {act.lastgroup if act else 'nothing'}"
    if _HOLDS.match(page.body, span.end, clause.end) and not before.endswith(("在", "于", "赴", "到")):
        yield f"{appearance.role} holds it"
    if before.rfind("“") > before.rfind("”"):
        yield "in quotes"
    if scene.is_in_event(span):
        yield f"in the name of a {occasion.type}"
    if _SPEAKS.search(page.body, occasion.sentence.start, span.start):
        yield f"{appearance.role} in a speech"


def _neighbours(before: str, after: str) -> Iterator[str]:
    for side, pattern, words in (
        ("before", _BEFORE.search, before[-8:]),
        ("after", _AFTER.match, after[:12]),
    ):
        found = pattern(words)
        yield f"{side} {found.lastgroup if found else 'other'}"


def _acts(scene: Scene, occasion: Occasion, clause: Span, appearance: Appearance) -> Iterator[str]:
    """Which acts are told around a name, and which one is nearest on either side."""
    span, page = appearance.span, scene.page
    before, after = page.text(clause.start, span.start), page.text(span.end, clause.end)
    for name, pattern in _WORDS.items():
        if pattern.search(before):
            yield f"{name} before"
        if pattern.search(after):
            yield f"{name} after"
    following = _ANY.search(page.body, span.end, occasion.sentence.end)
    preceding = [*_ANY.finditer(page.body, occasion.sentence.start, span.start)]
    for side, found in (("next", following), ("last", preceding[-1] if preceding else None)):
        act = found.lastgroup if found else "nothing"
        yield f"{side} {act}"
        yield f"{side} {act} {appearance.role}"


def _place_in_story(occasion: Occasion, clause: Span, appearance: Appearance) -> Iterator[str]:
    span = appearance.span
    if not occasion.anchors:
        yield f"{min(occasion.distance, _FAR)} sentences after"
        yield f"{appearance.role} {min(occasion.distance, _FAR)} sentences after"
    for anchor in occasion.anchors:
        side = "before" if span.start < anchor.span.start else "after"
        near = "clause" if anchor.clause == clause else "sentence"
        yield f"{side} {anchor.type} in {near}"
        yield f"{side} anchor in {near}"
    if any(anchor.heading for anchor in occasion.anchors):
        yield "in a heading"
