"""Fit what the reader has learned to the labelled documents, and write it into the package.

Run: ``python tools/train_reader.py``. Only the split that may be tuned on is used; the
same documents give the same weights.
"""

import sys
from pathlib import Path
from typing import Final

_ROOT: Final = Path(__file__).parents[1]
sys.path.insert(0, str(_ROOT / "evals"))

from corpus import documents  # noqa: E402  (the labelled documents stand beside the package)
from luodi.reading.teaching import Example, subject_weights  # noqa: E402
from luodi.vocabulary import Article  # noqa: E402

_WEIGHTS: Final = _ROOT / "src" / "luodi" / "reading" / "data" / "subjects.tsv"
_HEAD: Final = (
    "# What each feature weighs when the subject of a statement is chosen: python tools/train_reader.py\n"
)


def main() -> int:
    """Fit and write the weights."""
    examples = [
        Example(Article(name=document.name, text=document.text), document.records)
        for document in documents()
        if document.split == "tune"
    ]
    weights = subject_weights(examples)
    _WEIGHTS.write_text(_HEAD + weights.written(), "utf-8")
    print(f"{len(examples)} documents, {len(weights.values)} features -> {_WEIGHTS.relative_to(_ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
