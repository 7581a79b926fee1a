"""Labelled articles that came with the data, and the scorer of the engine."""

import json
from pathlib import Path

from luodi.corpus import KINDS, Record, Score, differences, score_of

__all__ = ["KINDS", "Record", "Score", "differences", "labelled", "score_of"]


def labelled(path: Path) -> dict[str, list[Record]]:
    """Read labelled documents: file name -> records of facts."""
    rows = (json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip())
    return {Path(row["source"]).name: row["facts"] for row in rows}
