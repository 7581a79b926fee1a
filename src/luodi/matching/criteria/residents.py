"""How many firms are known to sit in the zone?"""

from collections.abc import Hashable
from typing import Final

import numpy as np
from numpy.typing import NDArray

from luodi.industry import affinity
from luodi.matching.companies import Company, Context
from luodi.matching.tables import CompanyTable, Comparison, Scores, table_of_companies
from luodi.vocabulary import Truth, Words

RESIDENTS: Final = ("any", "number", "near")
"""The parts of what residents tell."""


class Residents:
    """Firms that the caller knows there, and how near their work is to the firm's; the firm itself left out.

    Asked only where the caller knows residents of any zone (``Context.residents``).
    """

    key = "residents"
    title = Words(zh="入驻企业", en="Residents")
    supposed: Final = {
        Truth.YES: Words(zh="已知园区内企业众多、业务相近", en="many near firms are known there"),
        Truth.NO: Words(zh="已知园区内没有企业", en="no firm is there"),
    }

    def looks_at(self, company: Company, _context: Context) -> Hashable:
        """Its name and its words."""
        return company

    def parts(self, comparison: Comparison) -> dict[str, Scores]:
        """Is there any, how many, and how near their work is in the mean, unweighted."""
        tables = {part: comparison.unknown.copy() for part in RESIDENTS}
        firms = comparison.companies
        columns = {zone.key: column for column, zone in enumerate(comparison.zones.zones)}
        for key, residents in comparison.context.residents.items():
            if key in columns:
                others = _others(firms, residents)
                near = np.asarray(
                    firms.shares @ affinity() @ table_of_companies(residents).shares.T.toarray()
                )
                number = others.sum(axis=1)
                column = columns[key]
                tables["any"][:, column] = number > 0
                tables["number"][:, column] = np.log1p(number)
                tables["near"][:, column] = (near * others).sum(axis=1) / np.maximum(number, 1)
        return tables

    def scores(self, comparison: Comparison) -> Scores:
        """The parts added up as data taught."""
        return comparison.blended(self.key, self.parts(comparison))

    def words(self, comparison: Comparison, row: int, column: int) -> Words:
        """How many are known."""
        company, zone = comparison.pair(row, column)
        residents = comparison.context.residents.get(zone.key)
        if residents is None:
            return Words(zh="园区内现有企业不详", en="The firms in this zone are not known")
        return _counted(company, residents)


def _others(firms: CompanyTable, residents: tuple[Company, ...]) -> NDArray[np.bool_]:
    """Firms × residents: are they two?"""
    apart = [[one.name != firm.name for one in residents] for firm in firms.companies]
    return np.array(apart, dtype=np.bool_).reshape(len(firms.companies), len(residents))


def _counted(company: Company, residents: tuple[Company, ...]) -> Words:
    count = sum(one.name != company.name for one in residents)
    return Words(zh=f"已知有{count}家企业入驻", en=f"Firms known there: {count}")
