"""Learn who takes part in happenings: weights for the signs of ``luodi.reading.happenings.attendance``.

Run: ``python evals/attendance.py`` shows how well the weights do on documents that they were not learned from
(five parts, by document); ``--write`` learns from all documents that may be tuned on and writes
``src/luodi/reading/data/attendance.tsv``. Both are deterministic.
"""

import sys
import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.special import expit

from corpus import Document, documents
from luodi.reading.documents.headers import published_of
from luodi.reading.entities.scenes import scene_of
from luodi.reading.happenings.anchors import anchors_in
from luodi.reading.happenings.attendance import lists_in, occasions_of, signs_of
from luodi.reading.words.pages import page_of
from luodi.vocabulary import Activity, Article, fact_from_record
from reading import data_folder
from scoring import Score, labelled

_TARGET: Final = Path(__file__).parents[1] / "src" / "luodi" / "reading" / "data" / "attendance.tsv"
_HEAD: Final = (
    "# What speaks for (+) and against (-) a body taking part in a happening: sign, weight.\n"
    "# Learned from the labelled documents by: python evals/attendance.py --write\n"
)
_PARTS: Final = 5
_ROUNDS: Final = 4
"""A body that takes part is named at other places too; each round keeps the likeliest one as the example."""
_RIDGE: Final = 4.0
_RAREST: Final = 3
"""Signs seen in fewer documents teach nothing."""

Matrix = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Example:
    """One point at which a body or place is named while something happens."""

    document: int
    name: str
    place: tuple[int, int]
    """Where the list begins in which the name stands."""
    signs: frozenset[str]
    takes_part: bool


def examples_of(chosen: Sequence[Document]) -> list[Example]:
    """Collect the points of all documents that tell a happening."""
    found: list[Example] = []
    for number, document in enumerate(chosen):
        page = page_of(Article(name=document.name, text=document.text))
        scene = scene_of(page, published_of(page))
        happenings = [fact for fact in document.facts if isinstance(fact, Activity)]
        there = {_folded(name) for fact in happenings for name in fact.participants}
        for occasion in occasions_of(scene, tuple(anchors_in(scene))):
            for names in lists_in(scene, occasion) if occasion.type else ():
                for appearance in names:
                    signs = frozenset(signs_of(scene, occasion, appearance))
                    name = _folded(appearance.name)
                    place = (number, names[0].span.start)
                    found.append(Example(number, name, place, signs, name in there))
    return found


def documents_to_learn_from() -> list[Document]:
    """Return the corpus's open split, then the labelled articles where they are present."""
    chosen = [document for document in documents() if document.split == "tune"]
    labelled_articles = data_folder() / "gold" / "dev.jsonl"
    if labelled_articles.exists():
        texts = (data_folder() / "news", data_folder().parent / "inputs")
        for name, records in labelled(labelled_articles).items():
            path = next(folder / name for folder in texts if (folder / name).exists())
            facts = tuple(fact_from_record(dict(record)) for record in records)
            chosen.append(Document(name, path.read_text("utf-8"), facts))
    return chosen


def learned(examples: Sequence[Example]) -> dict[str, float]:
    """Fit a ridge logistic regression; of each body that takes part only the likeliest point counts."""
    seen: defaultdict[str, set[int]] = defaultdict(set)
    for example in examples:
        for sign in example.signs:
            seen[sign].add(example.document)
    signs = sorted(sign for sign, where in seen.items() if len(where) >= _RAREST)
    matrix = np.array([[sign in example.signs for sign in signs] for example in examples], dtype=np.float64)
    labels = np.array([example.takes_part for example in examples], dtype=np.float64)
    weights, kept = np.zeros(len(signs)), np.ones(len(examples), dtype=bool)
    for _ in range(_ROUNDS):
        weights = _fitted(matrix[kept], labels[kept])
        kept = _likeliest(examples, matrix @ weights)
    return dict(zip(signs, (float(weight) for weight in weights), strict=True))


def _fitted(matrix: Matrix, labels: Matrix) -> Matrix:
    def loss(weights: Matrix) -> tuple[float, Matrix]:
        scores = matrix @ weights
        value = np.logaddexp(0, scores).sum() - labels @ scores + _RIDGE * weights @ weights / 2
        return float(value), matrix.T @ (expit(scores) - labels) + _RIDGE * weights

    result = minimize(loss, np.zeros(matrix.shape[1]), jac=True, method="L-BFGS-B")
    return np.asarray(result.x, dtype=np.float64)


def _likeliest(examples: Sequence[Example], scores: Matrix) -> NDArray[np.bool_]:
    best: dict[tuple[int, str], float] = {}
    for example, score in zip(examples, scores, strict=True):
        key = (example.document, example.name)
        best[key] = max(best.get(key, -np.inf), float(score))
    return np.array(
        [
            not example.takes_part or score == best[example.document, example.name]
            for example, score in zip(examples, scores, strict=True)
        ]
    )


def score_of(examples: Sequence[Example], weights: dict[str, float]) -> Score:
    """Count by document and name: who is found at any point."""
    gold = {(e.document, e.name) for e in examples if e.takes_part}
    lists: defaultdict[tuple[int, int], float] = defaultdict(float)
    for example in examples:
        lists[example.place] += sum(weights.get(sign, 0.0) for sign in example.signs)
    found = {(e.document, e.name) for e in examples if lists[e.place] > 0}
    return Score(len(gold & found), len(gold), len(found))


def crossed(examples: Sequence[Example]) -> Score:
    """Score each document by weights that were learned without it."""
    total = Score()
    for part in range(_PARTS):
        others = [example for example in examples if example.document % _PARTS != part]
        total += score_of([e for e in examples if e.document % _PARTS == part], learned(others))
    return total


def _folded(name: str) -> str:
    return "".join(unicodedata.normalize("NFKC", name).split())


def main(arguments: list[str]) -> int:
    """Print how well unseen documents are read; with ``--write`` write the weights."""
    examples = examples_of(documents_to_learn_from())
    own, score = score_of(examples, learned(examples)), crossed(examples)
    print(f"{len(examples)} points; learned from: F1 {own.f1:.3f}")
    print(f"unseen: P {score.precision:.3f} R {score.recall:.3f} F1 {score.f1:.3f}")
    if "--write" in arguments:
        rows = (f"{sign}\t{weight:.3f}\n" for sign, weight in sorted(learned(examples).items()))
        _TARGET.write_text(_HEAD + "".join(rows), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
