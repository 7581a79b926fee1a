"""Texts labelled by hand with codes of GB/T 4754-2017, and which of them may be learned from.

Texts of the shared data are named by file and hash and read from there; without the data only our own
stand. A text's hash says on which side it falls; the texts that the lexicon was once mended for are
never held back.
"""

import csv
import hashlib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from luodi.reference import industries
from luodi.vocabulary import IndustryCode

LABELS: Final = Path(__file__).parent / "labels"
LEVELS: Final = ("section", "division", "group", "class")
_COLUMNS: Final = {
    "firms/companies_10k.csv": "introduction",
    "firms/company_zone.csv": "description",
    "names/new_registrations_2019.csv": "name",
    "chain/product.csv": "name",
}


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text, its right codes (the main one first, none if it names no industry), its origin, its side."""

    text: str
    codes: tuple[str, ...]
    origin: str
    held: bool

    def right_at(self, level: str) -> frozenset[str]:
        """The right codes at one level; empty where the text says less than that."""
        depth = LEVELS.index(level)
        return frozenset(line_of(code)[depth] for code in self.codes if len(line_of(code)) > depth)

    def is_clear(self, code: str) -> bool:
        """Can one say whether ``code`` is right? Not where a label stops above it."""
        line = line_of(code)
        return code in self.right_at(LEVELS[len(line) - 1]) or not set(line[:-1]) & set(self.codes)


def labelled_texts(data: Path) -> list[Labelled]:
    """All labelled texts that can be read here, in the order of their labels."""
    own = [
        Labelled(text, tuple(codes.split()), "own", held=name == "new_texts.tsv" and is_held(text))
        for name in ("texts.tsv", "new_texts.tsv")
        for text, codes in rows_of(LABELS / name)
    ]
    labels: dict[str, dict[str, str]] = defaultdict(dict)
    for file, text_hash, codes in rows_of(LABELS / "shared_texts.tsv") if data.is_dir() else []:
        labels[file][text_hash] = codes
    shared = [
        Labelled(text, tuple(codes.replace("-", "").split()), file, held=is_held(text))
        for file, wanted in labels.items()
        for text, codes in _found(data, file, wanted)
    ]
    return own + shared


def line_of(code: str) -> list[str]:
    """The codes from the section down to ``code``."""
    line = [code]
    while (parent := industries()[IndustryCode(line[0])].parent) is not None:
        line.insert(0, str(parent))
    return line


def is_held(text: str) -> bool:
    """Is the text kept out of everything that is fitted?"""
    return int(_hash(text), 16) % 2 == 1


def rows_of(path: Path) -> list[list[str]]:
    """The rows of one of our tables, without comments and head."""
    return [line.split("\t") for line in path.read_text("utf-8").splitlines() if not line.startswith("#")][1:]


def products(data: Path) -> Mapping[str, str]:
    """What each listed firm makes, joined by 、."""
    found: dict[str, list[str]] = defaultdict(list)
    rows = csv.DictReader((data / "chain" / "company_product.csv").open(encoding="utf-8-sig", newline=""))
    for row in rows:
        found[row["company_fullname"]].append(row["product"])
    return {name: "、".join(names) for name, names in found.items()}


def _found(data: Path, file: str, wanted: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The wanted texts of one file with their codes, in the order of the labels."""
    texts = {_hash(text): text for text in _texts(data, file)}
    if missing := set(wanted) - set(texts):
        raise LookupError(f"{file} holds no text with the hashes {sorted(missing)}")
    for text_hash, codes in wanted.items():
        yield texts[text_hash], codes


def _texts(data: Path, file: str) -> Iterator[str]:
    if file == "chain/company_product.csv":
        yield from products(data).values()
        return
    zones = file == "zones-2018.tsv"
    table = (data / file).open(encoding="utf-8-sig", newline="")
    for row in csv.DictReader(table, delimiter="\t" if zones else ","):
        yield from row["leading_industries"].split("、") if zones else [row[_COLUMNS[file]]]


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]
