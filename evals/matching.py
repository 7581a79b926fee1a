"""How well firms find the zone they really sit in: ranks with intervals, beside simple peers.

Run: ``python evals/matching.py [--weights]``. The truth is ``firms/company_zone.csv``: firms whose
registered address names a zone of the catalogue. Place words are taken out of names and texts, the
candidates are the zones of the province, and intervals are resampled by zone. "by zone" counts every zone
the same, however many firms it holds.

What it cannot say: the firms are a sample of addresses, so large zones are met more often than they deserve;
distance, visits, policy, land and neighbours are not in these data, so nothing is said about their weights.
"""

import csv
import os
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from intervals import estimate
from luodi.matching import Company, rank_all
from luodi.reference import Zone, divisions, zones
from luodi.vocabulary import ZoneCode
from tfidf import Likeness

_LEARNED: Final = ("industry", "size", "standing")
_FOLDS: Final = 5
_SEED: Final = 20_261_125
_RIDGE: Final = 0.01
_FIRST: Final = 10
_FLOORS: Final = {"MRR": 0.22, "by zone": 0.12}
"""Of the product's own weights. They were learned on these firms; "learned by fold" is the fair figure."""


@dataclass(frozen=True, slots=True)
class Case:
    """A firm, the zones of its province, and which of them it sits in."""

    company: Company
    candidates: tuple[Zone, ...]
    truth: int
    features: NDArray[np.float64]
    """Candidates × ``_LEARNED``, an unknown counted as usual."""
    own: NDArray[np.float64]
    """The product's own scores."""


def cases_of(path: Path) -> list[Case]:
    """Read the firms, without the words that name places, and let the product score their province."""
    rows = list(csv.DictReader(path.open(encoding="utf-8-sig", newline="")))
    truths = [zones()[ZoneCode(row["zone_code"])] for row in rows]
    firms = [_company(row, truth.province) for row, truth in zip(rows, truths, strict=True)]
    found: list[Case] = []
    for province in sorted({truth.province for truth in truths}):
        candidates = tuple(zone for zone in zones().values() if zone.province == province)
        chosen = [row for row, truth in enumerate(truths) if truth.province == province]
        for row, matches in zip(chosen, _ranked([firms[row] for row in chosen], candidates), strict=True):
            features, own = matches
            found.append(Case(firms[row], candidates, candidates.index(truths[row]), features, own))
    return found


def _ranked(
    firms: Sequence[Company], candidates: tuple[Zone, ...]
) -> list[tuple[NDArray[np.float64], NDArray[np.float64]]]:
    found = []
    for matches in rank_all(firms, candidates, top=None):
        by_key = {match.zone.key: match for match in matches}
        ordered = [by_key[zone.key] for zone in candidates]
        features = [
            [scored.counted / scored.weight for scored in match.criteria if scored.criterion in _LEARNED]
            for match in ordered
        ]
        found.append((np.array(features), np.array([match.score for match in ordered])))
    return found


def _company(row: Mapping[str, str], province: str) -> Company:
    text = "。".join(row[column] for column in ("description", "main_products", "industry") if row[column])
    name = without_places(row["company"]) or "公司"
    return Company(name=name, text=without_places(text), province=province)


def without_places(text: str) -> str:
    """Take out every name of a division or zone, in full or short: an address would give the zone away."""
    return _PLACES.sub("", text)


def _place_words() -> re.Pattern[str]:
    words = {division.name for division in divisions().values()} | {zone.name for zone in zones().values()}
    words |= {re.sub(r"(?:自治[区州县]|地区|新区|[省市区县旗盟])$", "", word) for word in words}
    words |= {re.sub(r"(?:高新技术产业|经济技术|经济|工业)(?:开发区|园区)$", "", word) for word in words}
    lengthy = sorted(
        (re.escape(word) for word in words if len(word) > 1), key=lambda word: (-len(word), word)
    )
    return re.compile("|".join(lengthy))


_PLACES: Final = _place_words()


def rank_of(scores: NDArray[np.float64], truth: int) -> float:
    """The place of the true zone; those with the same score share the middle of their places."""
    return 1 + float((scores > scores[truth]).sum()) + float((scores == scores[truth]).sum() - 1) / 2


def learn(cases: Sequence[Case]) -> NDArray[np.float64]:
    """Weights of a conditional logit, none negative; every zone counts the same (McFadden 1974)."""
    names = [case.candidates[case.truth].key for case in cases]
    share = {name: 1 / names.count(name) for name in set(names)}

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        total, slope = _RIDGE * float(weights @ weights), 2 * _RIDGE * weights
        for case, name in zip(cases, names, strict=True):
            utility = case.features @ weights
            odds = np.exp(utility - utility.max())
            chances = odds / odds.sum()
            total -= share[name] * float(np.log(chances[case.truth]))
            slope = slope + share[name] * (chances @ case.features - case.features[case.truth])
        return total, slope

    start = np.ones(len(_LEARNED))
    return np.asarray(minimize(loss, start, jac=True, bounds=[(0.05, None)] * len(_LEARNED)).x)


