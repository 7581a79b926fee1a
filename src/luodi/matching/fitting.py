"""How industries fit, for chosen pairs of very many: the same numbers and words as the criterion's own."""

from collections.abc import Iterator
from typing import Final

import numpy as np
from numpy.typing import NDArray

from luodi.matching.criteria.industry import FAINT, field_words, fit_words
from luodi.matching.tables import UNKNOWN, CompanyTable, Comparison, ZoneTable, fits_of
from luodi.matching.weights import Weight
from luodi.vocabulary import Words

_Places = NDArray[np.intp]
_Near = tuple[int, int, int, int, float]
"""Firm, zone, term and industry by their places, and how well the last two suit."""
_PAIRS: Final = 4096
"""Pairs whose nearest terms are looked for at a time."""


class Fitting:
    """The terms of all zones against all industries; ``share`` is the weight of the criterion among all."""

    def __init__(self, zones: ZoneTable, weight: Weight, share: float) -> None:
        self._usual, self._share = np.float32(share * weight.usual), np.float32(share)
        self._fits = zones.fits
        known = np.where(np.isnan(zones.fits), weight.usual, zones.fits)
        self._rough = (share * known).astype(np.float32)
        self._leading = [zone.industries for zone in zones.zones]
        self._terms = sorted({term for terms in self._leading for term in terms})
        numbers = {term: number for number, term in enumerate(self._terms)}
        width = max((len(terms) for terms in self._leading), default=0)
        self._of_zone = np.full((len(self._leading), max(width, 1)), len(self._terms))
        for row, terms in enumerate(self._leading):
            self._of_zone[row, : len(terms)] = [numbers[term] for term in terms]
        nothing = np.zeros(zones.fits.shape[0])
        self._of_term = np.nan_to_num(np.array([*(fits_of(term) for term in self._terms), nothing], float))

    def rough(self, comparison: Comparison) -> NDArray[np.float32]:
        """Firms × zones in single precision: what the fit adds to the whole."""
        firms = comparison.companies
        found = np.asarray(firms.shares.astype(np.float32) @ self._rough)
        found[~firms.speaks] = self._usual
        return found

    def scores(self, comparison: Comparison, firms: _Places, columns: _Places) -> NDArray[np.float64]:
        """The scores of chosen pairs, added up in the same order as in a product of whole tables."""
        codes, shares = _padded(comparison.companies)
        total = np.zeros(len(firms))
        for code, share in zip(codes.T, shares.T, strict=True):
            own = share[firms]
            some = np.flatnonzero(own)
            total[some] += own[some] * self._fits[code[firms[some]], columns[some]]
        total[np.isnan(self._fits[0, columns])] = UNKNOWN
        return np.minimum(np.where(comparison.companies.speaks[firms], total, UNKNOWN), 1.0)

    def words(self, comparison: Comparison, firms: _Places, columns: _Places) -> list[Words]:
        """Why each of the pairs has its score: the firm's industry and the zone's term that add most."""
        known: dict[tuple[int, int, str, float], Words] = {}
        said: list[Words] = []
        for firm, column, number, code, fit in self._nearest(comparison.companies, firms, columns):
            leading = self._terms[number] if fit >= FAINT else "、".join(self._leading[column])
            key = (firm, code, leading, fit)
            words = known.get(key)
            if words is None:
                field = field_words(comparison.companies.words[firm], code)
                words = known[key] = fit_words(field, leading, fit)
            said.append(words)
        return said

    def _nearest(self, companies: CompanyTable, firms: _Places, columns: _Places) -> Iterator[_Near]:
        codes, shares = _padded(companies)
        for start in range(0, len(firms), _PAIRS):
            own, there = firms[start : start + _PAIRS], columns[start : start + _PAIRS]
            terms, pair = self._of_zone[there], np.arange(len(own))
            fits = self._of_term[terms[:, :, None], codes[own][:, None, :]]
            best = (fits * shares[own][:, None, :]).reshape(len(own), -1).argmax(axis=1)
            term, code = np.divmod(best, codes.shape[1])
            found = (own, there, terms[pair, term], codes[own, code], fits[pair, term, code])
            yield from zip(*(part.tolist() for part in found), strict=True)


def _padded(firms: CompanyTable) -> tuple[NDArray[np.int32], NDArray[np.float64]]:
    """The codes and shares of every firm side by side, filled up with a share of nought."""
    counts = np.diff(firms.shares.indptr)
    filled = np.arange(max(counts.max(initial=0), 1)) < counts[:, None]
    codes, shares = np.zeros(filled.shape, np.int32), np.zeros(filled.shape)
    codes[filled], shares[filled] = firms.shares.indices, firms.shares.data
    return codes, shares
