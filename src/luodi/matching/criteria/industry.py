"""Does what the firm does fall into what the zone leads in?"""

from collections.abc import Hashable
from functools import cache
from typing import Final

import numpy as np

from luodi.industry import reasons_for
from luodi.matching.companies import Company, Context
from luodi.matching.tables import UNKNOWN, Comparison, Scores, fits_of
from luodi.reference import industries
from luodi.vocabulary import Truth, Words

_CLEAR: Final = 0.8
_NEAR: Final = 0.7
FAINT: Final = 0.3
"""Below so good a fit, a term of the zone is not named alone."""


class IndustryFit:
    """The share of the firm's work that suits the zone's leading industries, by the tree of GB/T 4754.

    Unknown where the firm's words name no industry, or the zone states none.
    """

    key = "industry"
    title = Words(zh="产业契合", en="Industry fit")
    supposed: Final = {
        Truth.YES: Words(zh="企业的产业正是园区的主导产业", en="the firm does what the zone leads in"),
        Truth.NO: Words(zh="企业的产业与园区毫无关联", en="the firm does nothing the zone leads in"),
    }

    def looks_at(self, company: Company, _context: Context) -> Hashable:
        """Its words."""
        return company.words

    def scores(self, comparison: Comparison) -> Scores:
        """Mean suitability over the firm's industries."""
        firms = comparison.companies
        fits = np.asarray(firms.shares @ comparison.zones.fits)
        return np.minimum(np.where(firms.speaks[:, None], fits, UNKNOWN), 1.0)

    def words(self, comparison: Comparison, row: int, column: int) -> Words:
        """Name the firm's industry and the zone's term that meet, or say that they do not."""
        company, zone = comparison.pair(row, column)
        if not comparison.companies.speaks[row]:
            return Words(zh="企业的介绍没有说明行业", en="The firm's words name no industry")
        if np.isnan(comparison.zones.fits[0, column]):
            return Words(zh="园区的主导产业不详", en="The leading industries of this zone are not known")
        term, code, fit = _closest(comparison, row, column)
        leading = term if fit >= FAINT else "、".join(zone.industries)
        return fit_words(field_words(company.words, code), leading, fit)


def fit_words(field: str, leading: str, fit: float) -> Words:
    """How the firm's field and what the zone leads in go together."""
    zh, en = f"企业从事{field}", f"The firm's field {field}"
    if fit >= _CLEAR:
        return Words(
            zh=f"{zh}，属于园区主导产业「{leading}」", en=f"{en} is within the leading industry {leading}"
        )
    if fit >= _NEAR:
        return Words(
            zh=f"{zh}，与园区主导产业「{leading}」相近", en=f"{en} is near the leading industry {leading}"
        )
    if fit >= FAINT:
        return Words(
            zh=f"{zh}，与园区主导产业「{leading}」略有关联",
            en=f"{en} is loosely linked to the leading industry {leading}",
        )
    return Words(
        zh=f"{zh}，与园区主导产业（{leading}）没有明显关联",
        en=f"{en} has no clear link with the leading industry {leading}",
    )


def field_words(text: str, code: int) -> str:
    """The name of an industry with the words of ``text`` that speak for it."""
    reasons = reasons_for(text, code)
    return f"{_names()[code]}（{'、'.join(reasons[:3])}）" if reasons else _names()[code]


def _closest(comparison: Comparison, row: int, column: int) -> tuple[str, int, float]:
    """The zone's term and the firm's industry that add most, and how well they suit."""
    codes, shares = comparison.companies.fields(row)
    terms = comparison.zones.zones[column].industries
    fits = np.nan_to_num([fits_of(term)[codes] for term in terms])
    term, code = divmod(int(np.argmax(fits * shares)), len(codes))
    return terms[term], int(codes[code]), float(fits[term, code])


@cache
def _names() -> tuple[str, ...]:
    return tuple(industry.name for industry in industries().values())
