"""Learn the weights of ``luodi rank`` from real firms, and write the packaged tables.

Run: ``python evals/matching_weights.py`` (needs LUODI_DATA). Same data, same tables. Three steps:
the zone by itself and its industries, on firms without place words among the zones of their province; the
signs of where a firm is, on firms with place words among all zones; the residents, each firm left out of its
own zone. Each step takes what the steps before it taught as given.
"""

import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from logit import Choices, fit
from luodi.matching import Blend, Company, Context, Model, Weight, model, parts_of
from sites import ZONES, Site, data_folder, sites_of

Array = NDArray[np.float64]
Key = tuple[str, str]

_SEED: Final = 20_261_125
_RIDGE: Final = 0.003
_RIDGE_LATER: Final = 0.0001
_BALANCE: Final = 0.5
"""A firm counts as much as the root of one over the firms of its zone."""
_LEAST: Final = 0.05
_SCALE: Final = 6.0
"""What the weights of the learned criteria that are always asked sum to."""
_PLAIN: Final = ("industry", "size")
_ALONE: Final = ("standing", "surroundings")
_LOWEST_PERCENT: Final = 2
_DRAWN: Final = 150
_USUAL: Final = {"home": 0.03, "residents": 0.02}
"""Most zones are elsewhere, and hold none of the firms that a list names."""
_COLUMN: Final = {zone.key: column for column, zone in enumerate(ZONES)}
_PROVINCE: Final = np.array([zone.province for zone in ZONES])


def learn(sites: Sequence[Site]) -> Model:
    """Weights and blends from these firms, and from nothing else."""
    truths = np.array([_COLUMN[site.zone.key] for site in sites])
    many = Counter(truths.tolist())
    shares = np.array([many[truth] ** -_BALANCE for truth in truths.tolist()])
    weights, blends, utility = _base(sites, truths, shares)
    at_home = parts_of([site.kept for site in sites], ZONES, context=Context(at_home=True))
    _add(weights, blends, "home", _home(_only(at_home, "home"), truths, shares, utility))
    _add(weights, blends, "residents", _residents(residents_parts(sites), truths, shares, utility))
    return _model(weights, blends)


def residents_of(sites: Sequence[Site]) -> dict[str, tuple[Company, ...]]:
    """The firms known in each zone, under the names by which they are asked for."""
    found: dict[str, list[Company]] = {}
    for site in sites:
        found.setdefault(site.zone.key, []).append(site.kept)
    return {key: tuple(firms) for key, firms in found.items()}


def residents_parts(sites: Sequence[Site]) -> dict[str, Array]:
    """What residents tell of every pair; a firm is no resident of its own zone."""
    firms = [site.kept for site in sites]
    parts = parts_of(firms, ZONES, context=Context(residents=residents_of(sites)))
    return _only(parts, "residents")


def _only(parts: Mapping[Key, Array], criterion: str) -> dict[str, Array]:
    return {part: np.nan_to_num(values) for (key, part), values in parts.items() if key == criterion}


def _base(
    sites: Sequence[Site], truths: NDArray[np.int64], shares: Array
) -> tuple[dict[str, float], dict[str, Blend], Array]:
    """Industry, size, standing and surroundings; the utility that they give every pair."""
    parts = parts_of([site.stripped for site in sites], ZONES, context=Context())
    keys = list(parts)
    full = {key: _filled(values) for key, values in parts.items()}
    rows = []
    for row, truth in enumerate(truths.tolist()):
        candidates = np.flatnonzero(_PROVINCE[truth] == _PROVINCE)
        table = np.stack([full[key][row, candidates] for key in keys], axis=1)
        rows.append((table, int(np.flatnonzero(candidates == truth)[0])))
    lowest = [_LEAST if key in _PLAIN else None for key, _ in keys]
    learned = fit(Choices.of(rows, shares), ridge=_RIDGE, lowest=lowest)
    taught = dict(zip(keys, learned.tolist(), strict=True))
    utility = sum((taught[key] * full[key] for key in keys), np.zeros(()))
    weights = {key: taught[key, key] for key in _PLAIN}
    blends = {}
    for criterion in _ALONE:
        coefficients = {part: taught[key, part] for key, part in keys if key == criterion}
        total = sum(value * parts[criterion, part][0] for part, value in coefficients.items())
        # The few zones on a border are far below all others, and would press those together.
        low, high = float(np.nanpercentile(total, _LOWEST_PERCENT)), float(np.nanmax(total))
        blends[criterion] = Blend(parts=coefficients, low=low, high=high)
        weights[criterion] = max(high - low, _LEAST)
    return weights, blends, np.asarray(utility)


def _filled(values: Array) -> Array:
    return np.where(np.isnan(values), np.nanmean(values), values)


