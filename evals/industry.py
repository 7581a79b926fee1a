"""How well free text leads to industries, beside TF-IDF on official names, and what its chances are worth.

Run: ``python evals/industry.py``; ``--write`` fits the weights of the probabilities anew first, on the texts
that are not held back. Real texts stand in ``../shared/data``, or where ``LUODI_DATA`` says; without them
only our own are looked at. The texts that the lexicon was mended for are in no table; held texts were read
to label them, after the lexicon was widened, and never to choose words or weights. Listed firms carry labels
of others: the exchange's section, and divisions by the market's names.
"""

import csv
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from industry_calibration import bins, calibration_error, fit, promises, store
from industry_texts import LABELS, LEVELS, Labelled, labelled_texts, line_of, products, rows_of
from intervals import Estimate, estimate
from luodi.industry import classify
from luodi.reference import industries
from tfidf import Likeness

_FLOORS: Final = {
    "held, section": 0.79,
    "held, division": 0.70,
    "held, group": 0.60,
    "held, class": 0.48,
    "listed, section": 0.80,
    "listed, division": 0.58,
}
_WORST_ERRORS: Final = {"section": 0.08, "division": 0.10, "group": 0.12, "class": 0.22}
"""Calibration errors that may not be exceeded on held texts; classes have few labels to learn from."""

Guess = Callable[[str], Sequence[str]]
"""From a text to codes of one level, best first."""


@dataclass(frozen=True, slots=True)
class Case:
    """A text, the codes of one level that are right for it, and the codes that cannot be judged."""

    text: str
    right: frozenset[str]
    labelled: Labelled | None = None

    def judges(self, code: str) -> bool:
        """Can one say whether the code is right?"""
        return self.labelled is None or self.labelled.is_clear(code)


def held_cases(texts: Sequence[Labelled], level: str) -> list[Case]:
    """The held texts whose main label reaches down to the level."""
    depth = LEVELS.index(level)
    return [
        Case(text.text, text.right_at(level), text)
        for text in texts
        if text.codes and len(line_of(text.codes[0])) > depth
    ]


def listed_cases(data: Path) -> Iterator[tuple[str, list[Case]]]:
    """Products of listed firms with the exchange's section, and with the division of the market's name."""
    made = products(data)
    meanings = dict(rows_of(LABELS / "market_industries.tsv"))
    table = (data / "firms" / "listed_all.csv").open(encoding="utf-8-sig", newline="")
    firms = [(made.get(firm["full_name"]), firm) for firm in csv.DictReader(table)]
    yield (
        "section",
        [
            Case(text, frozenset(firm["industry_exchange"][0]))
            for text, firm in firms
            if text and firm["industry_exchange"]
        ],
    )
    yield (
        "division",
        [
            Case(text, frozenset(meanings[firm["industry_tushare"]].split()))
            for text, firm in firms
            if text and firm["industry_tushare"] in meanings
        ],
    )


def by_words(level: str) -> Guess:
    """Our own classifier at one level."""
    return lambda text: [str(found.code) for found in classify(text, top=5, level=level)]


def by_names(level: str) -> Guess:
    """TF-IDF of character pairs against the official names of the classes, taken up to one level."""
    names, codes = _names()
    depth = LEVELS.index(level)
    return lambda text: list(
        dict.fromkeys(line_of(codes[row])[depth] for row in names.nearest(text, top=20))
    )[:5]


@cache
def _names() -> tuple[Likeness, tuple[str, ...]]:
    classes = [industry for industry in industries().values() if industry.level == "class"]
    return Likeness([industry.name for industry in classes]), tuple(
        str(industry.code) for industry in classes
    )


def share_right(cases: Sequence[Case], guess: Guess, *, top: int, balanced: bool = False) -> Estimate:
    """How often one of the first guesses is right; ``balanced`` lets every set of labels count the same."""
    hits, labels = [], []
    for case in cases:
        codes = [code for code in guess(case.text)[:top] if case.judges(code)]
        hits.append(float(bool(case.right & set(codes))))
        labels.append(" ".join(sorted(case.right)) if balanced else str(len(labels)))
    return estimate(hits, labels, balanced=balanced)


def print_accuracy(tables: Sequence[tuple[str, str, list[Case]]]) -> dict[str, float]:
    """Print right answers with intervals beside the peer's; return ours."""
    reached = {}
    print(f"{'texts':18}{'n':>6}  {'method':16}{'first is right':24}{'one of three':24}{'by label':24}")
    for name, level, cases in tables:
        for method, guess in (("ours", by_words(level)), ("TF-IDF on names", by_names(level))):
            first, three = (share_right(cases, guess, top=top) for top in (1, 3))
            balanced = share_right(cases, guess, top=1, balanced=True)
            print(f"{name:18}{len(cases):6}  {method:16}{first!s:24}{three!s:24}{balanced!s:24}")
            if method == "ours":
                reached[name] = first.mean
    return reached


def print_calibration(texts: Sequence[Labelled]) -> dict[str, float]:
    """Print what was promised and what came, at each level; return the errors."""
    errors = {}
    print(f"\n{'held':10}{'texts':>6}  {'error':7}promised → came true, a fifth of the texts each")
    for level in LEVELS:
        promised, came = promises(texts, level)
        table = bins(promised, came)
        errors[level] = calibration_error(table)
        steps = "   ".join(f"{one.promised:.2f} → {one.came:.2f}" for one in table)
        print(f"{level:10}{len(came):6}  {errors[level]:.3f}  {steps}")
    return errors


def main(arguments: Sequence[str]) -> int:
    """Print the tables; return 1 if a floor does not hold."""
    data = Path(os.environ.get("LUODI_DATA", Path(__file__).parents[2] / "shared" / "data"))
    texts = labelled_texts(data)
    held = [text for text in texts if text.held]
    if "--write" in arguments:
        open_texts = [text for text in texts if not text.held]
        store(fit(open_texts), len(open_texts))
        print(f"fitted to {len(open_texts)} texts; run again to measure")
        return 0
    tables = [(f"held, {level}", level, held_cases(held, level)) for level in LEVELS]
    if data.is_dir():
        tables += [(f"listed, {level}", level, cases) for level, cases in listed_cases(data)]
    else:
        print(f"no real texts at {data}; set LUODI_DATA to their folder")
    reached = print_accuracy(tables)
    errors = print_calibration(held)
    if not data.is_dir():
        return 0
    low = [
        f"{name} {reached[name]:.3f} < {floor}" for name, floor in _FLOORS.items() if reached[name] < floor
    ]
    low += [f"{level} error {error:.3f}" for level, error in errors.items() if error > _WORST_ERRORS[level]]
    print("\nfloors: " + ("; ".join(low) or "all hold"))
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
