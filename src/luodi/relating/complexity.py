"""What goes with what, and how much a place can: proximity, density, complexity.

Balassa (1965) for the comparative advantage; Hidalgo, Klinger, Barabási and Hausmann (Science 317, 2007) for
proximity and density; Hidalgo and Hausmann (PNAS 106, 2009) for complexity.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Table = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Complexity:
    """One row a place, one column an industry; what a table without them cannot say is ``nan``.

    ``advantage`` is the share of the industry in the place over its share in all, ``present`` where that is 1
    or more; ``proximity[i, j]`` the lower of the two chances that a place with one has the other; ``density``
    how much of what goes with an industry the place has, 0 to 1; ``place_index`` and ``industry_index`` (ECI,
    PCI) in standard deviations of the places.
    """

    advantage: Table
    present: Table
    proximity: Table
    density: Table
    place_index: Table
    industry_index: Table


def complexity(counts: Table) -> Complexity:
    """Work out the whole table at once; ``counts`` holds what each place has of each industry, 0 or more.

    Raises:
        ValueError: a count is negative, or there is nothing in the table.
    """
    if (counts < 0).any() or not counts.sum():
        raise ValueError("counts are 0 or more, and not all 0")
    advantage = _advantage(counts)
    present = np.nan_to_num(advantage >= 1).astype(np.float64)
    proximity = proximity_of(present)
    place_index, industry_index = _indices(present)
    return Complexity(
        advantage=advantage,
        present=present,
        proximity=proximity,
        density=density_of(present, proximity),
        place_index=place_index,
        industry_index=industry_index,
    )


def proximity_of(present: Table, weights: Table | None = None) -> Table:
    """Return industries × industries; ``weights`` says how often each place counts, once if left out."""
    weighed = present if weights is None else present * weights[:, None]
    together = present.T @ weighed
    alone = np.maximum.outer(np.diag(together), np.diag(together))
    proximity: Table = together / np.maximum(alone, np.finfo(float).tiny)
    return proximity


def density_of(present: Table, proximity: Table) -> Table:
    """Return places × industries: the share of the proximity to an industry that stands at the place."""
    total = proximity.sum(axis=1)
    total[total == 0] = np.nan
    density: Table = present @ proximity / total
    return density


def density_interval(present: Table, *, resamples: int = 200, seed: int = 0) -> tuple[Table, Table]:
    """Return the 2.5 and 97.5 percentiles of every density, places × industries.

    The places that proximity is counted on are drawn again with replacement; what each place has stays.
    """
    places = len(present)
    draws = np.random.default_rng(seed).multinomial(places, np.full(places, 1 / places), size=resamples)
    drawn = np.stack([density_of(present, proximity_of(present, draw.astype(np.float64))) for draw in draws])
    # An industry that no place of a draw has says nothing in that draw.
    low, high = np.nanpercentile(drawn, [2.5, 97.5], axis=0)
    return low, high


def _advantage(counts: Table) -> Table:
    with np.errstate(divide="ignore", invalid="ignore"):
        shares = counts / counts.sum(axis=1, keepdims=True)
        return np.asarray(shares / (counts.sum(axis=0) / counts.sum()), dtype=np.float64)


def _indices(present: Table) -> tuple[Table, Table]:
    """Second eigenvector of the walk between industries over places, through its symmetric twin."""
    rows, columns = present.sum(axis=1) > 0, present.sum(axis=0) > 0
    kept = present[np.ix_(rows, columns)]
    diversity, ubiquity = kept.sum(axis=1), kept.sum(axis=0)
    root = np.sqrt(ubiquity)
    twin = (kept.T / diversity) @ kept / root / root[:, None]
    industries = np.linalg.eigh(twin)[1][:, -2] / root
    places = kept @ industries / diversity
    if (diversity - diversity.mean()) @ places < 0:
        industries, places = -industries, -places
    mean, spread = places.mean(), places.std()
    place_index, industry_index = np.full(len(rows), np.nan), np.full(len(columns), np.nan)
    place_index[rows], industry_index[columns] = (places - mean) / spread, (industries - mean) / spread
    return place_index, industry_index
