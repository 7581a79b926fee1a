"""How well free text leads to industries: accuracy with intervals, beside TF-IDF against the official names.

Run: ``python evals/industry.py``. Real firms stand in ``../shared/data``, or where ``LUODI_DATA`` says;
without them only the texts of our own are looked at. Our own texts and our lexicon come from the same hands,
and words were added after looking at what was missed, so the first table flatters; the other two do not:
their texts and labels are others'.
"""

import csv
import os
import sys
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from intervals import Estimate, estimate
from luodi.industry import classify
from luodi.reference import industries
from luodi.vocabulary import IndustryCode
from tfidf import Likeness

_HERE: Final = Path(__file__).parent
_FLOORS: Final = {"own texts, top 1": 0.85, "listed firms, section": 0.75, "listed firms, division": 0.50}


@dataclass(frozen=True, slots=True)
class Case:
    """A text and the codes that are right for it."""

    text: str
    codes: frozenset[str]


Guess = Callable[[str], Sequence[str]]
"""From a text to codes, best first."""


def own_texts() -> list[Case]:
    """The texts of our own writing."""
    return [Case(text, frozenset(codes.split())) for text, codes in _rows(_HERE / "labels" / "texts.tsv")]


def listed_firms(data: Path) -> tuple[list[Case], list[Case]]:
    """Products of listed firms with the exchange's section, and with the division of the market's name."""
    products = _products(data)
    meanings = dict(_rows(_HERE / "labels" / "market_industries.tsv"))
    sections, divisions = [], []
    for firm in csv.DictReader((data / "firms" / "listed_all.csv").open(encoding="utf-8-sig", newline="")):
        text = products.get(firm["full_name"])
        if text and firm["industry_exchange"]:
            sections.append(Case(text, frozenset(firm["industry_exchange"][0])))
        if text and firm["industry_tushare"] in meanings:
            divisions.append(Case(text, frozenset(meanings[firm["industry_tushare"]].split())))
    return sections, divisions


def by_lexicon(level: str | None) -> Guess:
    """Our own classifier at one level."""
    return lambda text: [str(found.code) for found in classify(text, top=5, level=level)]


def by_names(level: str | None) -> Guess:
    """TF-IDF of character pairs against the official names of the classes, taken up to one level."""
    names = Likeness([industry.name for industry in _classes()])
    codes = [_at_level(industry.code, level) for industry in _classes()]
    return lambda text: list(dict.fromkeys(codes[row] for row in names.nearest(text, top=20)))[:5]


def share_right(cases: Sequence[Case], guess: Guess, *, top: int) -> Estimate:
    """How often one of the first ``top`` guesses is right: a right code, or one below it."""
    hits = [
        float(any(_is_below(code, right) for code in guess(case.text)[:top] for right in case.codes))
        for case in cases
    ]
    return estimate(hits, [str(row) for row in range(len(hits))])


def share_balanced(cases: Sequence[Case], guess: Guess) -> Estimate:
    """As ``share_right`` with every label counting the same, so that manufacturing does not decide alone."""
    hits = [float(bool(set(guess(case.text)[:1]) & case.codes)) for case in cases]
    return estimate(hits, ["".join(sorted(case.codes)) for case in cases], balanced=True)


def _rows(path: Path) -> list[tuple[str, str]]:
    lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")][1:]
    return [(first, second) for first, second in (line.split("\t") for line in lines)]


def _products(data: Path) -> Mapping[str, str]:
    products: dict[str, list[str]] = defaultdict(list)
    rows = csv.DictReader((data / "chain" / "company_product.csv").open(encoding="utf-8-sig", newline=""))
    for row in rows:
        products[row["company_fullname"]].append(row["product"])
    return {name: "、".join(found) for name, found in products.items()}


def _classes() -> list:  # type: ignore[type-arg]
    return [industry for industry in industries().values() if industry.level == "class"]


def _at_level(code: IndustryCode, level: str | None) -> str:
    while level is not None and industries()[code].level != level:
        code = industries()[code].parent or code
    return str(code)


def _is_below(code: str, right: str) -> bool:
    """Is ``code`` the right one, or a narrower one?"""
    line, step = [code], industries()[IndustryCode(code)]
    while step.parent:
        line.append(str(step.parent))
        step = industries()[step.parent]
    return right in line


def main() -> int:
    """Print the tables; return 1 if a floor does not hold."""
    data = Path(os.environ.get("LUODI_DATA", _HERE.parents[1] / "shared" / "data"))
    tables: list[tuple[str, list[Case], str | None]] = [("own texts", own_texts(), None)]
    if data.is_dir():
        sections, divisions = listed_firms(data)
        tables += [
            ("listed firms, section", sections, "section"),
            ("listed firms, division", divisions, "division"),
        ]
    else:
        print(f"no real firms at {data}; set LUODI_DATA to their folder")
    reached: dict[str, float] = {}
    print(f"{'texts':26}{'n':>6}  {'method':18}{'first is right':24}{'one of three':24}{'by label':24}")
    for name, cases, level in tables:
        for method, guess in (("lexicon", by_lexicon(level)), ("TF-IDF on names", by_names(level))):
            first, three = (share_right(cases, guess, top=top) for top in (1, 3))
            balanced = str(share_balanced(cases, guess)) if level else "-"
            print(f"{name:26}{len(cases):6}  {method:18}{first!s:24}{three!s:24}{balanced:24}")
            if method == "lexicon":
                reached[name if level else f"{name}, top 1"] = first.mean
    low = [
        f"{name} {reached[name]:.3f} < {floor}"
        for name, floor in _FLOORS.items()
        if reached.get(name, 1) < floor
    ]
    print("floors: " + ("; ".join(low) or "all hold"))
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
