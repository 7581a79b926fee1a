"""How well a name is linked to the firm it means: aliases among 72,753 full names, and when to ask instead.

``--write`` fits anew on the part that is not held back. Firms are split by a hash, with all their aliases.
The name data are public and stay outside the project; without them this says so and ends.
"""

import os
import sys
import zlib
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from intervals import estimate
from linking_cases import Cases, Question, cases_of, is_hidden, is_known_alias
from linking_fitting import write_pairs, write_weights
from linking_peers import peers
from linking_public import print_public
from luodi.linking import DIFFERENT_BELOW, SAME_FROM, Index, Known
from luodi.linking import rarity as rarity_module
from luodi.linking import scoring as scoring_module

_DATA: Final = Path(scoring_module.__file__).parent / "data"
_FLOORS: Final = {"recall of aliases that are not bare brands": 0.85, "precision of same": 0.99}
_KINDS: Final = (
    "stock name", "former stock name", "brand name", "trade name", "full name, varied", "full name, as known",
    "form left out",
)  # fmt: skip
_BINS: Final = (0.0, 0.05, 0.2, 0.4, 0.6, 0.8, 0.9, 0.97, 1.01)
_SAMPLED: Final = 25
"""One in so many aliases is put to the peers too, which are slow."""
_ONE_IN: Final = 50


class Asked:
    """Questions put to an index: the best answers, and whether they are right."""

    def __init__(self, entries: Sequence[Known], questions: Sequence[Question]) -> None:
        self.index = Index.build(entries)
        self.questions = questions
        linked = self.index.link_all([question.name for question in questions])
        self.probability = linked.probability
        self.key = [entries[row].key if row >= 0 else "" for row in linked.best.tolist()]
        self.right = np.array(
            [key in question.keys for key, question in zip(self.key, questions, strict=True)]
        )
        there = {entry.key for entry in entries}
        self.is_known = np.array([bool(question.keys & there) for question in questions])
        self.clusters = [min(question.keys, default=question.name) for question in questions]

    def where(self, test: Callable[[Question], bool]) -> NDArray[np.bool_]:
        """Which questions pass a test."""
        return np.array([test(question) for question in self.questions])

    def share(self, values: NDArray[np.bool_], rows: NDArray[np.bool_]) -> str:
        """The share of rows where something is true, with its interval."""
        chosen = np.flatnonzero(rows)
        if not len(chosen):
            return "–"
        return str(estimate(values[chosen].astype(float).tolist(), [self.clusters[row] for row in chosen]))


def everyone(cases: Cases) -> list[Known]:
    """All firms by their full names; a firm that changed its form has one key under both."""
    return [Known(key=key, name=name) for name, key in zip(cases.names, cases.keys, strict=True)]


def two_thirds(cases: Cases) -> list[Known]:
    """Two thirds of the firms, a sixth of the aliases; a varied name is not there as it is asked for."""
    varied = {question.name for question in cases.questions if question.kind == "full name, varied"}
    wanted = {key for question in cases.questions if question.name in varied for key in question.keys}
    shown = [
        one
        for one in everyone(cases)
        if one.name not in varied and (one.key in wanted or not is_hidden(one.key))
    ]
    return shown + _aliases_of(cases, {one.key for one in shown})


def few(cases: Cases) -> list[Known]:
    """About one firm in fifty: as many as one office keeps dossiers of."""
    return [one for one in everyone(cases) if zlib.crc32(f"few {one.key}".encode()) % _ONE_IN == 0]


def _aliases_of(cases: Cases, keys: set[str]) -> list[Known]:
    return [
        Known(key=key, name=question.name)
        for question in cases.questions
        if is_known_alias(question)
        for key in sorted(question.keys & keys)
    ]


def print_recall(cases: Cases) -> float:
    """Aliases of the held part among all full names, beside peers on a sample."""
    questions = [one for one in cases.asked(held=True) if one.is_alias]
    asked = Asked(everyone(cases), questions)
    plain = asked.where(lambda one: not one.is_bare)
    print(f"Aliases of the held part among {len(cases.names)} full names, recall@1")
    print(f"  {'not bare brands':28}{plain.sum():7}  {asked.share(asked.right, plain)}")
    print(f"  {'bare brands':28}{(~plain).sum():7}  {asked.share(asked.right, ~plain)}")
    for kind in _KINDS[:4]:
        rows = asked.where(lambda one, kind=kind: one.kind == kind)
        print(f"    {kind:26}{rows.sum():7}  {asked.share(asked.right, rows)}")
    _print_peers(cases, asked, plain)
    return float(asked.right[plain].mean())


