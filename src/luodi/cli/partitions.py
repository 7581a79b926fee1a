"""The work of ``luodi rank`` in parts that any process, here or on another machine, does alike."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice
from typing import Final, Self

from luodi.matching import Company, Context, Shortlist, Shortlister
from luodi.reference import zones
from luodi.vocabulary import Words

BLOCK: Final = 2000
"""Firms in a part: a quarter of a second of work, some megabytes of answers."""
_encode: Final = json.JSONEncoder(ensure_ascii=False).encode


@dataclass(frozen=True, slots=True)
class Task:
    """What is asked of every part.

    It travels with each part; ``digest`` stands for the residents, so that a
    process knows what it has prepared for without comparing all of them.
    """

    province: str | None
    top: int
    language: str
    residents: Mapping[str, tuple[Company, ...]] = field(compare=False)
    digest: str

    @classmethod
    def of(
        cls, *, province: str | None, top: int, language: str, residents: Mapping[str, tuple[Company, ...]]
    ) -> Self:
        """Set a task."""
        digest = hashlib.sha256(repr(sorted(residents.items())).encode()).hexdigest()
        return cls(province, top, language, residents, digest)


def parts_of(firms: Iterable[Company]) -> Iterator[tuple[Company, ...]]:
    """Cut the firms into parts, in their order."""
    each = iter(firms)
    while part := tuple(islice(each, BLOCK)):
        yield part


def shortlists(task: Task, firms: Sequence[Company]) -> list[Shortlist]:
    """Rank for each firm, in the order given; firms with the same candidates are compared together."""
    wanted = [task.province or firm.province for firm in firms]
    found: dict[int, Shortlist] = {}
    for place in dict.fromkeys(wanted):
        rows = [row for row, own in enumerate(wanted) if own == place]
        found.update(zip(rows, _shortlister(task, place).of([firms[row] for row in rows]), strict=True))
    return [found[row] for row in range(len(firms))]


def answer(task: Task, firms: Sequence[Company]) -> bytes:
    """One line of JSON for each firm."""
    return "".join(f"{_encode(_record(one, task.language))}\n" for one in shortlists(task, firms)).encode()


@lru_cache(maxsize=64)
def _shortlister(task: Task, province: str | None) -> Shortlister:
    candidates = [zone for zone in zones().values() if province in {None, zone.province}]
    return Shortlister(candidates, context=Context(residents=task.residents, at_home=True), top=task.top)


def _record(ranked: Shortlist, language: str) -> dict[str, object]:
    rows = zip(ranked.zones, ranked.scores, ranked.known, ranked.reasons, strict=True)
    return {
        "company": ranked.company.name,
        "zones": [
            {
                "code": zone.key,
                "name": zone.name,
                "score": round(score, 4),
                "known": round(known, 4),
                "reasons": said(reasons, language),
            }
            for zone, score, known, reasons in rows
        ],
    }


def said(words: Iterable[Words], language: str) -> list[str]:
    """The words in the language of the screens."""
    return [one.in_language(language) for one in words]
