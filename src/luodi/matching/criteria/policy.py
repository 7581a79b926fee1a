"""Is there a policy of the zone that the firm qualifies for?"""

import numpy as np

from luodi.matching.companies import Context
from luodi.matching.tables import UNKNOWN, CompanyTable, Scores, ZoneTable
from luodi.vocabulary import Truth, Words

_SCORES = {Truth.YES: 1.0, Truth.NO: 0.0, Truth.UNKNOWN: UNKNOWN}


class PolicyWorth:
    """What the caller has found out about eligibility; nothing is derived here."""

    key = "policy"
    title = Words(zh="政策支持", en="Policy")

    def scores(self, companies: CompanyTable, zones: ZoneTable, context: Context) -> Scores:
        """One for yes, nought for no."""
        table = np.full((len(companies.companies), len(zones.zones)), UNKNOWN)
        for row, column, truth in companies.pairs(zones, context.policies):
            table[row, column] = _SCORES[truth]
        return table

    def words(
        self, companies: CompanyTable, zones: ZoneTable, pair: tuple[int, int], context: Context
    ) -> Words:
        """Yes, no, or what is missing."""
        truth = context.policies.get(
            (companies.companies[pair[0]].name, zones.zones[pair[1]].key), Truth.UNKNOWN
        )
        return {
            Truth.YES: Words(zh="企业符合园区扶持政策条件", en="The firm qualifies for the zone's policy"),
            Truth.NO: Words(
                zh="企业不符合园区扶持政策条件", en="The firm does not qualify for the zone's policy"
            ),
            Truth.UNKNOWN: Words(zh="可享受的政策尚待核实", en="Policy worth is not known yet"),
        }[truth]
