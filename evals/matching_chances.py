"""Do chances keep what they promise? Scores of zones as chances, on firms that nothing was learned from.

Run: ``python evals/matching_chances.py``; ``--write`` writes the packaged table as well. For each of five
folds the weights are learned on the other four. How sharply scores turn into chances is fitted on a fifth of
those four, under weights learned from the rest of them: on the firms that taught them, weights look surer
than they are. Intervals are resampled by zone.

What it cannot say: the firms are a sample of addresses in which large zones are met more often than they
deserve, so the chances of large zones are those of the sample.
"""

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from intervals import estimate
from logit import Choices, fit
from luodi.matching import Company, Context, Model, parts_of
from matching_folds import Fold, check_firms, check_zones, folds_by
from matching_weights import learn, residents_of
from reliability import Promises, calibration_error
from sites import ZONES, Site, data_folder, sites_of

Array = NDArray[np.float64]

_LEAST: Final = 0.01
_AMONG: Final = 10
_WORST: Final = 0.12
"""The calibration error of the first zone, on the question that the site asks, may not be greater."""
_COLUMN: Final = {zone.key: column for column, zone in enumerate(ZONES)}
_PROVINCE: Final = np.array([zone.province for zone in ZONES])
_AREAS: Final = np.array([float(zone.area_ha or 0) for zone in ZONES])
_LOG_AREAS: Final = np.log(np.where(_AREAS > 0, _AREAS, np.median(_AREAS[_AREAS > 0])))
_TABLE: Final = Path(__file__).parents[1] / "src" / "luodi" / "matching" / "data" / "chances.tsv"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked of each firm, and what may be known when it is answered."""

    title: str
    case: str | None = None
    """The name of its fit in the packaged table; none where it is only looked at."""
    firm: Callable[[Site], Company]
    check: Callable[[Fold], None] = check_zones
    with_residents: bool = False
    everywhere: bool = False

    def asked(self, fold: Fold, taught: Model) -> Choices:
        """What every candidate is worth to each tested firm."""
        self.check(fold)
        context = Context(at_home=True, residents=residents_of(fold.learned) if self.with_residents else {})
        return self.listed(fold.tested, worth_of(taught, [self.firm(site) for site in fold.tested], context))

    def by_size(self, sites: Sequence[Site]) -> Choices:
        """The peer that knows only how large zones are."""
        return self.listed(sites, np.broadcast_to(_LOG_AREAS, (len(sites), len(ZONES))))

    def listed(self, sites: Sequence[Site], worth: Array) -> Choices:
        """Firms × zones as lists of candidates; every firm counts the same."""
        rows = []
        for site, row in zip(sites, worth, strict=True):
            truth = _COLUMN[site.zone.key]
            candidates = np.flatnonzero((_PROVINCE[truth] == _PROVINCE) | self.everywhere)
            rows.append((row[candidates, None], int(np.flatnonzero(candidates == truth)[0])))
        return Choices.of(rows, np.ones(len(rows)))


BY_ZONE: Final = (
    Question(
        title="unseen zones, no place words, zones of the province",
        case="alone",
        firm=lambda site: site.stripped,
    ),
    Question(
        title="unseen zones, place words kept, all zones",
        case="home",
        firm=lambda site: site.kept,
        everywhere=True,
    ),
    Question(
        title="unseen zones, no place words, all zones",
        firm=lambda site: site.stripped,
        everywhere=True,
    ),
)
"""The first is what the site asks; the last shows why the site gives no chances over all zones."""
BY_FIRM: Final = (
    Question(
        title="other firms of the zone known, no place words, zones of the province",
        case="residents",
        firm=lambda site: site.stripped,
        check=check_firms,
        with_residents=True,
    ),
)


def worth_of(taught: Model, firms: Sequence[Company], context: Context) -> Array:
    """Firms × zones: the sum of all criteria that data teach, before division by all weights."""
    parts = parts_of(firms, ZONES, context=context)
    whole = np.zeros((len(firms), len(ZONES)))
    for key in dict.fromkeys(key for key, _ in parts):
        own = {part: values for (criterion, part), values in parts.items() if criterion == key}
        scores = own.get(key, np.zeros(()))
        if key in taught.blends:
            blend = taught.blends[key]
            total = sum((blend.parts[part] * values for part, values in own.items()), np.zeros(()))
            scores = np.clip((total - blend.low) / (blend.high - blend.low), 0, 1)
        weight = taught.weights[key]
        whole += weight.weight * np.where(np.isnan(scores), weight.usual, scores)
    return whole


def sharpness(choices: Choices) -> float:
    """The one number by which worths become log-odds, by log loss."""
    return float(fit(choices, ridge=0.0, lowest=[_LEAST])[0])


@dataclass(frozen=True, slots=True)
class Tried:
    """One question over all folds: what was promised, by us and by size, and what was fitted for it."""

    ours: Promises
    by_size: Promises
    fitted: tuple[float, ...]
    shipped: float
    """Fitted on all folds, under weights learned from none of the firms."""


def try_all(sites: Sequence[Site], name: Callable[[Site], str], questions: Sequence[Question]) -> list[Tried]:
    """Every question on every fold."""
    folds = folds_by(sites, name)
    # One fifth of what is learned from is kept apart, by the same rule, to fit the sharpness on.
    apart = [folds_by(fold.learned, name)[0] for fold in folds]
    models = [(learn(fold.learned), learn(inner.learned)) for fold, inner in zip(folds, apart, strict=True)]
    return [_tried(question, folds, apart, models) for question in questions]


def _tried(
    question: Question, folds: Sequence[Fold], apart: Sequence[Fold], models: Sequence[tuple[Model, Model]]
) -> Tried:
    ours, sizes, fitted, asked = [], [], [], []
    for fold, inner, (taught, taught_less) in zip(folds, apart, models, strict=True):
        fitted.append(sharpness(question.asked(inner, taught_less)))
        asked.append(question.asked(fold, taught))
        clusters = [site.zone.key for site in fold.tested]
        ours.append(Promises.of(asked[-1], fitted[-1], clusters))
        by_size = sharpness(question.by_size(fold.learned))
        sizes.append(Promises.of(question.by_size(fold.tested), by_size, clusters))
    return Tried(Promises.all(ours), Promises.all(sizes), tuple(fitted), sharpness(_joined(asked)))


def _joined(found: Sequence[Choices]) -> Choices:
    begins = np.cumsum([0, *(len(one.features) for one in found)])
    return Choices(
        np.concatenate([one.features for one in found]),
        np.concatenate([one.starts + begin for one, begin in zip(found, begins, strict=False)]),
        np.concatenate([one.chosen + begin for one, begin in zip(found, begins, strict=False)]),
        np.full(sum(len(one.chosen) for one in found), 1 / sum(len(one.chosen) for one in found)),
    )


def _print(title: str, tried: Tried) -> None:
    ours, fitted = tried.ours, ", ".join(f"{value:.2f}" for value in tried.fitted)
    print(f"\n{title}\nsharpness by fold {fitted}; on all folds {tried.shipped:.2f}")
    print(f"among {_AMONG:<19}{estimate((ours.ranks <= _AMONG).astype(float).tolist(), ours.clusters)}")
    for name, losses in (
        ("luodi rank", ours.losses),
        ("largest first", tried.by_size.losses),
        ("uniform", ours.uniform),
    ):
        print(f"log loss, {name:15}{estimate(losses.tolist(), ours.clusters)}")
    for name, bins in (("first zone", ours.first()), ("every zone", ours.every())):
        print(f"{name}: calibration error {calibration_error(bins):.4f}")
        print(f"  {'chance':14}{'promised':>9}  {'came':22}{'pairs':>9}")
        for one in bins:
            print(f"  {one.low:.3f}–{one.high:<7.3f} {one.promised:8.3f}  {one.came!s:22}{one.count:9,}")


def _tell(
    sites: Sequence[Site], name: Callable[[Site], str], questions: Sequence[Question]
) -> dict[str, Tried]:
    """Print the answers, and return those that the package carries by their case."""
    found = try_all(sites, name, questions)
    for question, tried in zip(questions, found, strict=True):
        _print(question.title, tried)
    return {one.case: tried for one, tried in zip(questions, found, strict=True) if one.case}


def main() -> int:
    """Print the tables; return 1 if the floor does not hold."""
    path = data_folder() / "firms" / "company_zone.csv"
    if not path.exists():
        print(f"skipped: no real firms at {path}; set LUODI_DATA to the folder that holds firms/")
        return 0
    sites = sites_of(path)
    found = {
        **_tell(sites, lambda site: site.zone.key, BY_ZONE),
        **_tell(sites, lambda site: site.kept.name, BY_FIRM),
    }
    if "--write" in sys.argv:
        _TABLE.write_text(table_for(found, len(sites)), "utf-8")
    error = found["alone"].ours.error
    print(f"\nfloor: calibration error {error:.3f}, at most {_WORST}")
    return int(error > _WORST)


def table_for(found: Mapping[str, Tried], firms: int) -> str:
    """The packaged table."""
    return (
        "# How sharply the sums of criteria turn into the chance that a firm sits in a zone\n"
        "# alone, residents: among the zones of the province; home: among all zones\n"
        f"# source: {firms} firms whose registered address names a zone of the catalogue of 2018"
        "\tdate: 2026-11-25\n# made by: python evals/matching_chances.py --write\n"
        "case\tsharpness\n"
    ) + "".join(f"{case}\t{tried.shipped:.2f}\n" for case, tried in found.items())


if __name__ == "__main__":
    sys.exit(main())
