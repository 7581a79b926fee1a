"""How industries fit, for chosen pairs of very many: the same numbers and words as the criterion's own."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from luodi.matching.criteria.industry import FAINT, field_words, fit_words
from luodi.matching.tables import UNKNOWN, CompanyTable, Comparison, ZoneTable, fits_of
from luodi.matching.weights import Weight
from luodi.vocabulary import Words

_Places = NDArray[np.intp]
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
        codes, shares = _padded(comparison.companies)
        said: list[Words] = []
        known: dict[tuple[int, int, str, float], Words] = {}
        companies = comparison.companies.companies
        for start in range(0, len(firms), _PAIRS):
            own, there = firms[start : start + _PAIRS], columns[start : start + _PAIRS]
            terms = self._of_zone[there]
            fits = self._of_term[terms[:, :, None], codes[own][:, None, :]]
            nearest = (fits * shares[own][:, None, :]).reshape(len(own), -1).argmax(axis=1)
            pair = np.arange(len(own))
            term, code = np.divmod(nearest, codes.shape[1])
            fit = fits[pair, term, code]
            near = zip(
                own.tolist(),
                there.tolist(),
                terms[pair, term].tolist(),
                codes[own, code].tolist(),
                fit.tolist(),
                strict=True,
            )
            for firm, column, number, industry, how in near:
                leading = self._terms[number] if how >= FAINT else "、".join(self._leading[column])
                key = (firm, industry, leading, how)
                words = known.get(key)
                if words is None:
                    field = field_words(companies[firm].words, industry)
                    words = known[key] = fit_words(field, leading, how)
                said.append(words)
        return said


def _padded(firms: CompanyTable) -> tuple[NDArray[np.int32], NDArray[np.float64]]:
    """The codes and shares of every firm side by side, filled up with a share of nought."""
    counts = np.diff(firms.shares.indptr)
    filled = np.arange(max(counts.max(initial=0), 1)) < counts[:, None]
    codes, shares = np.zeros(filled.shape, np.int32), np.zeros(filled.shape)
    codes[filled], shares[filled] = firms.shares.indices, firms.shares.data
    return codes, shares
