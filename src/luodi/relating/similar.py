"""Zones that are like a zone, and in what."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from luodi.reference import Zone
from luodi.vocabulary import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Similar:
    """A zone with its likeness, 0 to 1, the terms that both lead in, and all they share in words."""

    zone: Zone
    likeness: float
    terms: tuple[str, ...]
    reasons: tuple[Words, ...]


def similar_zones(zone: Zone, others: Sequence[Zone], *, top: int = 5) -> tuple[Similar, ...]:
    """Name the zones most like this one by what they lead in, rare terms more than common ones.

    Likeness is the cosine of the terms weighted by rarity among all of them. Of equals, one of the same
    province comes first, then one of the same kind, then by name.
    """
    counts = Counter(term for one in (zone, *others) for term in set(one.industries))
    rarity = {term: math.log((len(others) + 1) / count) for term, count in counts.items()}
    found = [(_likeness(zone, other, rarity), other) for other in others]
    ranked = sorted(
        ((likeness, other) for likeness, other in found if likeness > 0),
        key=lambda pair: (
            -round(pair[0], 6),
            pair[1].province != zone.province,
            pair[1].kind != zone.kind,
            pair[1].name,
        ),
    )
    return tuple(_similar(zone, other, likeness) for likeness, other in ranked[:top])


def _likeness(zone: Zone, other: Zone, rarity: dict[str, float]) -> float:
    shared = sum(rarity[term] ** 2 for term in set(zone.industries) & set(other.industries))
    return shared / (_length(zone, rarity) * _length(other, rarity)) if shared else 0.0


def _length(zone: Zone, rarity: dict[str, float]) -> float:
    return math.sqrt(sum(rarity[term] ** 2 for term in set(zone.industries)))


def _similar(zone: Zone, other: Zone, likeness: float) -> Similar:
    shared = tuple(term for term in zone.industries if term in other.industries)
    reasons = [Words(zh=f"同以{'、'.join(shared)}为主导产业", en=f"both lead in {', '.join(shared)}")]
    if zone.kind == other.kind and zone.kind:
        reasons.append(Words(zh=f"同为{zone.kind}", en=f"both are {zone.kind}"))
    if zone.province == other.province:
        reasons.append(Words(zh=f"同在{zone.province}", en=f"both in {zone.province}"))
    return Similar(zone=other, likeness=likeness, terms=shared, reasons=tuple(reasons))
