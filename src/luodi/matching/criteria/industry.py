"""Does what the firm does fall into what the zone leads in?"""

from functools import cache, lru_cache
from typing import Final

import numpy as np

from luodi.industry import Classification, classify
from luodi.matching.tables import UNKNOWN, Comparison, Scores, fits_of
from luodi.reference import industries
from luodi.vocabulary import Truth, Words

_CLEAR: Final = 0.8
_NEAR: Final = 0.7
_FAINT: Final = 0.3


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

    def scores(self, comparison: Comparison) -> Scores:
        """Mean suitability over the firm's industries."""
        firms = comparison.companies
        fits = np.asarray(firms.shares @ comparison.zones.fits.astype(np.float64))
        return np.minimum(np.where(firms.speaks[:, None], fits, UNKNOWN), 1.0)

    def words(self, comparison: Comparison, row: int, column: int) -> Words:
        """Name the firm's industry and the zone's term that meet, or say that they do not."""
        company, zone = comparison.pair(row, column)
        fields = _fields(company.words)
        if not comparison.companies.speaks[row]:
            return Words(zh="企业的介绍没有说明行业", en="The firm's words name no industry")
        if np.isnan(comparison.zones.fits[0, column]):
            return Words(zh="园区的主导产业不详", en="The leading industries of this zone are not known")
        term, field, fit = _closest(comparison, row, column)
        reasons = next((found.reasons for found in fields if found.name == field), ())
        said = f"{field}（{'、'.join(reasons[:3])}）" if reasons else field
        return _said(said, term if fit >= _FAINT else "、".join(zone.industries), fit)


def _said(field: str, leading: str, fit: float) -> Words:
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
    if fit >= _FAINT:
        return Words(
            zh=f"{zh}，与园区主导产业「{leading}」略有关联",
            en=f"{en} is loosely linked to the leading industry {leading}",
        )
    return Words(
        zh=f"{zh}，与园区主导产业（{leading}）没有明显关联",
        en=f"{en} has no clear link with the leading industry {leading}",
    )


@lru_cache(maxsize=4096)
def _fields(text: str) -> tuple[Classification, ...]:
    return classify(text, top=3)


def _closest(comparison: Comparison, row: int, column: int) -> tuple[str, str, float]:
    """The zone's term and the firm's industry that add most, and how well they suit."""
    codes, shares = comparison.companies.fields(row)
    terms = comparison.zones.zones[column].industries
    fits = np.nan_to_num([fits_of(term)[codes] for term in terms])
    term, code = divmod(int(np.argmax(fits * shares)), len(codes))
    return terms[term], _names()[codes[code]], float(fits[term, code])


@cache
def _names() -> tuple[str, ...]:
    return tuple(industry.name for industry in industries().values())
