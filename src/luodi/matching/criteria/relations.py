"""Have the two sides met?"""

import math
from collections.abc import Hashable
from typing import Final

from luodi.matching.companies import Company, Context
from luodi.matching.tables import Comparison, Scores
from luodi.vocabulary import Truth, Words


class Relations:
    """Visits held between the firm and the zone: the first says most. Unknown where nobody counted."""

    key = "relations"
    title = Words(zh="往来基础", en="Relations")
    supposed: Final = {
        Truth.YES: Words(zh="双方往来频繁", en="the two sides met often"),
        Truth.NO: Words(zh="双方从未往来", en="the two sides never met"),
    }

    def looks_at(self, company: Company, context: Context) -> Hashable:
        """Its name, where any visit is counted."""
        return company.name if context.visits else None

    def scores(self, comparison: Comparison) -> Scores:
        """Half for the first visit, and half of what is left for each further one."""
        table = comparison.unknown
        for row, column, visits in comparison.pairs(comparison.context.visits):
            table[row, column] = 1 - math.pow(0.5, visits)
        return table

    def words(self, comparison: Comparison, row: int, column: int) -> Words:
        """How many visits are on record."""
        company, zone = comparison.pair(row, column)
        visits = comparison.context.visits.get((company.name, zone.key))
        if visits is None:
            return Words(zh="没有往来记录可查", en="No record of visits")
        if visits == 0:
            return Words(zh="双方尚未互访", en="No visit so far")
        return Words(zh=f"双方已互访{visits}次", en=f"Visits held: {visits}")