def _print_peers(cases: Cases, asked: Asked, plain: NDArray[np.bool_]) -> None:
    """What others find, on a sample of the aliases that are not bare brands."""
    numbers = np.array([zlib.crc32(one.name.encode()) for one in asked.questions])
    chosen = np.flatnonzero(plain & (numbers % _SAMPLED == 0)).tolist()
    print(f"  on {len(chosen)} of those that are not bare brands")
    print(f"    {'luodi':44}{asked.right[chosen].mean():.3f}")
    for name, peer in peers(cases.names).items():
        hits = []
        for row in chosen:
            found = peer(asked.questions[row].name)
            hits.append(found >= 0 and cases.keys[found] in asked.questions[row].keys)
        print(f"    {name:44}{np.mean(hits):.3f}")


def print_answers(title: str, asked: Asked) -> float:
    """What is answered without asking, and how often that is right."""
    same, different = asked.probability >= SAME_FROM, asked.probability < DIFFERENT_BELOW
    whole = np.ones(len(same), dtype=np.bool_)
    print(f"\n{title}: {asked.is_known.mean():.0%} of the names asked for are known")
    print(f"  {'':22}{'asked':>7}{'same':>7}{'diff.':>7}{'ask':>7}  {'same is right':24}different is right")
    groups = [("all", whole)]
    groups += [(kind, asked.where(lambda one, kind=kind: one.kind == kind)) for kind in _KINDS]
    for name, rows in groups:
        shares = "".join(f"{part[rows].mean():7.3f}" for part in (same, different, ~same & ~different))
        right = asked.share(asked.right, rows & same)
        print(
            f"  {name:22}{rows.sum():7}{shares}  {right:24}{asked.share(~asked.is_known, rows & different)}"
        )
    return float(asked.right[same].mean())


def print_calibration(asked: Asked) -> None:
    """How often the best candidate is right where its chance is so and so."""
    print("\nCalibration, the same questions: chance of the best candidate and how often it is right")
    gap = 0.0
    for low, high in pairwise(_BINS):
        rows = (asked.probability >= low) & (asked.probability < high)
        said, is_so = float(asked.probability[rows].mean()), float(asked.right[rows].mean())
        gap += abs(said - is_so) * rows.mean()
        print(f"  {low:.2f}-{min(high, 1):.2f}  {rows.sum():6} names  said {said:.3f}  is {is_so:.3f}")
    print(f"  expected calibration error {gap:.4f}")


def fit(cases: Cases) -> None:
    """Write the packaged tables anew from the part that is not held back."""
    names = [name for name, held in zip(cases.names, cases.held, strict=True) if not held]
    write_pairs(_DATA / "pairs.tsv", names)
    rarity_module.commonness.cache_clear()
    entries = two_thirds(cases)
    write_weights(
        _DATA / "weights.tsv", Index.build(entries), [one.key for one in entries], cases.asked(held=False)
    )
    scoring_module.weights.cache_clear()


def main(arguments: Sequence[str]) -> int:
    """Print the tables; return 1 if a floor does not hold."""
    folder = Path(os.environ.get("LUODI_DATA", Path(__file__).parents[2] / "shared" / "data")) / "names"
    if not folder.exists():
        print(f"skipped: no names at {folder}; set LUODI_DATA to the folder that holds names/")
        return 0
    cases = cases_of(folder)
    if "--write" in arguments:
        fit(cases)
    held = cases.asked(held=True)
    reached = {"recall of aliases that are not bare brands": print_recall(cases)}
    opened = Asked(two_thirds(cases), held)
    reached["precision of same"] = print_answers("Two thirds of the firms known, held part", opened)
    print_calibration(opened)
    print_few(cases, held)
    print_public()
    low = [
        f"{name} {reached[name]:.3f} < {floor}" for name, floor in _FLOORS.items() if reached[name] < floor
    ]
    print("\nfloors: " + ("; ".join(low) or "all hold"))
    return 1 if low else 0


def print_few(cases: Cases, held: Sequence[Question]) -> None:
    """An office's own list: few are known, and as many names of others are asked for as of them."""
    entries = few(cases)
    there = {one.key for one in entries}
    known = [one for one in held if one.keys & there]
    others = [one for one in held if not one.keys & there]
    others.sort(key=lambda one: zlib.crc32(f"other {one.name}".encode()))
    print_answers(f"{len(entries)} firms known, held part", Asked(entries, known + others[: len(known)]))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
