"""How well the reader does on the project's own labelled documents: one table for each split.

Run: ``python evals/reading_corpus.py [--misses]``. Misses are shown for the split that may be tuned on, never
for the one that is held back. Ends with 1 where a floor does not hold.
"""

import sys
from typing import Any, Final

from corpus import SPLITS, Document, documents
from luodi.reading import read
from luodi.vocabulary import Article, record_from_fact
from scoring import Score, differences, score_of

_OPEN: Final = "tune"
_FLOORS: Final = {"tune": 0.81, "held": 0.765}
"""Micro F1 by split, a little under what was reached on 2026-11-25."""


def records_of(document: Document) -> list[dict[str, Any]]:
    """Read one document; every quote is checked against its text."""
    facts = read(Article(name=document.name, text=document.text)).facts
    assert all(quote.is_from(document.text) for fact in facts for quote in fact.quotes)
    return [record_from_fact(fact) for fact in facts]


def table(title: str, scores: dict[str, Score]) -> str:
    """Write the scores of one split, one kind a line."""
    head = f"{title:14}{'gold':>6}{'found':>6}{'hit':>6}{'P':>8}{'R':>8}{'F1':>8}"
    rows = [
        f"{kind:14}{s.gold:6}{s.found:6}{s.hits:6}{s.precision:8.3f}{s.recall:8.3f}{s.f1:8.3f}"
        for kind, s in (*scores.items(), ("micro", sum(scores.values(), Score())))
    ]
    return "\n".join((head, *rows))


def main(arguments: list[str]) -> int:
    """Print both tables; with ``--misses`` also what was missed (-) and too much (+) in the open split."""
    low = []
    for split in SPLITS:
        chosen = [document for document in documents() if document.split == split]
        gold = {document.name: document.records for document in chosen}
        found = {document.name: records_of(document) for document in chosen}
        if split == _OPEN and "--misses" in arguments:
            for name, facts in gold.items():
                print("\n".join((name, *differences(facts, found[name]))))
        scores = score_of(gold, found)
        print(table(f"{split} ({len(chosen)})", scores), end="\n\n")
        micro = sum(scores.values(), Score()).f1
        if micro < _FLOORS[split]:
            low.append(f"{split} {micro:.3f} < {_FLOORS[split]}")
    print("floors: " + ("; ".join(low) or "all hold"))
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
