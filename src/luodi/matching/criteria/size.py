"""How large is the zone, by its approved area?"""

from collections.abc import Hashable
from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from luodi.matching.companies import Company, Context
from luodi.matching.tables import UNKNOWN, Comparison, Scores
from luodi.reference import Zone
from luodi.reference import zones as all_zones
from luodi.vocabulary import Truth, Words, plain


class Size:
    """The zone's place among all zones of the catalogue by area, so that other candidates do not matter."""

    key = "size"
    title = Words(zh="园区规模", en="Size of the zone")
    supposed: Final = {
        Truth.YES: Words(zh="园区面积居全国之首", en="the zone is the largest of all"),
        Truth.NO: Words(zh="园区面积居全国之末", en="the zone is the smallest of all"),
    }

    def looks_at(self, _company: Company, _context: Context) -> Hashable:
        """Nothing: it is about the zone alone."""
        return None

    def scores(self, comparison: Comparison) -> Scores:
        """The share of all zones that are smaller."""
        return comparison.for_every_firm(np.array([_larger_than(zone) for zone in comparison.zones.zones]))

    def words(self, comparison: Comparison, row: int, column: int) -> Words:
        """The area, and how many zones are smaller."""
        _, zone = comparison.pair(row, column)
        if zone.area_ha is None:
            return Words(zh="核准面积不详", en="Approved area not known")
        share = int(100 * _larger_than(zone))
        # What documents state of a zone outside the catalogue is an area, but nobody approved it as one.
        kind, kind_in_english = (
            ("核准面积", "Approved area") if zone.code else ("资料载明面积", "Stated area")
        )
        return Words(
            zh=f"{kind}{plain(zone.area_ha)}公顷，大于全国{share}%的开发区",
            en=f"{kind_in_english} {plain(zone.area_ha)} ha, larger than {share}% of all zones",
        )


def _larger_than(zone: Zone) -> float:
    if zone.area_ha is None:
        return UNKNOWN
    return float(np.searchsorted(_catalogue(), float(zone.area_ha)) / len(_catalogue()))


@cache
def _catalogue() -> NDArray[np.float64]:
    return np.sort([float(zone.area_ha) for zone in all_zones().values() if zone.area_ha is not None])
