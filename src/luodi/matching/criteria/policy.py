"""Is there a policy of the zone that the firm qualifies for?"""

from collections.abc import Hashable
from typing import Final

from luodi.matching.companies import Company, Context
from luodi.matching.tables import UNKNOWN, Comparison, Scores
from luodi.vocabulary import Truth, Words

_SCORES: Final = {Truth.YES: 1.0, Truth.NO: 0.0, Truth.UNKNOWN: UNKNOWN}
_WORDS: Final = {
    Truth.YES: Words(zh="企业符合园区扶持政策条件", en="The firm qualifies for the zone's policy"),
    Truth.NO: Words(zh="企业不符合园区扶持政策条件", en="The firm does not qualify for the zone's policy"),
    Truth.UNKNOWN: Words(zh="可享受的政策尚待核实", en="Policy worth is not known yet"),
}


class PolicyWorth:
    """What the caller has found out about eligibility; nothing is derived here."""

    key = "policy"
    title = Words(zh="政策支持", en="Policy")
    supposed: Final = {
        Truth.YES: Words(zh="企业符合园区扶持政策条件", en="the firm qualifies for the policy"),
        Truth.NO: Words(zh="企业不符合园区扶持政策条件", en="the firm does not qualify for the policy"),
    }

    def looks_at(self, company: Company, context: Context) -> Hashable:
        """Its name, where any policy is looked into."""
        return company.name if context.policies else None

    def scores(self, comparison: Comparison) -> Scores:
        """One for yes, nought for no."""
        table = comparison.unknown
        for row, column, truth in comparison.pairs(comparison.context.policies):
            table[row, column] = _SCORES[truth]
        return table

    def words(self, comparison: Comparison, row: int, column: int) -> Words:
        """Yes, no, or what is missing."""
        company, zone = comparison.pair(row, column)
        return _WORDS[comparison.context.policies.get((company.name, zone.key), Truth.UNKNOWN)]
