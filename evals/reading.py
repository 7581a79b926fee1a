"""How well documents are read: a table for each kind of fact, and floors that must hold.

Run: ``python evals/reading.py [--misses]``. Labelled data stands in ``../shared/data``, or where
``LUODI_DATA`` says.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, Final

from luodi.reading import read
from luodi.vocabulary import Article, record_from_fact
from scoring import KINDS, Record, Score, differences, labelled, score_of

_ROOT: Final = Path(__file__).parents[1]
_OVERALL_FLOOR: Final = 0.90
_KIND_FLOOR: Final = 0.60
_FLOORS: Final[dict[str, float]] = {
    "organisation": 0.93,
    "person": 0.93,
    "indicator": 0.93,
    "activity": 0.85,
    "focus": 0.85,
    "honour": 0.85,
    "participation": 0.80,
    "commitment": 0.80,
}
"""Kinds with a floor of their own."""


def data_folder() -> Path:
    """Return where the labelled data stands."""
    return Path(os.environ.get("LUODI_DATA", _ROOT.parent / "shared" / "data"))


def records_of(source: str, text: str) -> list[dict[str, Any]]:
    """Read one text and write its facts as records; every quote is checked against the text."""
    reading = read(Article(name=source, text=text))
    assert all(quote.is_from(text) for fact in reading.facts for quote in fact.quotes)
    return [record_from_fact(fact) for fact in reading.facts]


def read_all(data: Path, gold: dict[str, list[Record]]) -> dict[str, list[Record]]:
    """Read every labelled document."""
    folders = (data / "news", data.parent / "inputs")
    paths = {source: next(f / source for f in folders if (f / source).exists()) for source in gold}
    return {source: list(records_of(source, path.read_text("utf-8"))) for source, path in paths.items()}


def table(scores: dict[str, Score], total: Score) -> str:
    """Write the scores, one kind a line."""
    head = f"{'kind':14}{'gold':>6}{'found':>6}{'hit':>6}{'P':>8}{'R':>8}{'F1':>8}"
    rows = [
        f"{kind:14}{s.gold:6}{s.found:6}{s.hits:6}{s.precision:8.3f}{s.recall:8.3f}{s.f1:8.3f}"
        for kind, s in (*scores.items(), ("micro", total))
    ]
    return "\n".join((head, *rows))


def below_floors(scores: dict[str, Score], total: Score) -> list[str]:
    """Name the floors that do not hold."""
    floors = {kind: _FLOORS.get(kind, _KIND_FLOOR) for kind in KINDS}
    low = [
        f"{kind} {scores[kind].f1:.3f} < {floor}" for kind, floor in floors.items() if scores[kind].f1 < floor
    ]
    return low + ([f"overall {total.f1:.3f} < {_OVERALL_FLOOR}"] if total.f1 < _OVERALL_FLOOR else [])


def disagreement(data: Path, found: dict[str, list[Record]], scores: dict[str, Score]) -> list[str] | None:
    """Compare with the scorer that came with the data; ``None`` where it is absent."""
    scorer = data.parent / "eval" / "score_facts.py"
    if not scorer.exists():
        return None
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as lines:
        for source, facts in found.items():
            lines.write(json.dumps({"source": source, "facts": facts}, ensure_ascii=False) + "\n")
        lines.flush()
        gold = str(data / "gold" / "dev.jsonl")
        said = subprocess.run(  # noqa: S603  (the scorer is ours, its arguments are fixed)
            [sys.executable, str(scorer), gold, lines.name], capture_output=True, text=True, check=True
        ).stdout
    theirs = {row[1]: Score(int(row[4]), int(row[2]), int(row[3])) for row in _ROW.finditer(said)}
    return [
        f"{kind}: {scores[kind]} here, {theirs.get(kind)} there"
        for kind in KINDS
        if theirs.get(kind) != scores[kind]
    ]


_ROW: Final = re.compile(r"^(\w+) +(\d+) +(\d+) +(\d+) ", re.MULTILINE)


def main(arguments: list[str]) -> int:
    """Print the table; return 1 if a floor does not hold or the scorers disagree."""
    data = data_folder()
    path = data / "gold" / "dev.jsonl"
    if not path.exists():
        print(f"skipped: no labelled data at {path}; set LUODI_DATA to the folder that holds it")
        return 0
    gold = labelled(path)
    found = read_all(data, gold)
    scores = score_of(gold, found)
    total = sum(scores.values(), Score())
    if "--misses" in arguments:
        for source in gold:
            print("\n".join((source, *differences(gold[source], found[source]))))
    print(table(scores, total))
    other = disagreement(data, found, scores)
    print(
        "second scorer: " + ("not present" if other is None else "; ".join(other) or "agrees on every kind")
    )
    low = below_floors(scores, total)
    print("floors: " + ("; ".join(low) or "all hold"))
    return 1 if low or other else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
