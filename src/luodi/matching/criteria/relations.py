"""Have the two sides met?"""

import math

import numpy as np

from luodi.matching.companies import Context
from luodi.matching.tables import UNKNOWN, CompanyTable, Scores, ZoneTable
from luodi.vocabulary import Words


class Relations:
    """Visits held between the firm and the zone: the first says most. Unknown where nobody counted."""

    key = "relations"
    title = Words(zh="往来基础", en="Relations")

    def scores(self, companies: CompanyTable, zones: ZoneTable, context: Context) -> Scores:
        """Half for the first visit, and half of what is left for each further one."""
        table = np.full((len(companies.companies), len(zones.zones)), UNKNOWN)
        for row, column, visits in companies.pairs(zones, context.visits):
            table[row, column] = 1 - math.pow(0.5, visits)
        return table

    def words(
        self, companies: CompanyTable, zones: ZoneTable, pair: tuple[int, int], context: Context
    ) -> Words:
        """How many visits are on record."""
        visits = context.visits.get((companies.companies[pair[0]].name, zones.zones[pair[1]].key))
        if visits is None:
            return Words(zh="没有往来记录可查", en="No record of visits")
        if visits == 0:
            return Words(zh="双方尚未互访", en="No visit so far")
        return Words(zh=f"双方已互访{visits}次", en=f"Visits held: {visits}")