def _home(parts: Mapping[str, Array], truths: NDArray[np.int64], shares: Array, utility: Array) -> Blend:
    """Against zones that the words point at, the likely ones, the province's and some drawn by lot."""
    lots = np.random.default_rng(_SEED)
    tables = np.stack([utility, *parts.values()], axis=2)
    rows = []
    for row, truth in enumerate(truths.tolist()):
        drawn = lots.choice(len(ZONES), _DRAWN, replace=False)
        pointed = np.flatnonzero((tables[row, :, 1:] > 0).any(axis=1))
        likely = np.argsort(-utility[row], kind="stable")[:_DRAWN]
        candidates = np.unique(np.concatenate([drawn, pointed, likely, [truth]]))
        rows.append((tables[row, candidates], int(np.flatnonzero(candidates == truth)[0])))
    return _blend(list(parts), Choices.of(rows, shares))


def _residents(parts: Mapping[str, Array], truths: NDArray[np.int64], shares: Array, utility: Array) -> Blend:
    """Among the zones of the province; here every firm counts the same."""
    tables = np.stack([utility, *parts.values()], axis=2)
    rows = []
    for row, truth in enumerate(truths.tolist()):
        candidates = np.flatnonzero(_PROVINCE[truth] == _PROVINCE)
        rows.append((tables[row, candidates], int(np.flatnonzero(candidates == truth)[0])))
    return _blend(list(parts), Choices.of(rows, np.ones_like(shares)))


def _blend(names: list[str], choices: Choices) -> Blend:
    """The parts in units of the utility before them, which is the first feature and keeps its own weight."""
    learned = fit(choices, ridge=_RIDGE_LATER, lowest=[_LEAST, *(0.0 for _ in names)])
    parts = learned[1:] / learned[0]
    high = max(float(parts @ choices.features[:, 1:].max(axis=0)), _LEAST)
    return Blend(parts=dict(zip(names, parts.tolist(), strict=True)), low=0.0, high=high)


def _add(weights: dict[str, float], blends: dict[str, Blend], key: str, blend: Blend) -> None:
    blends[key] = blend
    weights[key] = blend.high - blend.low


def _model(weights: Mapping[str, float], blends: Mapping[str, Blend]) -> Model:
    """The learned weights in the scale of those set by hand, which stay as they are."""
    scale = _SCALE / sum(weights[key] for key in (*_PLAIN, *_ALONE))
    usual = {**_USUAL, **{key: _usual(key, blends[key]) for key in _ALONE}}
    fresh = {
        key: Weight(
            weight=round(weights[key] * scale, 4) if key in weights else weight.weight,
            usual=usual.get(key, weight.usual),
            origin=weight.origin,
        )
        for key, weight in model().weights.items()
    }
    return Model(weights=fresh, blends=blends)


def _usual(key: str, blend: Blend) -> float:
    """The mean over the catalogue."""
    parts = parts_of([Company(name="—")], ZONES, context=Context())
    total = sum(value * parts[key, part][0] for part, value in blend.parts.items())
    scores = np.clip((total - blend.low) / (blend.high - blend.low), 0, 1)
    return round(float(np.nanmean(scores)), 2)


def _written(taught: Model, firms: int) -> tuple[str, str]:
    source = (
        f"# source: {firms} firms whose registered address names a zone of the catalogue of 2018"
        "\tdate: 2026-11-25\n# made by: python evals/matching_weights.py\n"
    )
    weights = (
        "# How much each criterion counts, and what an unknown counts as\n"
        "# learned: conditional logit, those always asked sum to 6; set: by hand, no data teach it\n"
        f"{source}criterion\tweight\tusual\torigin\n"
        + "".join(
            f"{key}\t{weight.weight:g}\t{weight.usual:g}\t{weight.origin}\n"
            for key, weight in taught.weights.items()
        )
    )
    blends = (
        "# How the parts of a criterion add up, and between which sums its score runs from 0 to 1\n"
        f"{source}criterion\tpart\tvalue\n"
    )
    for key, blend in taught.blends.items():
        values = {"low": blend.low, "high": blend.high, **blend.parts}
        blends += "".join(f"{key}\t{part}\t{value:.4f}\n" for part, value in values.items())
    return weights, blends


def main() -> int:
    """Write both tables."""
    path = data_folder() / "firms" / "company_zone.csv"
    if not path.exists():
        print(f"skipped: no real firms at {path}; set LUODI_DATA to the folder that holds firms/")
        return 0
    sites = sites_of(path)
    folder = Path(__file__).parents[1] / "src" / "luodi" / "matching" / "data"
    texts = _written(learn(sites), len(sites))
    for name, text in zip(("weights.tsv", "blends.tsv"), texts, strict=True):
        folder.joinpath(name).write_text(text, "utf-8")
    print(f"learned from {len(sites)} firms; written to {folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
