"""Folds of firms for everything that is judged on real sites: whole zones or whole firms, and the guards."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

import numpy as np

from luodi.reference import Zone
from sites import ZONES, Site

_FOLDS: Final = 5
_SEED: Final = 20_261_125


class LeakError(Exception):
    """What a fold is tested on stands in what it learned from."""


@dataclass(frozen=True, slots=True)
class Fold:
    """Firms to learn from, and firms to be ranked, with the place of each in the whole."""

    learned: tuple[Site, ...]
    tested: tuple[Site, ...]
    rows: tuple[int, ...]


def folds_by(sites: Sequence[Site], name: Callable[[Site], str]) -> list[Fold]:
    """Folds that keep all firms of one name together."""
    names = sorted({name(site) for site in sites})
    drawn = np.random.default_rng(_SEED).permutation(len(names)) % _FOLDS
    fold_of = dict(zip(names, drawn.tolist(), strict=True))
    found = []
    for fold in range(_FOLDS):
        rows = tuple(row for row, site in enumerate(sites) if fold_of[name(site)] == fold)
        learned = tuple(site for site in sites if fold_of[name(site)] != fold)
        found.append(Fold(learned, tuple(sites[row] for row in rows), rows))
    return found


def check_zones(fold: Fold) -> None:
    """Refuse a fold that learned from a firm of a zone it is tested on."""
    shared = {site.zone.key for site in fold.learned} & {site.zone.key for site in fold.tested}
    if shared:
        raise LeakError(f"zones on both sides: {', '.join(sorted(shared))}")


def check_firms(fold: Fold) -> None:
    """Refuse a fold that learned from a firm it is tested on."""
    shared = {site.kept.name for site in fold.learned} & {site.kept.name for site in fold.tested}
    if shared:
        raise LeakError(f"firms on both sides: {', '.join(sorted(shared))}")


@cache
def candidates_in(province: str) -> tuple[Zone, ...]:
    """The zones of a province."""
    return tuple(zone for zone in ZONES if zone.province == province)
