"""Make lists of preference out of matches."""

from collections.abc import Iterable
from itertools import groupby

from luodi.matching.matches import Match
from luodi.matching.settling.inputs import Tiers

Lists = dict[str, Tiers]


def preferences_from(
    firm_matches: Iterable[Match], zone_matches: Iterable[Match], *, width: float = 0.05
) -> tuple[Lists, Lists]:
    """Return the tiers of each firm by name, and of each zone by key.

    Scores within one step of ``width`` are one tier. What nobody knows counts as usual in
    a match, so it never counts as zero here.
    """
    firms = _tiers(((one.company.name, one.zone.key, one.score) for one in firm_matches), width)
    zones = _tiers(((one.zone.key, one.company.name, one.score) for one in zone_matches), width)
    return firms, zones


def _tiers(scored: Iterable[tuple[str, str, float]], width: float) -> Lists:
    steps = sorted((owner, -round(score / width), name) for owner, name, score in scored)
    return {
        owner: tuple(tuple(name for _, _, name in tier) for _, tier in groupby(rows, key=lambda row: row[1]))
        for owner, rows in groupby(steps, key=lambda row: row[0])
    }
