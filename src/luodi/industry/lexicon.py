"""The words that name industries: our own lexicon, and the names of the classification itself.

``data/lexicon.tsv`` holds what modern industry words mean (具身智能, 储能,
低空经济). The names of GB/T 4754, freed of endings such as 制造, stand in for
all that the lexicon does not list. Nothing here weighs or chooses.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from luodi.industry.tree import tree

_ENDING: Final = re.compile(
    r"(?:专业及辅助性活动|及其他未列明.*|及类似.*|及相关服务|及有关物品|制造业|加工业|工程建筑|工程施工|制造|加工|生产|批发|零售|服务|活动|业|的)$"
)
_JOINT: Final = re.compile(r"[、和及]")
_NOT_A_NAME: Final = re.compile(r"^其他|未列明|未包括")
_TRADE: Final = re.compile(r"(?:批发|零售|修理|租赁|出租|施工|建筑)$")
_SHORTEST_NAME: Final = 2
_SHORTEST_PART: Final = 4

Meaning = tuple[tuple[int, float], ...]
"""Rows of the tree with their shares, which sum to the term's own share."""


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Terms with what they mean, and for each beginning the lengths worth trying, longest first."""

    meanings: dict[str, Meaning]
    lengths: dict[str, tuple[int, ...]]

    def find_terms(self, text: str) -> dict[str, list[int]]:
        """Where the terms of a folded text begin, longest first from the left, without overlap.

        A term of one character counts only where it is the whole text.
        """
        if text in self.meanings:
            return {text: [0]}
        found: dict[str, list[int]] = {}
        start, end = 0, len(text)
        while start < end - 1:
            for length in self.lengths.get(text[start : start + 2], ()):
                term = text[start : start + length]
                if term in self.meanings:
                    found.setdefault(term, []).append(start)
                    start += length
                    break
            else:
                start += 1
        return found


def fold(text: str) -> str:
    """Fold width, case and white space: full-width or capital letters make no other word."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFKC", text)).strip().lower()


@cache
def lexicon() -> Lexicon:
    """The packaged lexicon with the official names beneath it."""
    official = _official_names()
    meanings = official | {
        term: meaning
        for term, meaning in _own_terms().items()
        if not (term in official and _is_narrower(official[term], meaning))
    }
    lengths: dict[str, set[int]] = {}
    for term in meanings:
        lengths.setdefault(term[:2], set()).add(len(term))
    return Lexicon(meanings, {head: tuple(sorted(found, reverse=True)) for head, found in lengths.items()})


def _is_narrower(official: Meaning, own: Meaning) -> bool:
    """Does the official name say the same as our own term, and more exactly?"""
    return {row for row, _ in own} <= set(tree().lines[official[0][0]].tolist())


def _own_terms() -> dict[str, Meaning]:
    found: dict[str, Meaning] = {}
    lines = files("luodi.industry").joinpath("data/lexicon.tsv").read_text("utf-8").splitlines()
    for line in [line for line in lines if not line.startswith("#")][1:]:
        codes, terms = line.split("\t")
        meaning = [_shared(part) for part in codes.split()]
        whole = sum(share for _, share in meaning)
        for term, share in map(_shared, terms.split("、")):
            found[fold(term)] = tuple((tree().rows[code], part * share / whole) for code, part in meaning)
    return found


def _shared(part: str) -> tuple[str, float]:
    """Split ``储能:0.6``; a share that is not stated is 1."""
    name, _, share = part.partition(":")
    return name, float(share or 1)


def _official_names() -> dict[str, Meaning]:
    """Names and long parts of names; of codes with one name the widest wins, since it holds the others."""
    found: dict[str, Meaning] = {}
    for row, name in sorted(enumerate(tree().names), key=lambda item: (tree().depths[item[0]], item[0])):
        if _NOT_A_NAME.search(name):
            continue
        stem = name if _TRADE.search(name) else _ENDING.sub("", _ENDING.sub("", name))
        parts = [part for part in _JOINT.split(stem) if len(part) >= _SHORTEST_PART]
        for key in [name, stem] if _TRADE.search(name) else [name, stem, *parts]:
            if len(key) >= _SHORTEST_NAME:
                found.setdefault(fold(key), ((row, 1.0),))
    return found
