"""Undertakings: what several documents, or an agreement and its list of tasks, word differently is one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from typing import Final

from luodi.dossiers.names import NameBook, fold
from luodi.dossiers.sorting import facts_of, group
from luodi.dossiers.values import CommitmentDossier
from luodi.vocabulary import Commitment, CommitmentCategory, Evidence, PartialDate

_ALIKE: Final = 0.5
"""So much of the shorter wording must stand in the longer one, if the parties speak for it too."""
_HELD: Final = 0.75
"""So much of a task's wording must stand in the undertaking that it carries out, whoever does it."""
_DAY: Final = re.compile(r"(\d{4})[年-](\d{1,2})(?:[月-](?:(\d{1,2})日?)?)?")
_WORDS: Final = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class _Wording:
    """One wording of an undertaking, with all that state it in these words."""

    category: CommitmentCategory
    items: tuple[Evidence, ...]
    parties: frozenset[str]

    @property
    def text(self) -> str:
        """The words."""
        return facts_of(self.items, Commitment)[0].text

    @property
    def is_task(self) -> bool:
        """Whether a list of tasks gives it a measure or a day."""
        return any(map(_further, self.items))

    @property
    def documents(self) -> frozenset[str]:
        """Where they stand."""
        return frozenset(item.source.key for item in self.items)


def commitments_of(evidence: tuple[Evidence, ...], book: NameBook) -> tuple[CommitmentDossier, ...]:
    """One dossier an undertaking, in order of first naming.

    The same words are one. So are, in one category, words much alike that two
    documents give to a common party or one document to different parties, and a
    task whose words stand in an undertaking. Points of one list stay apart.
    """
    wordings = [
        _Wording(category, items, frozenset(book.names(_parties(items))))
        for (category, _), items in group(
            evidence, Commitment, lambda fact: (fact.category, fold(fact.text))
        ).items()
    ]
    return tuple(_dossier(cluster, book) for cluster in _clusters(wordings))


def _parties(items: tuple[Evidence, ...]) -> Iterator[str]:
    for fact in facts_of(items, Commitment):
        yield from fact.parties


def _clusters(wordings: list[_Wording]) -> list[list[_Wording]]:
    """Join what is one, step by step, in order."""
    homes = list(range(len(wordings)))
    for first, second in combinations(range(len(wordings)), 2):
        if homes[first] != homes[second] and _is_one(wordings[first], wordings[second]):
            old, new = homes[second], homes[first]
            homes = [new if home == old else home for home in homes]
    return [
        [wording for wording, own in zip(wordings, homes, strict=True) if own == home]
        for home in dict.fromkeys(homes)
    ]


def _is_one(one: _Wording, other: _Wording) -> bool:
    if one.category is not other.category:
        return False
    likeness = _likeness(one.text, other.text)
    if likeness >= _HELD and one.is_task != other.is_task:
        return True
    if one.documents & other.documents:
        return likeness >= _ALIKE and one.parties != other.parties
    return likeness >= _ALIKE and bool(one.parties & other.parties)


def _likeness(one: str, other: str) -> float:
    """The share of the shorter wording that stands in the longer one (overlap of character pairs)."""
    pairs, others = _pairs(one), _pairs(other)
    return len(pairs & others) / (min(len(pairs), len(others)) or 1)


@cache
def _pairs(text: str) -> frozenset[str]:
    """All pairs of neighbouring characters, punctuation left out."""
    runs = _WORDS.findall(fold(text))
    return frozenset(run[start : start + 2] for run in runs for start in range(len(run) - 1))


def _dossier(cluster: list[_Wording], book: NameBook) -> CommitmentDossier:
    items = tuple(item for wording in cluster for item in wording.items)
    tasks = tuple(item for item in items if _further(item))
    words = [words for item in tasks for words in _further(item)]
    days = [day for day in map(_day, words) if day]
    measures = [found for found in words if _day(found) is None]
    return CommitmentDossier(
        parties=book.names(_parties(items)),
        category=cluster[0].category,
        text=max((wording.text for wording in cluster), key=len),
        owner=next(iter(book.names(_parties(tasks))), None),
        measure=measures[0] if measures else None,
        due=days[0] if days else None,
        evidence=items,
    )


def _further(item: Evidence) -> tuple[str, ...]:
    """What a row of a list of tasks says beside the task and its one owner: measure and day."""
    fact = item.fact
    if not isinstance(fact, Commitment) or len(fact.parties) != 1:
        return ()
    others = [quote.text for quote in fact.quotes[1:]]
    owner = next((words for words in others if fold(words).startswith(fold(fact.parties[0]))), None)
    return tuple(words for words in others if words != owner) if owner else ()


def _day(words: str) -> PartialDate | None:
    found = _DAY.fullmatch(words.strip())
    if found is None:
        return None
    try:
        return PartialDate(*(int(part or 0) for part in found.groups()))
    except ValueError:
        return None
