"""Is there room for what the firm needs?"""

import numpy as np

from luodi.matching.companies import Context
from luodi.matching.tables import UNKNOWN, CompanyTable, Scores, ZoneTable
from luodi.vocabulary import Area, Words


class Space:
    """Free land against the land that the firm needs; known only where both are stated."""

    key = "space"
    title = Words(zh="可用空间", en="Space")

    def scores(self, companies: CompanyTable, zones: ZoneTable, context: Context) -> Scores:
        """The share of the need that the zone can give."""
        needs = np.array([_square_metres(company.land) for company in companies.companies])
        free = np.array([_square_metres(context.free_land.get(zone.key)) for zone in zones.zones])
        needs = np.where(needs > 0, needs, UNKNOWN)
        return np.minimum(free[None, :] / needs[:, None], 1.0)

    def words(
        self, companies: CompanyTable, zones: ZoneTable, pair: tuple[int, int], context: Context
    ) -> Words:
        """Both amounts, or which of them is missing."""
        need, free = companies.companies[pair[0]].land, context.free_land.get(zones.zones[pair[1]].key)
        if need is None:
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
