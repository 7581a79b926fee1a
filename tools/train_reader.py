"""Fit what the reader has learned to the labelled documents, and write it into the package.

Run: ``python tools/train_reader.py``. Only the split that may be tuned on is used; the
same documents give the same weights.
"""

import sys
from dataclasses import replace
from pathlib import Path
from typing import Final

_ROOT: Final = Path(__file__).parents[1]
sys.path.insert(0, str(_ROOT / "evals"))

from corpus import documents  # noqa: E402  (the labelled documents stand beside the package)
from luodi.reading import packaged  # noqa: E402
from luodi.reading.learning.weights import Weights  # noqa: E402
from luodi.reading.teaching import Example, measure_weights, subject_weights  # noqa: E402
from luodi.vocabulary import Article  # noqa: E402

_DATA: Final = _ROOT / "src" / "luodi" / "reading" / "data"


def main() -> int:
    """Fit and write the weights: first what numbers measure, then, with that, whom statements are about."""
    examples = [
        Example(Article(name=document.name, text=document.text), document.records)
        for document in documents()
        if document.split == "tune"
    ]
    measures = measure_weights(examples)
    _write("measuring.tsv", "it is told what a number measures", measures)
    learned = replace(packaged(), measures=measures)
    _write("subjects.tsv", "the subject of a statement is chosen", subject_weights(examples, learned))
    return 0


def _write(name: str, when: str, weights: Weights) -> None:
    head = f"# What each feature weighs when {when}: python tools/train_reader.py\n"
    (_DATA / name).write_text(head + weights.written(), "utf-8")
    print(f"{len(weights.values)} features -> {name}")


if __name__ == "__main__":
    sys.exit(main())
