"""Are there firms in the zone that the company would work with?"""

import numpy as np
from numpy.typing import NDArray

from luodi.industry import affinity
from luodi.matching.companies import Company, Context
from luodi.matching.tables import UNKNOWN, CompanyTable, Scores, ZoneTable, table_of_companies
from luodi.vocabulary import Words

_RELATED = 0.5
"""Two firms are related where at least so much of their work stands together in the classification."""
_NAMED = 3


class Partners:
    """Related firms among the residents that the caller lists. No list for a zone: unknown, not none."""

    key = "partners"
    title = Words(zh="产业链伙伴", en="Chain partners")

    def scores(self, companies: CompanyTable, zones: ZoneTable, context: Context) -> Scores:
        """Half for the first related firm, and half of what is left for each further one."""
        table = np.full((len(companies.companies), len(zones.zones)), UNKNOWN)
        spoken = np.diff(companies.profiles.indptr) > 0
        for column, zone in enumerate(zones.zones):
            if zone.key in context.residents:
                related = _related(companies, context.residents[zone.key]).sum(axis=1)
                table[:, column] = np.where(spoken, 1 - 0.5**related, UNKNOWN)
        return table

    def words(
        self, companies: CompanyTable, zones: ZoneTable, pair: tuple[int, int], context: Context
    ) -> Words:
        """Name the first few of them."""
        residents = context.residents.get(zones.zones[pair[1]].key)
        if residents is None:
            return Words(zh="园区内现有企业不详", en="The firms in this zone are not known")
        related = _related(companies, residents)[pair[0]]
        names = [resident.name for resident, near in zip(residents, related, strict=True) if near][:_NAMED]
        if not names:
            return Words(
                zh=f"已知的{len(residents)}家园区企业中没有同链伙伴",
                en=f"None of {len(residents)} known firms is related",
            )
        return Words(
            zh=f"园区内有{int(related.sum())}家同链企业，如{'、'.join(names)}",
            en=f"Related firms there: {int(related.sum())}, such as {', '.join(names)}",
        )


def _related(companies: CompanyTable, residents: tuple[Company, ...]) -> NDArray[np.bool_]:
    """Firms × residents: do they work in related fields? A firm is no partner of itself."""
    there = table_of_companies(residents)
    near = np.asarray(companies.shares @ affinity() @ there.shares.T.toarray())
    other = np.array([[firm.name != resident.name for resident in residents] for firm in companies.companies])
    return (near >= _RELATED) & other.reshape(near.shape)
