"""The names that linking is fitted and measured on: who is asked for, and which known names would be right.

Two full names that differ in their legal form only (股份公司, 股份有限公司, 集团) are one firm here, which
changed its form. A firm belongs to the part to fit on or to the part that is held back by a hash of its name,
with all its aliases; a third of all firms, by another hash, can be hidden from the index, so that "none of
these" is right.
"""

import csv
import re
import zlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from luodi.linking.parts import fold, split_name

_FORM_WORDS: Final = re.compile(r"集团|控股|股份|有限|责任|总公司|公司|[市省县区()]")
_NOT_BARE: Final = ("stock_short_name", "former_stock_short_name", "former_or_current_stock_short_name")
_MOST_SELF: Final = 4000
_SHORTEST: Final = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A name, the keys of the firms that it is right to answer, what kind of name it is, and its part."""

    name: str
    kind: str
    keys: frozenset[str]
    is_held: bool

    @property
    def is_alias(self) -> bool:
        """Whether a source gives it as another name of a firm; the others are made from full names."""
        return "name" in self.kind and not self.kind.startswith("full")

    @property
    def is_bare(self) -> bool:
        """Whether it is a brand without any more: 科盟, 颐而康."""
        return self.kind in {"trade name", "brand name"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Cases:
    """All firms by name, and the questions."""

    names: Sequence[str]
    questions: Sequence[Question]
    keys: Sequence[str] = field(repr=False)
    held: Sequence[bool] = field(repr=False)

    def asked(self, *, held: bool) -> list[Question]:
        """The questions of one part."""
        return [question for question in self.questions if question.is_held is held]


def key_of(name: str) -> str:
    """What the full names of one firm share whatever its legal form is."""
    return _FORM_WORDS.sub("", fold(name)) or fold(name)


def is_hidden(key: str) -> bool:
    """Whether the firm is left out of the index that a third is missing from."""
    return zlib.crc32(f"hide {key}".encode()) % 3 == 0


def is_known_alias(question: Question) -> bool:
    """Whether the alias is among those that are known beforehand."""
    return question.is_alias and zlib.crc32(f"alias {question.name}".encode()) % 6 == 0


def _is_held(key: str) -> bool:
    return zlib.crc32(f"part {key}".encode()) % 2 == 0


def cases_of(folder: Path) -> Cases:
    """Read the name data."""
    pairs = _rows(folder / "company_pairs_labelled.csv")
    full = (folder / "full_names.txt").read_text(encoding="utf-8-sig").splitlines()
    names = list(dict.fromkeys([*filter(None, full), *(row["name_b"] for row in pairs)]))
    keys = [key_of(name) for name in names]
    questions = [
        *_aliases(_rows(folder / "alias_pairs.csv"), set(names)),
        *_pairs(pairs),
        *_itself(full),
    ]
    return Cases(names=names, keys=keys, held=list(map(_is_held, keys)), questions=questions)


def _rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(path.open(encoding="utf-8-sig", newline="")))


def _aliases(rows: Iterable[dict[str, str]], known: set[str]) -> Iterable[Question]:
    owners: dict[str, set[str]] = defaultdict(set)
    kinds: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        if row["full_name"] in known and fold(row["alias"]) != fold(row["full_name"]):
            owners[row["alias"]].add(key_of(row["full_name"]))
            kinds[row["alias"]].add(row["kind"])
    for alias, keys in owners.items():
        yield Question(
            name=alias, kind=_kind(kinds[alias]), keys=frozenset(keys), is_held=_is_held(min(keys))
        )


def _kind(kinds: set[str]) -> str:
    """The most telling of the kinds that the sources give to one alias."""
    if "stock_short_name" in kinds:
        return "stock name"
    if kinds & set(_NOT_BARE):
        return "former stock name"
    return "brand name" if "brand_name" in kinds else "trade name"


def _pairs(rows: Iterable[dict[str, str]]) -> Iterable[Question]:
    for row in rows:
        key = key_of(row["name_b"])
        keys = frozenset({key} if row["same"] == "1" else ())
        yield Question(name=row["name_a"], kind="full name, varied", keys=keys, is_held=_is_held(key))


def _itself(names: Iterable[str]) -> Iterable[Question]:
    """Full names as they are known, and without their legal form."""
    chosen = sorted(names, key=lambda name: zlib.crc32(f"self {name}".encode()))[:_MOST_SELF]
    for name in chosen:
        key = key_of(name)
        yield Question(name=name, kind="full name, as known", keys=frozenset({key}), is_held=_is_held(key))
        stem = split_name(name).stem
        if len(stem) > _SHORTEST and not split_name(name).branch:
            yield Question(name=stem, kind="form left out", keys=frozenset({key}), is_held=_is_held(key))
