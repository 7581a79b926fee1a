"""The rule that no number stands in a plan without its source.

Numbers of headings and lists are made by the renderer and are not text. Everything else that counts
(digits, and Chinese numerals that measure something: 三大产业, 四项合作) needs a citation in its own sentence
or cell.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from luodi.writing.manuscript import Cite, Line, Manuscript, Paragraph, Table, Timeline

_ENDS: Final = re.compile(r"(?<=[。！？；])")
_MEASURES: Final = (
    "个|家|项|名|位|人|大|条|期|次|场|批|年|月|日|天|周|季度|亩|公顷|平方|公里|元|万|亿|倍|成|街|镇|乡|村|园|类|"
    "方面|层|级|处|座|所|种|份|篇|轮"
)
_NUMBER: Final = re.compile(
    rf"[0-9\uff10-\uff19]|(?:百分之)?(?<!第)[一二三四五六七八九十百千两]+(?:{_MEASURES})|第[一二三四]季度"
)
_IDIOMS: Final = re.compile(r"一大批|一批|一系列|国家级|一方面|另一方面|一级|十分|一定|一年一度|两大|两级")


@dataclass(frozen=True, slots=True)
class UncitedNumber:
    """A number without a source, and the sentence or cell in which it stands."""

    number: str
    sentence: str


class UncitedNumberError(ValueError):
    """A manuscript states numbers without a source: a defect of the section that wrote them."""

    def __init__(self, found: tuple[UncitedNumber, ...]) -> None:
        super().__init__("; ".join(f"{one.number!r} in {one.sentence!r}" for one in found))
        self.found = found


def uncited_numbers(manuscript: Manuscript) -> tuple[UncitedNumber, ...]:
    """Every number of the body that no citation in the same sentence or cell covers."""
    return tuple(
        UncitedNumber(match[0], words)
        for words, cited in _pieces(manuscript)
        if not cited and (match := _NUMBER.search(_IDIOMS.sub("", words)))
    )


def states_a_number(words: str) -> bool:
    """Whether a sentence or clause needs a source."""
    return _NUMBER.search(_IDIOMS.sub("", words)) is not None


def _pieces(manuscript: Manuscript) -> Iterator[tuple[str, bool]]:
    """Each sentence or cell: its words, and whether it cites something."""
    for block in manuscript.blocks:
        match block:
            case Paragraph(runs):
                yield from _sentences(runs)
            case Table(rows=rows):
                yield from (_whole(cell) for row in rows for cell in row)
            case Timeline(bars=bars):
                for bar in bars:
                    words, cited = _whole(bar.label)
                    yield words + bar.words, cited


def _whole(line: Line) -> tuple[str, bool]:
    words = "".join("" if isinstance(run, Cite) else run.text for run in line)
    return words, any(isinstance(run, Cite) for run in line)


def _sentences(line: Line) -> Iterator[tuple[str, bool]]:
    words, cited = "", False
    for run in line:
        if isinstance(run, Cite):
            cited = True
            continue
        *ended, rest = _ENDS.split(run.text)
        for part in ended:
            yield words + part, cited
            words, cited = "", False
        words += rest
    yield words, cited
