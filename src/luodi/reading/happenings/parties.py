"""Who takes part: persons, bodies that act, sign or are visited, and whom 双方 means."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from luodi.reading.entities.cast import Appearance, Role
from luodi.reading.entities.scenes import Scene
from luodi.reading.happenings.attendance import Occasion, attending_in
from luodi.vocabulary import OrganisationType, Span

_PUBLIC: Final = (OrganisationType.GOVERNMENT, OrganisationType.ZONE, OrganisationType.PARTY)
_VENUE: Final = re.compile(r"(?:会展中心|展览中心|会议中心|展示厅|酒店|宾馆|饭店|礼堂|剧院|体育馆|大厦)$")
_LOOK_BACK: Final = 400
"""So many names before 双方 say whom it means."""
_BOTH: Final = re.compile(r"双方|两地|三方(?!协议|合作|签)")
_SPEAKS: Final = re.compile(r"(?:表示|指出|强调|要求|认为|说|称|指示)[,:]")


def present_in(
    scene: Scene, occasion: Occasion, span: Span, told_before: Sequence[str]
) -> tuple[Appearance | str, ...]:
    """Return who takes part by the words of a stretch: appearances, and names for 双方."""
    end = _speech_start(scene, span)
    attending = attending_in(scene, occasion)
    found: list[Appearance | str] = [who for who in attending if span.start <= who.span.start < span.end]
    if _BOTH.search(scene.page.body, span.start, end):
        found.extend(both_sides(scene, span.start, told_before))
    return tuple(found)


def names_of(found: Sequence[Appearance | str]) -> tuple[str, ...]:
    """Return the names, each once, in order."""
    return tuple(dict.fromkeys(who if isinstance(who, str) else who.name for who in found))


def _speech_start(scene: Scene, span: Span) -> int:
    speech = _SPEAKS.search(scene.page.body, span.start, span.end)
    return speech.start() if speech else span.end


def _is_holder(scene: Scene, appearance: Appearance) -> bool:
    """Tell whether a body only says whose post somebody holds."""
    return appearance.span.end in scene.cast.holding


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
