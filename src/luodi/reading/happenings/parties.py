"""Who takes part: persons, bodies that act, sign or are visited, and whom 双方 means."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from luodi.reading.entities.cast import Appearance, Role
from luodi.reading.entities.scenes import Scene
from luodi.vocabulary import OrganisationType, Span

_PUBLIC: Final = (OrganisationType.GOVERNMENT, OrganisationType.ZONE, OrganisationType.PARTY)
_TOPIC: Final = re.compile(r"(?:就|围绕|关于|针对|为了?|以|对于|聚焦|依托|落实|贯彻|按照|根据)[^,。;]{0,40}$")
_HOLDS: Final = re.compile(
    r"(?:近日|日前|昨日|今日|昨天|今天|隆重|成功|联合)*(?:在[^,。;]{2,12}?)?(?:举行|举办|召开|主办|"
    r"承办|会同)|(?:与|和|同|、)[^,。;]{2,30}?(?:签|举行|举办|召开|座谈)"
)
_VENUE: Final = re.compile(r"(?:会展中心|展览中心|会议中心|展示厅|酒店|宾馆|饭店|礼堂|剧院|体育馆|大厦)$")
_TAUGHT: Final = re.compile(
    r"(?:总书记|主席|同志)?[^,。;]{0,12}?(?:重要讲话|重要指示|重要批示|思想|重要论述)"
)
_LOOK_BACK: Final = 400
"""So many names before 双方 say whom it means."""
_WITH: Final = re.compile(r"[与和同、及]$")
_BOTH: Final = re.compile(r"双方|两地|三方(?!协议|合作|签)")
_SPEAKS: Final = re.compile(r"(?:表示|指出|强调|要求|认为|说|称|指示)[,:]")


def present_in(scene: Scene, span: Span, told_before: Sequence[str]) -> tuple[Appearance | str, ...]:
    """Return who takes part by the words of a stretch: appearances, and names for 双方."""
    end = _speech_start(scene, span)
    within = scene.cast.within(span.start, end)
    found: list[Appearance | str] = [
        appearance for appearance in within if _takes_part(scene, span, appearance)
    ]
    if _BOTH.search(scene.page.body, span.start, end):
        found.extend(both_sides(scene, span.start, told_before))
    return tuple(found)


def names_of(found: Sequence[Appearance | str]) -> tuple[str, ...]:
    """Return the names, each once, in order."""
    return tuple(dict.fromkeys(who if isinstance(who, str) else who.name for who in found))


def _speech_start(scene: Scene, span: Span) -> int:
    speech = _SPEAKS.search(scene.page.body, span.start, span.end)
    return speech.start() if speech else span.end


def _takes_part(scene: Scene, span: Span, appearance: Appearance) -> bool:
    if appearance.role is Role.PERSON:
        return not _TAUGHT.match(scene.page.body, appearance.span.end)
    before = scene.page.text(span.start, appearance.span.start)
    clause_start = max(before.rfind(mark) for mark in ",;。") + 1
    if (
        _VENUE.search(appearance.name)
        or _TOPIC.search(before[clause_start:])
        or _in_quotes(before)
        or _is_holder(scene, appearance)
    ):
        return False
    if appearance.role is Role.PLACE:
        return _is_acting_place(scene, span, appearance)
    return not scene.is_in_event(appearance.span)


def _in_quotes(before: str) -> bool:
    return before.rfind("“") > before.rfind("”")


def _is_holder(scene: Scene, appearance: Appearance) -> bool:
    """Tell whether a body only says whose post somebody holds."""
    return appearance.span.end in scene.cast.holding


def _is_acting_place(scene: Scene, span: Span, appearance: Appearance) -> bool:
    """Tell whether a place acts: 锦州在南京举行, 宝坻区与…签署; not where something happens (在南京)."""
    before, after = (
        scene.page.text(span.start, appearance.span.start),
        scene.page.text(appearance.span.end, span.end),
    )
    if _HOLDS.match(after):
        return not re.search(r"[在赴到来于抵往]$", before)
    return bool(_WITH.search(before)) and bool(re.match(r"(?:分别|共同|正式|联合)*签", after))


def both_sides(scene: Scene, offset: int, told_before: Sequence[str]) -> Iterator[str]:
    """Whom 双方 means: those who signed just before, else the foremost public body and other one."""
    if told_before:
        yield from told_before
        return
    counts: Counter[tuple[str, bool]] = Counter()
    for appearance in islice(scene.cast.before(offset), _LOOK_BACK):
        if (
            appearance.role is Role.BODY
            and not _is_holder(scene, appearance)
            and not _VENUE.search(appearance.name)
        ):
            rank = 3 if appearance.type is OrganisationType.GOVERNMENT else 1
            counts[appearance.name, appearance.type in _PUBLIC] += rank
    order = sorted(counts.items(), key=lambda item: (-item[1], item[0][0]))
    public = next((name for (name, is_public), _ in order if is_public), None)
    other = next((name for (name, is_public), _ in order if not is_public), None)
    yield from (name for name in (other, public) if name)
