"""Does what the firm does fall into what the zone leads in?"""

import numpy as np

from luodi.industry import classify
from luodi.matching.companies import Context
from luodi.matching.tables import UNKNOWN, CompanyTable, Scores, ZoneTable, suitability
from luodi.vocabulary import Words

_CLEAR = 0.8
_PARTLY = 0.3


class IndustryFit:
    """The share of the firm's work that suits the zone's leading industries, by the tree of GB/T 4754.

    Unknown where the firm's words name no industry, or the zone states none.
    """

    key = "industry"
    title = Words(zh="产业契合", en="Industry fit")

    def scores(self, companies: CompanyTable, zones: ZoneTable, context: Context) -> Scores:  # noqa: ARG002
        """Mean suitability over the firm's industries."""
        shares = companies.profiles.astype(np.float64)
        whole = np.asarray(shares.sum(axis=1)).ravel()
        fits: Scores = np.asarray(shares @ zones.suits) / np.where(whole > 0, whole, UNKNOWN)[:, None]
        return np.minimum(fits, 1.0)

    def words(
        self, companies: CompanyTable, zones: ZoneTable, pair: tuple[int, int], context: Context
    ) -> Words:
        """Name the firm's industry and the zone's term that meet, or say that they do not."""
        company, zone = companies.companies[pair[0]], zones.zones[pair[1]]
        fields = classify(company.words, top=3)
        stated = "、".join(zone.industries)
        if not fields:
            return Words(zh="企业的介绍没有说明行业", en="The firm's words name no industry")
        if not zone.industries:
            return Words(
                zh="目录没有列出该园区的主导产业", en="The catalogue lists no leading industry for this zone"
            )
        term, field, fit = _closest(companies, zones, pair)
        said = f"{field}（{'、'.join(fields[0].reasons[:3])}）" if fields[0].name == field else field
        if fit >= _CLEAR:
            return Words(
                zh=f"企业从事{said}，属于园区主导产业「{term}」",
                en=f"{field} is within the leading industry {term}",
            )
        if fit >= _PARTLY:
            return Words(
                zh=f"企业从事{said}，与园区主导产业「{term}」相近",
                en=f"{field} is near the leading industry {term}",
            )
        return Words(
            zh=f"企业从事{said}，不在园区主导产业（{stated}）之列",
            en=f"{field} is outside the leading industries {stated}",
        )


def _closest(companies: CompanyTable, zones: ZoneTable, pair: tuple[int, int]) -> tuple[str, str, float]:
    """The zone's term and the firm's industry that add most, and how well they suit."""
    part = companies.profiles[pair[0]]
    terms = zones.zones[pair[1]].industries
    suits = np.nan_to_num(suitability(terms)[:, part.indices])
    term, column = divmod(int(np.argmax(suits * part.data)), part.nnz)
    return terms[term], zones.names[int(part.indices[column])], float(suits[term, column])
