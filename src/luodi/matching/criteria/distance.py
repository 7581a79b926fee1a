"""How far would the firm have to move or travel?"""

from collections.abc import Hashable
from typing import Final

import numpy as np

from luodi.matching.companies import Company, Context
from luodi.matching.places import kilometres
from luodi.matching.tables import Comparison, Scores
from luodi.vocabulary import Truth, Words

_NEAR_KM: Final = 300.0
"""At so many kilometres the score has fallen to 0.37: about an hour and a half by fast train."""


class Distance:
    """From the firm's division to the division that the zone's name holds, as the crow flies."""

    key = "distance"
    title = Words(zh="距离", en="Distance")
    supposed: Final = {
        Truth.YES: Words(zh="园区就在企业所在地", en="the zone is where the firm is"),
        Truth.NO: Words(zh="园区与企业相距极远", en="the zone is very far away"),
    }

    def looks_at(self, company: Company, _context: Context) -> Hashable:
        """Where it sits."""
        return company.division

    def scores(self, comparison: Comparison) -> Scores:
        """Falls by e every 300 km."""
        return np.asarray(
            np.exp(-kilometres(comparison.companies.points, comparison.zones.points) / _NEAR_KM)
        )

    def words(self, comparison: Comparison, row: int, column: int) -> Words:
        """The distance in whole kilometres, or whose place is missing."""
        here, there = comparison.companies.points[[row]], comparison.zones.points[[column]]
        away = kilometres(here, there)[0, 0]
        if not np.isnan(away):
            return Words(zh=f"直线距离约{away:.0f}公里", en=f"About {away:.0f} km as the crow flies")
        if np.isnan(here).any():
            return Words(zh="企业所在地不详", en="The firm's place is not known")
        return Words(zh="园区的位置不详", en="The zone's place is not known")
