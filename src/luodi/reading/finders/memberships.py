"""Memberships: a body's place in an alliance.

理事长单位 A、理事单位 B、C · A当选会长单位 · 由 A、B 等5家单位发起
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from luodi.reading.entities.cast import Appearance, Role
from luodi.reading.entities.scenes import Scene
from luodi.vocabulary import Fact, Membership, OrganisationType, Span

_RANK: Final = r"(?:常务|执行|联席|轮值|名誉|荣誉|首席|联合|创始|高级|特邀|正式|普通|核心|主要)"
_ROLE: Final = re.compile(
    rf"{_RANK}{{0,2}}(?:副?(?:理事长|会长|主席|秘书长|监事长|主任委员|主任)|理事会员|理事|监事|会员|成员|委员|发起|"
    rf"创始|发起成员|依托法人|依托|支撑|牵头|共建|智库|顾问|观察员|挂靠|业务指导)(?:单位|企业|机构)|"
    r"特邀单位|(?<=[会盟])(?:会员|成员)(?=[\u4e00-\u9fff]{4})"
)
_OPENING: Final = re.compile(
    r"(?:包括|分别|还|上百家|[0-9一二三四五六七八九十]+(?:余|多)?[家个]|[(][^()\n]{1,12}[)]|"
    r"[的是为有:·—\- ,(】])*"
)
_BETWEEN: Final = re.compile(
    r"(?:[、,;]|和|及|以及|与|等|[ ]|[0-9]+(?:余|多)?家|(?:知名|著名|高校|科研|院所|企业|机构|单位|"
    r"公司|重点|龙头|骨干|投资|的|相关|代表)|[(][^()\n]{1,24}[)])*"
)
_MADE: Final = re.compile(
    r"(?:为|是|系|任|当选|成为|作为|获选|入选|推选|授予|授牌|担任|增补|晋升|升格|聘)[^,。;、:]{0,24}$"
)
"""A verb that gives the role to those named before."""
_COUNTED: Final = re.compile(r"等?[0-9一二三四五六七八九十百两]*(?:余|多)?[家个]?")
_LISTED: Final = re.compile(
    r"(?:等[0-9一二三四五六七八九十百两]*(?:余|多)?[家个](?:企业|单位|机构|公司|高校|院所|会员)*|[(][^()\n]{1,24}[)])?"
)
_JOINS: Final = re.compile(r"(?:[(][^()\n]{1,24}[)])?[ ]*(?:、|和|及|与|以及|等|\n)[ ]*")
_NOT_YET: Final = re.compile(r"拟|将|申请|希望|力争|可|欢迎|条件|应当|须|不得")
_FOUNDED: Final = re.compile(
    r"等?(?:共)?[0-9一二三四五六七八九十百两]*(?:余|多)?[家个]?(?:企业|单位|机构|公司|高校|院所)*"
    r"(?:共同|联合)?(?:发起(?!人)|倡议(?:成立|发起))"
)
_ITEM: Final = re.compile(
    r"[ ]*(?:[0-9一二三四五六七八九十]{1,3}[.、)]|[(][0-9一二三四五六七八九十]{1,3}[)]|[·•—-]+)?[ ]*"
)
_HEADING: Final = re.compile(r"(?:[(][^()\n]{1,12}[)]|[0-9]+家|:|名单|[ ])*\n")
_BODIES: Final = frozenset({OrganisationType.ALLIANCE, OrganisationType.ASSOCIATION})
_FOUNDER: Final = "发起单位"


def find_memberships(scene: Scene) -> Iterator[Fact]:
    """Yield a fact for each body in the list that follows a role word, or that is said to have the role."""
    for role in _ROLE.finditer(scene.page.body):
        clause = scene.page.clause_at(role.start())
        if _NOT_YET.search(scene.page.text(clause.start, role.start())):
            continue
        alliance = _alliance(scene, role.start())
        for member in _members(scene, Span(*role.span()), alliance):
            yield _fact(scene, alliance, member, Span(*role.span()), role[0])
    yield from _founders(scene)


def _members(scene: Scene, role: Span, alliance: str | None) -> Sequence[Appearance]:
    """Those who have the role: said before it with a verb, else listed after it or in the lines below."""
    return (
        _said_before(scene, role, alliance)
        or _listed_after(scene, role.end, scene.page.sentence_at(role.start).end)
        or _listed_below(scene, role.end)
    )


def _fact(scene: Scene, alliance: str | None, member: Appearance, role: Span, said: str) -> Membership:
    start, end = min(role.start, member.span.start), max(role.end, member.span.end)
    return Membership(quotes=(scene.quote(start, end),), alliance=alliance, member=member.name, role=said)


def _alliance(scene: Scene, offset: int) -> str | None:
    """The alliance that was meant last before the role; else the first of the text."""
    before = next((a for a in scene.cast.before(offset) if a.type in _BODIES), None)
    if before is not None:
        return before.name
    return next((body.name for body in scene.cast.bodies if body.type in _BODIES), None)


def _listed_after(scene: Scene, start: int, end: int) -> list[Appearance]:
    """The bodies of the list after the role word, as far as nothing but list words stand between."""
    found: list[Appearance] = []
    position, gap = start, _OPENING
    for appearance in scene.cast.within(start, end):
        if appearance.role is not Role.BODY or not gap.fullmatch(
            scene.page.text(position, appearance.span.start)
        ):
            break
        found.append(appearance)
        position, gap = appearance.span.end, _BETWEEN
    return _without_next(scene, found, start)


def _without_next(scene: Scene, found: list[Appearance], start: int) -> list[Appearance]:
    """Drop those of a further clause that goes on with a role of its own: …为监事单位."""
    for at, appearance in enumerate(found):
        comma = "," in scene.page.text(found[at - 1].span.end if at else start, appearance.span.start)
        clause = scene.page.clause_at(appearance.span.start)
        role = _ROLE.search(scene.page.body, found[-1].span.end, max(clause.end, found[-1].span.end))
        if comma and role and _MADE.search(scene.page.text(found[-1].span.end, role.start())):
            return found[:at]
    return found


def _listed_below(scene: Scene, start: int) -> list[Appearance]:
    """The bodies with which the lines below a heading begin, till a line begins otherwise."""
    heading = _HEADING.match(scene.page.body, start)
    found: list[Appearance] = []
    position = heading.end() if heading else start
    while heading:
        item = _ITEM.match(scene.page.body, position)
        at = item.end() if item else position
        line_end = scene.page.body.find("\n", at)
        line_end = len(scene.page.body) if line_end < 0 else line_end
        bodies = [a for a in scene.cast.within(at, line_end) if a.role is Role.BODY]
        if not bodies or bodies[0].span.start != at or _ROLE.search(scene.page.body, at, line_end):
            break
        found += _listed_after(scene, at, line_end)
        position = line_end + 1
    return found


def _said_before(scene: Scene, role: Span, alliance: str | None) -> list[Appearance]:
    """The bodies of which a role is said: A公司为联盟理事单位, A公司、B公司等5家理事单位."""
    clause = scene.page.clause_at(role.start)
    named = [
        a for a in scene.cast.within(clause.start, role.start) if a.role is Role.BODY and a.name != alliance
    ]
    if not named:
        return []
    between = scene.page.text(named[-1].span.end, role.start)
    if between == "(":
        return named[-1:]
    rest = _LISTED.sub("", between, count=1)
    if not _MADE.search(rest) and not _COUNTED.fullmatch(between):
        return []
    return _same_list(scene, named)


def _same_list(scene: Scene, named: Sequence[Appearance]) -> list[Appearance]:
    """The last of the bodies and those that stand in one list with it."""
    members = [named[-1]]
    for before in reversed(named[:-1]):
        if not _JOINS.fullmatch(scene.page.text(before.span.end, members[0].span.start)):
            break
        members.insert(0, before)
    return members


def _founders(scene: Scene) -> Iterator[Fact]:
    """Yield those by whom an alliance was founded: 由 A、B 等19家单位发起."""
    for body in scene.cast.appearances:
        if body.role is not Role.BODY or body.type in _BODIES:
            continue
        founded = _FOUNDED.match(scene.page.body, body.span.end)
        clause = scene.page.clause_at(body.span.start)
        opening = scene.page.body.find("由", clause.start, body.span.start)
        if founded and opening >= 0:
            named = [a for a in scene.cast.within(opening, body.span.end) if a.role is Role.BODY]
            alliance = _alliance(scene, opening)
            for member in _same_list(scene, named) if alliance else ():
                yield _fact(scene, alliance, member, Span(*founded.span()), _FOUNDER)
