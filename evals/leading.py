"""What could a zone lead in: leave one leading term out over the catalogue, beside peers.

Run: ``python evals/leading.py [--write]``. Asked is every term that at least three zones lead
in, of every zone with two such terms or more. Zones are in five folds: counts come from the zones of the
other folds, weights from inner folds of these. Intervals are resampled by zone. ``--write`` writes the
packaged weights from all zones.
"""

import sys
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

import logit
import luodi.relating
from intervals import estimate
from luodi.relating import (
    EVIDENCE,
    Roll,
    ask,
    catalogue,
    complexity,
    density_of,
    evidence,
)

Array = NDArray[np.float64]
Ids = NDArray[np.int64]
_FOLDS: Final = 5
_SEED: Final = 20_261_125
_RIDGE: Final = 1e-4
_FIRST: Final = 10
_FLOOR: Final = 0.31
_HEAD: Final = (
    "# What speaks for a zone's leading in a term: conditional logit over all zones, one term left out",
    "# made by: python evals/leading.py --write\tsource: 中国开发区审核公告目录 (2018)\tdate: 2026-11-25",
)
_BAYES: Final = np.array([float(name in {"share", "province", "kind", "together"}) for name in EVIDENCE])


def folds_of(rows: Ids, seed: int) -> list[tuple[Ids, Ids]]:
    """Split rows five ways: the rest, and the fold."""
    fold = np.random.default_rng(seed).permutation(np.arange(len(rows)) % _FOLDS)
    return [(rows[fold != k], rows[fold == k]) for k in range(_FOLDS)]


def questions(roll: Roll, rows: Ids) -> tuple[Ids, Ids]:
    """Every term of every zone that has two or more: zone rows, term columns."""
    at, columns = np.nonzero(roll.leads[rows])
    asked = rows[at]
    enough = roll.leads[asked].sum(axis=1) > 1
    return asked[enough], columns[enough].astype(np.int64)


def fit(roll: Roll, rows: Ids) -> Array:
    """Weights of the evidence, each zone's counted on inner folds that it is not in."""
    choices: list[tuple[Array, int]] = []
    for source, inner in folds_of(rows, _SEED + 1):
        zones, terms = questions(roll, inner)
        asked = ask(roll, zones, terms)
        given = evidence(roll, asked, source)
        for at, term in enumerate(terms.tolist()):
            free = np.flatnonzero(asked.known[at] == 0)
            choices.append((given[at, free], int(np.searchsorted(free, term))))
    return logit.fit(
        logit.Choices.of(choices, np.ones(len(choices))), ridge=_RIDGE, lowest=[None] * len(EVIDENCE)
    )


def ranks_of(scores: Array, truth: Ids) -> Array:
    """The rank of the truth among the rest; ties share the middle."""
    own = scores[np.arange(len(truth)), truth][:, None]
    return np.asarray(1 + (scores > own).sum(axis=1) + ((scores == own).sum(axis=1) - 1) / 2)


def compare(roll: Roll) -> dict[str, tuple[list[float], list[str]]]:
    """Ranks of every question by method, with the zone that was asked."""
    found: dict[str, tuple[list[float], list[str]]] = {}
    for source, fold in folds_of(np.arange(len(roll.zones)), _SEED):
        zones, terms = questions(roll, fold)
        asked = ask(roll, zones, terms)
        given = evidence(roll, asked, source)
        near = complexity(roll.leads[source]).proximity
        scores = {
            "popularity": given[..., 0],
            "density (ecomplexity)": density_of(asked.known, near),
            "naive Bayes": given @ _BAYES,
            "ours": given @ fit(roll, source),
        }
        for name, table in scores.items():
            ranks, keys = found.setdefault(name, ([], []))
            ranks += ranks_of(np.where(asked.known > 0, -np.inf, table), terms).tolist()
            keys += [roll.zones[row].key for row in zones.tolist()]
    return found


def write(weights: Array) -> None:
    """Put the weights into the package."""
    path = Path(luodi.relating.__file__).with_name("data") / "leading.tsv"
    lines = [f"{name}\t{weight:.4f}" for name, weight in zip(EVIDENCE, weights, strict=True)]
    path.write_text("\n".join((*_HEAD, *lines)) + "\n", encoding="utf-8")


def main(arguments: list[str]) -> int:
    """Print the table, or fit."""
    roll = catalogue()
    if "--write" in arguments:
        write(fit(roll, np.arange(len(roll.zones))))
        return 0
    found = compare(roll)
    print(f"{len(roll.terms)} terms, {len(found['ours'][0])} questions")
    print(f"{'':22}{'MRR':24}recall@{_FIRST}")
    best = 0.0
    for name, (ranks, keys) in found.items():
        mean = estimate([1 / rank for rank in ranks], keys)
        first = estimate([float(rank <= _FIRST) for rank in ranks], keys)
        print(f"{name:22}{mean!s:24}{first}")
        best = mean.mean
    print("floors: " + ("all hold" if best >= _FLOOR else f"MRR {best:.3f} < {_FLOOR}"))
    return int(best < _FLOOR)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
