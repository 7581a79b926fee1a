"""How well firms find the zone they really sit in: three questions, with intervals, beside simple peers.

Run: ``python evals/matching.py``. The truth is ``firms/company_zone.csv`` (see ``sites``). Everything is
ranked by ``rank_all``, the same that ``luodi rank`` calls, with weights learned on the other folds only.
Intervals are resampled by zone; "by zone" counts every zone the same, however many firms it holds.

What it cannot say: the firms are a sample of addresses, so large zones are met more often than they deserve;
distance, visits, policy and land are not in these data, so nothing is said about their weights.
"""

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from intervals import Estimate, estimate
from luodi.matching import Company, Context, Match, Model, Weight, rank_all
from luodi.reference import Zone
from matching_folds import Fold, candidates_in, check_firms, check_zones, folds_by
from matching_weights import learn, residents_of
from sites import ZONES, Site, data_folder, sites_of
from tfidf import Likeness

_FIRST: Final = 10
_FLOORS: Final = {
    "unseen MRR": 0.33,
    "unseen by zone": 0.17,
    "seen MRR": 0.54,
    "seen by zone": 0.20,
    "country among 10": 0.74,
}


@dataclass(frozen=True, slots=True)
class Result:
    """Where the true zone stands for each firm: 1 is the first, beyond the list it is infinite."""

    ranks: NDArray[np.float64]
    clusters: tuple[str, ...]

    @property
    def mrr(self) -> Estimate:
        """The mean of one over the place."""
        return estimate((1 / self.ranks).tolist(), self.clusters)

    @property
    def by_zone(self) -> Estimate:
        """The same, every zone counting the same."""
        return estimate((1 / self.ranks).tolist(), self.clusters, balanced=True)

    @property
    def among_first(self) -> Estimate:
        """How often the true zone is among the first ten."""
        return estimate((self.ranks <= _FIRST).astype(float).tolist(), self.clusters)

    def __str__(self) -> str:
        return f"{self.mrr!s:22}{self.by_zone!s:22}{self.among_first!s:22}"


def unseen(folds: Sequence[Fold], models: Sequence[Model]) -> Result:
    """Zones never learned from, firms without place words, among the zones of the province."""
    for fold in folds:
        check_zones(fold)
    return _by_province(folds, models, [Context(at_home=True)] * len(folds), lambda site: site.stripped)


def seen(folds: Sequence[Fold], models: Sequence[Model]) -> Result:
    """Other firms of the zone are known, firms without place words, among the zones of the province."""
    for fold in folds:
        check_firms(fold)
    contexts = [Context(at_home=True, residents=residents_of(fold.learned)) for fold in folds]
    return _by_province(folds, models, contexts, lambda site: site.stripped)


def country(folds: Sequence[Fold], models: Sequence[Model]) -> Result:
    """Zones never learned from, firms with place words, among all zones of the country."""
    for fold in folds:
        check_zones(fold)
    ranks: dict[int, float] = {}
    for fold, taught in zip(folds, models, strict=True):
        firms = [site.kept for site in fold.tested]
        found = rank_all(firms, ZONES, context=Context(at_home=True), top=_FIRST, taught=taught)
        for row, site, matches in zip(fold.rows, fold.tested, found, strict=True):
            ranks[row] = _rank(matches, site.zone)
    return _result(folds, ranks)


def _by_province(
    folds: Sequence[Fold],
    models: Sequence[Model],
    contexts: Sequence[Context],
    firm: Callable[[Site], Company],
) -> Result:
    ranks: dict[int, float] = {}
    for fold, taught, context in zip(folds, models, contexts, strict=True):
        for province in sorted({site.zone.province for site in fold.tested}):
            chosen = [place for place, site in enumerate(fold.tested) if site.zone.province == province]
            firms = [firm(fold.tested[place]) for place in chosen]
            found = rank_all(firms, candidates_in(province), context=context, top=None, taught=taught)
            for place, matches in zip(chosen, found, strict=True):
                ranks[fold.rows[place]] = _rank(matches, fold.tested[place].zone)
    return _result(folds, ranks)


