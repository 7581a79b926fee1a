"""Is there room for what the firm needs?"""

from collections.abc import Hashable
from typing import Final

import numpy as np

from luodi.matching.companies import Company, Context
from luodi.matching.tables import UNKNOWN, Comparison, Scores
from luodi.vocabulary import Area, Truth, Words


class Space:
    """Free land against the land that the firm needs; known only where both are stated."""

    key = "space"
    title = Words(zh="可用空间", en="Space")
    supposed: Final = {
        Truth.YES: Words(zh="园区用地满足企业需要", en="the land is enough for the firm"),
        Truth.NO: Words(zh="园区没有可供用地", en="the zone has no free land"),
    }

    def looks_at(self, company: Company, _context: Context) -> Hashable:
        """The land that it needs."""
        return company.land

    def scores(self, comparison: Comparison) -> Scores:
        """The share of the need that the zone can give."""
        free_land = comparison.context.free_land
        needs = np.array([_square_metres(company.land) for company in comparison.companies.companies])
        free = np.array([_square_metres(free_land.get(zone.key)) for zone in comparison.zones.zones])
        needs = np.where(needs > 0, needs, UNKNOWN)
        return np.asarray(np.minimum(free[None, :] / needs[:, None], 1.0))

    def words(self, comparison: Comparison, row: int, column: int) -> Words:
        """Both amounts, or which of them is missing."""
        company, zone = comparison.pair(row, column)
        need, free = company.land, comparison.context.free_land.get(zone.key)
        if need is None or not need.square_metres:
            return Words(zh="企业用地需求不详", en="The firm's need for land is not known")
        if free is None:
            return Words(zh="园区可供用地不详", en="The zone's free land is not known")
        wanted, offered = (round(float(area.square_metres) / 10_000, 2) for area in (need, free))
        return Words(
            zh=f"企业需用地{wanted:g}公顷，园区可供{offered:g}公顷",
            en=f"The firm needs {wanted:g} ha, the zone can give {offered:g} ha",
        )


def _square_metres(area: Area | None) -> float:
    return UNKNOWN if area is None else float(area.square_metres)
