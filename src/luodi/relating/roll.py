"""The catalogue as arrays: which zone leads in what, where it stands, and in which words."""

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from luodi.reference import Zone, division_of_zone, zones

Array = NDArray[np.float64]
Ids = NDArray[np.int64]

_LEAST_ZONES: Final = 3
"""A term that fewer zones lead in teaches nothing about the others."""
_KM_A_DEGREE: Final = 111.2
_USUAL_AREA: Final = 300.0
_USUAL_YEAR: Final = 2006


@dataclass(frozen=True, slots=True, eq=False)
class Roll:
    """One row a zone, one column a term in order of code points; ``leads`` is 1 where the zone leads in it.

    ``places`` are kilometres east and north, ``nan`` where unknown; ``sizes`` the logarithm of hectares and
    the year of approval, both in standard deviations; ``words[z, v]`` counts the zone's terms, rare ones too,
    that hold the word part ``v``, ``parts[t, v]`` says whether the term does; ``named[z, t]`` is the share of
    the term's parts in the zone's name, ``alike[t, u]`` how alike two terms are written.
    """

    zones: tuple[Zone, ...]
    terms: tuple[str, ...]
    leads: Array
    provinces: Ids
    kinds: Ids
    cities: Ids
    places: Array
    sizes: Array
    words: Array
    parts: Array
    named: Array
    alike: Array


@cache
def catalogue() -> Roll:
    """The national catalogue of 2018."""
    return roll_of(zones().values())


def roll_of(listed: Iterable[Zone]) -> Roll:
    """Lay out zones in the order given."""
    rows = tuple(listed)
    counts = Counter(term for zone in rows for term in set(zone.industries))
    terms = tuple(sorted(term for term, count in counts.items() if count >= _LEAST_ZONES))
    vocabulary = sorted(set().union(*map(_parts, terms)))
    divisions = [division_of_zone(zone) for zone in rows]
    parts = _holds(terms, vocabulary)
    lengths = np.sqrt(parts.sum(axis=1))
    return Roll(
        zones=rows,
        terms=terms,
        leads=np.array([[float(term in zone.industries) for term in terms] for zone in rows]),
        provinces=_ids(zone.province for zone in rows),
        kinds=_ids(f"{zone.level} {zone.kind}" for zone in rows),
        cities=_ids(
            str(place.code)[:4] if place else zone.key for zone, place in zip(rows, divisions, strict=True)
        ),
        places=np.array(
            [_point(place.longitude, place.latitude) if place else _NOWHERE for place in divisions]
        ),
        sizes=_sizes(rows),
        words=np.array([_holds(sorted(set(zone.industries)), vocabulary).sum(axis=0) for zone in rows]),
        parts=parts,
        named=_holds([zone.name for zone in rows], vocabulary) @ parts.T / parts.sum(axis=1),
        alike=parts @ parts.T / lengths / lengths[:, None] - np.eye(len(terms)),
    )


_NOWHERE: Final = (math.nan, math.nan)


def _point(longitude: float | None, latitude: float | None) -> tuple[float, float]:
    if longitude is None or latitude is None:
        return _NOWHERE
    return longitude * _KM_A_DEGREE * math.cos(math.radians(latitude)), latitude * _KM_A_DEGREE


def _parts(text: str) -> set[str]:
    return set(text) | {text[start : start + 2] for start in range(len(text) - 1)}


def _holds(texts: Iterable[str], vocabulary: list[str]) -> Array:
    at = {part: column for column, part in enumerate(vocabulary)}
    listed = list(texts)
    table = np.zeros((len(listed), len(vocabulary)))
    for row, text in enumerate(listed):
        table[row, [at[part] for part in _parts(text) if part in at]] = 1
    return table


def _ids(values: Iterable[str]) -> Ids:
    return np.unique(list(values), return_inverse=True)[1].astype(np.int64)


def _sizes(rows: tuple[Zone, ...]) -> Array:
    areas = np.log1p([float(zone.area_ha or _USUAL_AREA) for zone in rows])
    years = np.array(
        [float(zone.approved[0].year or _USUAL_YEAR) if zone.approved else _USUAL_YEAR for zone in rows]
    )
    return np.stack([(areas - areas.mean()) / areas.std(), (years - years.mean()) / years.std()], axis=1)
