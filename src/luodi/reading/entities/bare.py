"""Bare words for bodies: 联盟, 开发区, 协会 alone mean the body of that sort that is spoken of."""

import bisect
import re
from collections.abc import Iterator, Sequence
from typing import Final

from luodi.reading.entities.bodies import Body
from luodi.reading.words.pages import Page
from luodi.vocabulary import OrganisationType, Span

_GENERIC: Final = re.compile(
    r"联盟|协会|学会|商会|联合会|集团|公司|高新区|开发区|经开区|集中区|保税区|示范区|科创园|产业园|"
    r"科技园|小镇|文创园|示范园|工业区|产业城|科技城|园区|研究院|该中心|管委会|我会|新区"
)
_GENERIC_ENDS: Final = {"该中心": "中心", "我会": "会"}
_ANY_ZONE: Final = "园区"


def bare_bodies(page: Page, bodies: Sequence[Body], taken: set[int]) -> Iterator[tuple[Body, Span]]:
    """Yield each bare word with the body it means: the same as before, till another takes the floor."""
    named = sorted((span, at) for at, body in enumerate(bodies) for span in body.spans)
    opened = [(span, at) for span, at in named if page.clause_at(span.start).start == span.start]
    meant: dict[str, tuple[int, int]] = {}
    by_ending: dict[str, frozenset[int]] = {}
    for found in _GENERIC.finditer(page.body):
        if found.start() in taken or not page.is_boundary(found.start()):
            continue
        ending = _GENERIC_ENDS.get(found[0], found[0])
        if ending not in by_ending:
            by_ending[ending] = _fitting(bodies, ending)
        fitting = by_ending[ending]
        if not fitting:
            continue
        last, since = meant.get(ending, (None, 0))
        at = _last_of(opened, fitting, since, found.start())
        if at is None and not found[0].startswith("该"):
            at = last
        if at is None:
            at = _last_of(named, fitting, 0, found.start())
        at = min(fitting) if at is None else at
        meant[ending] = (at, found.start())
        yield bodies[at], Span(*found.span())


def _fitting(bodies: Sequence[Body], ending: str) -> frozenset[int]:
    """The bodies that a bare word can mean, by their places in ``bodies``."""
    same = frozenset(at for at, body in enumerate(bodies) if body.name.endswith(ending))
    if same or ending != _ANY_ZONE:
        return same
    return frozenset(at for at, body in enumerate(bodies) if body.type is OrganisationType.ZONE)


def _last_of(named: Sequence[tuple[Span, int]], fitting: frozenset[int], start: int, end: int) -> int | None:
    """The fitting body that is named last between two offsets."""
    for place in range(bisect.bisect_left(named, end, key=lambda pair: pair[0].start) - 1, -1, -1):
        span, at = named[place]
        if span.start < start:
            return None
        if at in fitting:
            return at
    return None
