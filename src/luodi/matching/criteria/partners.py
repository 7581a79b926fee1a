"""Are there firms in the zone that the company would work with?"""

from collections.abc import Hashable
from typing import Final

import numpy as np
from numpy.typing import NDArray

from luodi.industry import affinity
from luodi.matching.companies import Company, Context
from luodi.matching.tables import UNKNOWN, CompanyTable, Comparison, Scores, table_of_companies
from luodi.vocabulary import Truth, Words

_RELATED: Final = 0.5
"""Two firms are related where at least so much of their work stands together in the classification."""
_NAMED: Final = 3


class Partners:
    """Related firms among the residents that the caller lists. No list for a zone: unknown, not none."""

    key = "partners"
    title = Words(zh="产业链伙伴", en="Chain partners")
    supposed: Final = {
        Truth.YES: Words(zh="园区内有多家同链企业", en="several related firms sit in the zone"),
        Truth.NO: Words(zh="园区内没有同链企业", en="no related firm sits in the zone"),
    }

    def looks_at(self, company: Company, context: Context) -> Hashable:
        """Its name and its words; nothing where no residents are known."""
        return company if context.residents else None

    def scores(self, comparison: Comparison) -> Scores:
        """Half for the first related firm, and half of what is left for each further one."""
        table, firms = comparison.unknown, comparison.companies
        for column, zone in enumerate(comparison.zones.zones):
            if zone.key in comparison.context.residents:
                related = _related(firms, comparison.context.residents[zone.key]).sum(axis=1)
                table[:, column] = np.where(firms.speaks, 1 - 0.5**related, UNKNOWN)
        return table

    def words(self, comparison: Comparison, row: int, column: int) -> Words:
        """Name the first few of them."""
        residents = comparison.context.residents.get(comparison.zones.zones[column].key)
        if residents is None:
            return Words(zh="园区内现有企业不详", en="The firms in this zone are not known")
        related = _related(comparison.companies, residents)[row]
        names = [firm.name for firm, near in zip(residents, related, strict=True) if near][:_NAMED]
        if not names:
            return Words(
                zh=f"已知的{len(residents)}家园区企业中没有同链伙伴",
                en=f"None of {len(residents)} known firms is related",
            )
        return Words(
            zh=f"园区内有{int(related.sum())}家同链企业，如{'、'.join(names)}",
            en=f"Related firms there: {int(related.sum())}, such as {', '.join(names)}",
        )


def _related(firms: CompanyTable, residents: tuple[Company, ...]) -> NDArray[np.bool_]:
    """Firms × residents: do they work in related fields? A firm is no partner of itself."""
    there = table_of_companies(residents)
    near = np.asarray(firms.shares @ affinity() @ there.shares.T.toarray())
    others = np.array([[firm.name != resident.name for resident in residents] for firm in firms.companies])
    return np.asarray((near >= _RELATED) & others.reshape(near.shape).astype(np.bool_))
