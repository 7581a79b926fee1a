"""How large is the zone, by its approved area?"""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from luodi.matching.companies import Context
from luodi.matching.tables import UNKNOWN, CompanyTable, Scores, ZoneTable
from luodi.reference import zones as all_zones
from luodi.vocabulary import Words


class Size:
    """The zone's place among all zones of the catalogue by area, so that other candidates do not matter."""

    key = "size"
    title = Words(zh="园区规模", en="Size of the zone")

    def scores(self, companies: CompanyTable, zones: ZoneTable, context: Context) -> Scores:  # noqa: ARG002
        """The share of all zones that are smaller."""
        areas = np.array([_hectares(zone) for zone in zones.zones])
        share = np.where(np.isnan(areas), UNKNOWN, np.searchsorted(_catalogue(), areas) / len(_catalogue()))
        return np.broadcast_to(share, (len(companies.companies), len(areas)))

    def words(
        self, companies: CompanyTable, zones: ZoneTable, pair: tuple[int, int], context: Context
    ) -> Words:
        """The area, and how many zones are smaller."""
        hectares = _hectares(zones.zones[pair[1]])
        if np.isnan(hectares):
            return Words(zh="核准面积不详", en="Approved area not known")
        share = round(100 * float(np.searchsorted(_catalogue(), hectares)) / len(_catalogue()))
        return Words(
            zh=f"核准面积{hectares:g}公顷，大于全国{share}%的开发区",
            en=f"Approved area {hectares:g} ha, larger than {share}% of all zones",
        )


@cache
def _catalogue() -> NDArray[np.float64]:
    areas = np.array([_hectares(zone) for zone in all_zones().values()])
    return np.sort(areas[~np.isnan(areas)])


def _hectares(zone: Zone) -> float:
    return float(zone.area_ha) if zone.area_ha is not None else UNKNOWN
