"""Precision, recall and F1 of facts against labelled documents, by the rules of the fact kinds.

Each kind is a set of tuples for each document, compared after folding full width and white space. Commitments
have no tuple: two meet when their quotes overlap by at least half of their union, best overlap first.
"""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import product
from typing import Any, Final, Self

Record = Mapping[str, Any]

_KEYS: Final[dict[str, tuple[str, ...]]] = {
    "organisation": ("name",),
    "person": ("name", "title"),
    "membership": ("member", "role"),
    "activity": ("type", "date"),
    "indicator": ("subject", "measure", "value", "unit"),
    "focus": ("subject", "industry"),
    "target": ("measure", "value"),
    "honour": ("subject", "honour"),
    "policy": ("name",),
}
KINDS: Final = (*tuple(_KEYS)[:4], "participation", *tuple(_KEYS)[4:], "commitment")
_HALF: Final = 0.5


@dataclass(frozen=True, slots=True)
class Score:
    """How many were right, how many are labelled and how many were found."""

    hits: int = 0
    gold: int = 0
    found: int = 0

    def __add__(self, other: Self) -> "Score":
        return Score(self.hits + other.hits, self.gold + other.gold, self.found + other.found)

    @property
    def precision(self) -> float:
        """Right among found; 1 where nothing was found."""
        return self.hits / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Right among labelled; 1 where nothing is labelled."""
        return self.hits / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both; 1 where nothing was labelled nor found."""
        return 2 * self.hits / (self.gold + self.found) if self.gold + self.found else 1.0


def score_of(gold: Mapping[str, Iterable[Record]], found: Mapping[str, Iterable[Record]]) -> dict[str, Score]:
    """Score all labelled documents, kind by kind."""
    total = dict.fromkeys(KINDS, Score())
    for source, facts in gold.items():
        ours, theirs = list(facts), list(found.get(source, ()))
        for kind in KINDS:
            total[kind] += _score(kind, ours, theirs)
    return total


def differences(gold: list[Record], found: list[Record]) -> list[str]:
    """Write what is missing (-) and what is too much (+) in one document."""
    lines = []
    for kind in KINDS[:-1]:
        ours, theirs = _tuples(kind, gold), _tuples(kind, found)
        lines += [f"  - {kind} {' | '.join(map(str, row))}" for row in sorted(ours - theirs, key=str)]
        lines += [f"  + {kind} {' | '.join(map(str, row))}" for row in sorted(theirs - ours, key=str)]
    wanted, given = _commitments(gold), _commitments(found)
    pairs = _pairs(wanted, given)
    missed = [fact for at, fact in enumerate(wanted) if at not in {pair[0] for pair in pairs}]
    extra = [fact for at, fact in enumerate(given) if at not in {pair[1] for pair in pairs}]
    return (
        lines + [f"  - commitment {_said(f)}" for f in missed] + [f"  + commitment {_said(f)}" for f in extra]
    )


def _score(kind: str, gold: list[Record], found: list[Record]) -> Score:
    if kind == "commitment":
        ours, theirs = _commitments(gold), _commitments(found)
        return Score(len(_pairs(ours, theirs)), len(ours), len(theirs))
    labels, guesses = _tuples(kind, gold), _tuples(kind, found)
    return Score(len(labels & guesses), len(labels), len(guesses))


def _tuples(kind: str, facts: list[Record]) -> set[tuple[object, ...]]:
    if kind == "participation":
        happenings = [fact for fact in facts if fact["kind"] == "activity"]
        return {
            (_folded(f.get("date")), _folded(who)) for f in happenings for who in f.get("participants") or ()
        }
    rows = {tuple(_folded(fact.get(key)) for key in _KEYS[kind]) for fact in facts if fact["kind"] == kind}
    return {(str(row[0]).strip("《》"),) for row in rows} if kind == "policy" else rows


def _folded(value: object) -> object:
    if isinstance(value, str):
        return "".join(unicodedata.normalize("NFKC", value).split())
    return value


def _commitments(facts: list[Record]) -> list[Record]:
    return [fact for fact in facts if fact["kind"] == "commitment"]


def _covered(fact: Record) -> set[int]:
    return {place for quote in fact["quotes"] for place in range(quote["start"], quote["end"])}


def _pairs(gold: list[Record], found: list[Record]) -> list[tuple[int, int]]:
    """Pair greedily, best overlap first, each fact once."""
    ours, theirs = [_covered(fact) for fact in gold], [_covered(fact) for fact in found]
    overlaps = []
    for (i, a), (j, b) in product(enumerate(ours), enumerate(theirs)):
        share = len(a & b) / len(a | b)
        if share >= _HALF:
            overlaps.append((-share, i, j))
    taken: list[tuple[int, int]] = []
    for _, i, j in sorted(overlaps):
        if all(i != first and j != second for first, second in taken):
            taken.append((i, j))
    return taken


def _said(fact: Record) -> str:
    return " … ".join(quote["text"] for quote in fact["quotes"])
