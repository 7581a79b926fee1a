"""Zones that are like a zone, and in what."""

from dataclasses import dataclass

import numpy as np

from luodi.reference import Zone
from luodi.relating.roll import catalogue, roll_of
from luodi.vocabulary import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Similar:
    """A zone with its likeness, 0 to 1, the terms that both lead in, and all they share in words."""

    zone: Zone
    likeness: float
    terms: tuple[str, ...]
    reasons: tuple[Words, ...]


def similar_zones(zone: Zone, *, top: int = 5) -> tuple[Similar, ...]:
    """Name the zones most like this one by what they lead in, rare terms more than common ones."""
    roll = catalogue() if zone in catalogue().zones else roll_of([*catalogue().zones, zone])
    row = roll.zones.index(zone)
    rarity = np.log(len(roll.zones) / np.maximum(roll.leads.sum(axis=0), 1))
    weighed = roll.leads * rarity
    lengths = np.sqrt(np.square(weighed).sum(axis=1))
    likeness = weighed @ weighed[row] / np.maximum(lengths * lengths[row], 1e-9)
    likeness[row] = 0
    # Among equals, those of the same kind and of about the same size are nearer.
    kin = roll.kinds == roll.kinds[row]
    apart = np.abs(roll.sizes[:, 0] - roll.sizes[row, 0])
    order = np.lexsort((apart, ~kin, -np.round(likeness, 6)))[:top]
    return tuple(
        Similar(
            zone=roll.zones[other],
            likeness=float(likeness[other]),
            terms=tuple(t for t in zone.industries if t in roll.zones[other].industries),
            reasons=_reasons(zone, roll.zones[other]),
        )
        for other in order.tolist()
        if likeness[other] > 0
    )


def _reasons(zone: Zone, other: Zone) -> tuple[Words, ...]:
    shared = [term for term in zone.industries if term in other.industries]
    reasons = [Words(zh=f"同以{'、'.join(shared)}为主导产业", en=f"both lead in {', '.join(shared)}")]
    if zone.kind == other.kind and zone.kind:
        reasons.append(Words(zh=f"同为{zone.kind}", en=f"both are {zone.kind}"))
    if zone.province == other.province:
        reasons.append(Words(zh=f"同在{zone.province}", en=f"both in {zone.province}"))
    return tuple(reasons)