def _rank(matches: Sequence[Match], truth: Zone) -> float:
    """The place of the true zone; those with the same score share the middle of their places."""
    own = next((match.score for match in matches if match.zone.key == truth.key), None)
    if own is None:
        return float("inf")
    same = sum(match.score == own for match in matches)
    return 1 + sum(match.score > own for match in matches) + (same - 1) / 2


def _result(folds: Sequence[Fold], ranks: Mapping[int, float]) -> Result:
    zone_of = {row: site.zone.key for fold in folds for row, site in zip(fold.rows, fold.tested, strict=True)}
    order = sorted(ranks)
    return Result(np.array([ranks[row] for row in order]), tuple(zone_of[row] for row in order))


def peer(sites: Sequence[Site], score: Callable[[Site, tuple[Zone, ...]], NDArray[np.float64]]) -> Result:
    """A simple way to order the zones of the province."""
    ranks = []
    for site in sites:
        candidates = candidates_in(site.zone.province)
        scores = score(site, candidates)
        own = scores[candidates.index(site.zone)]
        ranks.append(1 + float((scores > own).sum()) + float((scores == own).sum() - 1) / 2)
    return Result(np.array(ranks), tuple(site.zone.key for site in sites))


@cache
def _likeness(province: str) -> Likeness:
    return Likeness(["、".join(zone.industries) for zone in candidates_in(province)])


_PEERS: Final[Mapping[str, Callable[[Site, tuple[Zone, ...]], NDArray[np.float64]]]] = {
    "chance": lambda _, candidates: np.zeros(len(candidates)),
    "TF-IDF": lambda site, candidates: _likeness(candidates[0].province).scores(site.stripped.words),
    "largest first": lambda _, candidates: np.array([float(zone.area_ha or 0) for zone in candidates]),
}


def without(taught: Model, criterion: str) -> Model:
    """The model with one criterion all but silenced."""
    weights = dict(taught.weights)
    weights[criterion] = Weight(weight=1e-9, usual=0.5, origin="set")
    return Model(weights=weights, blends=taught.blends)


def main() -> int:
    """Print the tables; return 1 if a floor does not hold."""
    path = data_folder() / "firms" / "company_zone.csv"
    if not path.exists():
        print(f"skipped: no real firms at {path}; set LUODI_DATA to the folder that holds firms/")
        return 0
    sites = sites_of(path)
    size = np.mean([len(candidates_in(site.zone.province)) for site in sites])
    print(
        f"{len(sites)} firms in {len({site.zone.key for site in sites})} zones; {size:.0f} zones a province\n"
    )
    print(f"{'':34}{'MRR':22}{'MRR by zone':22}among {_FIRST}")
    for name, score in _PEERS.items():
        print(f"{name:34}{peer(sites, score)}")
    by_zone, by_firm = (
        folds_by(sites, lambda site: site.zone.key),
        folds_by(sites, lambda site: site.kept.name),
    )
    models = [learn(fold.learned) for fold in by_zone]
    results = {"unseen": unseen(by_zone, models), "country": country(by_zone, models)}
    results["seen"] = seen(by_firm, [learn(fold.learned) for fold in by_firm])
    for name, result in results.items():
        print(f"{name:34}{result}")
    for criterion in ("industry", "size", "standing", "surroundings"):
        silenced = [without(taught, criterion) for taught in models]
        print(f"{'unseen, without ' + criterion:34}{unseen(by_zone, silenced)}")
    return _judge(results)


def _judge(results: Mapping[str, Result]) -> int:
    reached = {
        "unseen MRR": results["unseen"].mrr.mean,
        "unseen by zone": results["unseen"].by_zone.mean,
        "seen MRR": results["seen"].mrr.mean,
        "seen by zone": results["seen"].by_zone.mean,
        "country among 10": results["country"].among_first.mean,
    }
    low = [f"{key} {reached[key]:.3f} < {floor}" for key, floor in _FLOORS.items() if reached[key] < floor]
    print("floors: " + ("; ".join(low) or "all hold"))
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