def by_learned_weights(cases: Sequence[Case]) -> list[NDArray[np.float64]]:
    """Scores by weights learned on the other folds; a fold holds whole zones: the true one was not seen."""
    keys = sorted({case.candidates[case.truth].key for case in cases})
    folds = dict(zip(keys, np.random.default_rng(_SEED).integers(0, _FOLDS, len(keys)).tolist(), strict=True))
    of_case = [folds[case.candidates[case.truth].key] for case in cases]
    learned = [
        learn([case for case, own in zip(cases, of_case, strict=True) if own != fold])
        for fold in range(_FOLDS)
    ]
    return [case.features @ learned[fold] for case, fold in zip(cases, of_case, strict=True)]


def by_tfidf(cases: Sequence[Case]) -> list[NDArray[np.float64]]:
    """Character pairs of the firm's words against the zone's leading industries."""
    likeness = {
        case.candidates[0].province: Likeness(["、".join(zone.industries) for zone in case.candidates])
        for case in cases
    }
    return [likeness[case.candidates[0].province].scores(case.company.words) for case in cases]


def area_under_curve(cases: Sequence[Case], column: int) -> list[float]:
    """How often a criterion puts the true zone above another of the province; a tie is half."""
    found = []
    for case in cases:
        values = case.features[:, column]
        others = np.delete(values, case.truth)
        own = values[case.truth]
        found.append(float(((own > others) + 0.5 * (own == others)).mean()))
    return found


_METHODS: Final[Mapping[str, Callable[[Sequence[Case]], list[NDArray[np.float64]]]]] = {
    "random": lambda cases: [np.zeros(len(case.candidates)) for case in cases],
    "TF-IDF": by_tfidf,
    "biggest first": lambda cases: [case.features[:, 1] for case in cases],
    "industry alone": lambda cases: [case.features[:, 0] for case in cases],
    "learned by fold": by_learned_weights,
    "luodi rank": lambda cases: [case.own for case in cases],
}


def print_methods(cases: Sequence[Case], clusters: Sequence[str]) -> dict[str, float]:
    """Print a line for each method; return what the last, the product itself, reaches."""
    print(f"{'method':18}{'MRR':24}{'MRR by zone':24}{f'among {_FIRST}':24}")
    reached: dict[str, float] = {}
    for name, method in _METHODS.items():
        ranks = [rank_of(scores, case.truth) for scores, case in zip(method(cases), cases, strict=True)]
        inverse = [1 / rank for rank in ranks]
        plain, balanced = estimate(inverse, clusters), estimate(inverse, clusters, balanced=True)
        first = estimate([float(rank <= _FIRST) for rank in ranks], clusters)
        print(f"{name:18}{plain!s:24}{balanced!s:24}{first!s:24}")
        reached = {"MRR": plain.mean, "by zone": balanced.mean}
    return reached


def print_criteria(cases: Sequence[Case], clusters: Sequence[str]) -> None:
    """Print how much each criterion says by itself."""
    print("\nOne criterion alone: how often the true zone is above another of its province, by zone")
    for column, name in enumerate(_LEARNED):
        print(f"  {name:12}{estimate(area_under_curve(cases, column), clusters, balanced=True)}")


def main(arguments: Sequence[str]) -> int:
    """Print the tables; return 1 if a floor does not hold."""
    data = Path(os.environ.get("LUODI_DATA", Path(__file__).parents[2] / "shared" / "data"))
    path = data / "firms" / "company_zone.csv"
    if not path.exists():
        print(f"skipped: no real firms at {path}; set LUODI_DATA to the folder that holds firms/")
        return 0
    cases = cases_of(path)
    clusters = [case.candidates[case.truth].key for case in cases]
    size = np.mean([len(case.candidates) for case in cases])
    print(f"{len(cases)} firms in {len(set(clusters))} zones; {size:.0f} candidates on average, one right\n")
    reached = print_methods(cases, clusters)
    print_criteria(cases, clusters)
    if "--weights" in arguments:
        print(f"\nlearned on all firms: {dict(zip(_LEARNED, learn(cases).round(3).tolist(), strict=True))}")
    low = [f"{key} {reached[key]:.3f} < {floor}" for key, floor in _FLOORS.items() if reached[key] < floor]
    print("floors of luodi rank: " + ("; ".join(low) or "all hold"))
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
