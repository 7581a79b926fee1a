"""Memberships: a body's place in an alliance, 理事长单位 A、理事单位 B、C."""

import re
from collections.abc import Iterator
from typing import Final

from luodi.reading.entities.cast import Appearance, Role
from luodi.reading.entities.scenes import Scene
from luodi.vocabulary import Fact, Membership, OrganisationType

_ROLE: Final = re.compile(
    r"(?:(?:常务|执行|联席|轮值)?副?(?:理事长|会长|主席|秘书长)|(?:常务)?理事|监事长?|发起成员|发起|"
    r"核心成员|成员|正式会员|会员|理事会员|依托法人|依托|支撑|牵头|共建)单位"
)
_OPENING: Final = re.compile(r"(?:是|为|有|包括|:|[ ]|上百家|[0-9]+(?:余|多)?家|,|分别|还)*")
_BETWEEN: Final = re.compile(
    r"(?:[、,;]|和|及|以及|与|等|[ ]|[0-9]+(?:余|多)?家|(?:知名|著名|高校|科研|院所|企业|机构|单位|"
    r"公司|重点|龙头|骨干|投资|的|相关|代表))*"
)
_REVERSED: Final = re.compile(r"(?:是|为|系|作为|成为|担任|当选为?|获选为?)[^,。;]{0,24}?$")
_COUNTED: Final = re.compile(r"等?[0-9一二三四五六七八九十百两]*(?:余|多)?家")
_BODIES: Final = frozenset({OrganisationType.ALLIANCE, OrganisationType.ASSOCIATION})


def find_memberships(scene: Scene) -> Iterator[Fact]:
    """Yield a fact for each body in the list that follows a role word, or that is said to have the role."""
    for role in _ROLE.finditer(scene.page.body):
        sentence = scene.page.sentence_at(role.start())
        alliance = _alliance(scene, role.start())
        clause = scene.page.clause_at(role.start())
        if re.search(r"拟|将|申请", scene.page.text(clause.start, role.start())):
            continue
        members = list(_members(scene, role.end(), sentence.end))
        start = role.start()
        if not members:
            members, start = _holder(scene, role.start(), alliance)
        for member in members:
            yield Membership(
                quotes=(scene.quote(start, max(role.end(), member.span.end)),),
                alliance=alliance,
                member=member.name,
                role=role[0],
            )


def _alliance(scene: Scene, offset: int) -> str | None:
    """The alliance that was meant last before the role; else the first of the text."""
    before = next((a for a in scene.cast.before(offset) if a.type in _BODIES), None)
    if before is not None:
        return before.name
    return next((body.name for body in scene.cast.bodies if body.type in _BODIES), None)


def _members(scene: Scene, start: int, end: int) -> Iterator[Appearance]:
    """The bodies of the list after the role word, as far as nothing but list words stand between."""
    position, gap = start, _OPENING
    for appearance in scene.cast.within(start, end):
        if appearance.role is not Role.BODY or not gap.fullmatch(
            scene.page.text(position, appearance.span.start)
        ):
            return
        yield appearance
        position, gap = appearance.span.end, _BETWEEN


def _holder(scene: Scene, role_start: int, alliance: str | None) -> tuple[list[Appearance], int]:
    """The bodies of which a role is said: A公司为联盟理事单位, A公司、B公司等5家理事单位."""
    clause = scene.page.clause_at(role_start)
    named = [
        a for a in scene.cast.within(clause.start, role_start) if a.role is Role.BODY and a.name != alliance
    ]
    if not named:
        return [], role_start
    between = scene.page.text(named[-1].span.end, role_start)
    if not _REVERSED.search(between) and not _COUNTED.fullmatch(between):
        return [], role_start
    members = [named[-1]]
    for before in reversed(named[:-1]):
        if scene.page.text(before.span.end, members[0].span.start) not in ("、", "和", "及", "与"):
            break
        members.insert(0, before)
    return members, members[0].span.start
