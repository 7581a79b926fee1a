"""Which rank does the zone hold?"""

import numpy as np

from luodi.matching.companies import Context
from luodi.matching.tables import CompanyTable, Scores, ZoneTable
from luodi.reference import ZoneLevel
from luodi.vocabulary import Words

_SCORES = {ZoneLevel.NATIONAL: 1.0, ZoneLevel.PROVINCIAL: 0.4}
_ENGLISH = {ZoneLevel.NATIONAL: "National", ZoneLevel.PROVINCIAL: "Provincial"}


class Standing:
    """The level at which the zone was approved; both levels of the catalogue are a standing, so none scores nought."""

    key = "standing"
    title = Words(zh="园区级别", en="Standing")

    def scores(self, companies: CompanyTable, zones: ZoneTable, context: Context) -> Scores:  # noqa: ARG002
        """National above provincial."""
        levels = np.array([_SCORES[zone.level] for zone in zones.zones])
        return np.broadcast_to(levels, (len(companies.companies), len(levels)))

    def words(
        self, companies: CompanyTable, zones: ZoneTable, pair: tuple[int, int], context: Context
    ) -> Words:
        """The level and the kind."""
        zone = zones.zones[pair[1]]
        return Words(zh=f"{zone.level}{zone.kind}", en=f"{_ENGLISH[zone.level]}: {zone.kind}")
