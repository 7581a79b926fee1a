"""How a text speaks of goods: what it is mainly about, and whether it makes, sells, mends, lets or fits them.

「电梯维修」 is 43 and not 3435. Only a sentence that speaks of no making is
looked at; within it each item of a list stands for itself
(「五金产品批发；食品零售」), and what follows a colon is dealt with as the item
before it says (「批发：服装、鞋帽」).
"""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple

from luodi.industry.tree import tree

_SENTENCE: Final = re.compile(r"[;。\n]")
_ITEM: Final = re.compile(r"[、,]")
_MAKING: Final = re.compile(r"生产|制造|加工|研发|研制|开发|种植|养殖|施工|制作|开采|冶炼")
_MARKS: Final = {
    "retail": re.compile(r"零售|专卖|门店|商店|超市"),
    "repair": re.compile(r"维修|修理|检修|维护|保养"),
    "lease": re.compile(r"租赁|出租"),
    "fitting": re.compile(r"安装"),
    "wholesale": re.compile(r"批发|销售|经销|贸易|分销|代销|购销"),
}
"""How goods are dealt with, and the words that say so; the first that stands there counts."""
_ANY: Final = re.compile("|".join(mark.pattern for mark in _MARKS.values()))
_MAIN: Final = re.compile(r"主营|主要|专业|专注|致力|从事|是一[家个款]|提供|业务|产品|经营|打造")
_LONG: Final = 60
"""A longer text has sentences that say what it is about, and others: history, owners, honours."""
_ASIDE: Final = 0.4
"""How much a sentence counts that does not say what a long text is about."""


class Piece(NamedTuple):
    """A part of a folded text: where it begins, how it deals with goods (None: makes them), its weight."""

    text: str
    start: int
    dealing: str | None
    weight: float


def pieces(text: str) -> Iterator[Piece]:
    """Cut a folded text where it deals with goods, and where it says what it is about.

    >>> [(piece.text, piece.dealing) for piece in pieces("食品零售;生产玩具")]
    [('食品零售', 'retail'), ('生产玩具', None)]
    """
    if len(text) <= _LONG and not _ANY.search(text):
        yield Piece(text, 0, None, 1.0)
        return
    start = 0
    for sentence in _SENTENCE.split(text):
        weight = 1.0 if start == 0 or len(text) <= _LONG or _MAIN.search(sentence) else _ASIDE
        if _MAKING.search(sentence) or not _ANY.search(sentence):
            yield Piece(sentence, start, None, weight)
        else:
            yield from _items(sentence, start, weight)
        start += len(sentence) + 1


def _items(sentence: str, start: int, weight: float) -> Iterator[Piece]:
    """The items of a list, with the dealing that they state or that stands before their colon."""
    head, colon, _ = sentence.partition(":")
    before = _dealing_in(head) if colon else None
    for item in _ITEM.split(sentence):
        yield Piece(item, start, _dealing_in(item) or before, weight)
        start += len(item) + 1


def _dealing_in(words: str) -> str | None:
    if not _ANY.search(words):
        return None
    return next((dealing for dealing, mark in _MARKS.items() if mark.search(words)), None)


@cache
def moved(row: int, dealing: str) -> int:
    """The row of the trade or service that deals in the goods of ``row``; ``row`` itself if it names none."""
    code = str(tree().codes[row])
    for length in range(len(code), 1, -1):
        place = _places().get((code[:length], dealing))
        if place is not None:
            return place
    return row


@cache
def _places() -> dict[tuple[str, str], int]:
    lines = files("luodi.industry").joinpath("data/dealings.tsv").read_text("utf-8").splitlines()
    names, *rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return {
        (goods, dealing): tree().rows[code]
        for goods, *codes in rows
        for dealing, code in zip(names[1:], codes, strict=True)
        if code != "-"
    }
