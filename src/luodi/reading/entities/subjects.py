"""Whom a statement is about: chosen among all that the text names, by weights that are learned.

Each candidate has features that can be read (how near it stands, whether it opens the clause, what sort
it is of, whether the text is about it); ``data/subjects.tsv`` says what each weighs, as fitted to labelled
documents by ``luodi.reading.teaching``.
"""

import bisect
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from luodi.reading.entities.scenes import Scene
from luodi.reading.entities.things import Thing
from luodi.reading.learning.weights import Weights
from luodi.vocabulary import Span

_MOST_NAMES: Final = 10
_FIRST: Final = 3
_FURTHEST: Final = 80
"""So many mentions back are looked at, for so many names at most."""
_ORDINALS: Final = ("the", "second", "third", "further")
_IRRELEVANT: Final = frozenset({"another opens, earlier, aside", "another opens, in the paragraph, aside"})
"""Far off, not what the text is about, and somebody else opens the sentence."""
_LONGEST_EXAMPLES: Final = 40
_EXAMPLES: Final = re.compile(r"(?:、[^,。;:]*|和[^,。;:]*)?等(?:共|近|超|逾)?")
_BY_EXAMPLE: Final = re.compile(r"等[ ]*$")
"""Of firms that are counted by example, the place is meant in which they are."""
_GATHERS: Final = re.compile(r"邀请|参加|出席|参会|参展|签约|签订|签署")
_CUES: Final = (
    ("people attend", re.compile(r"参加|出席|与会|参会|到会|齐聚|嘉宾|观众|参展|代表|举办|举行")),
    ("contracts are signed", re.compile(r"签约|签订|签署|协议|成交|意向|达成")),
    ("money is laid out", re.compile(r"总投资|投资额|计划投资|估算|建设规模|建成后|达产|占地|用地")),
    ("firms are settled", re.compile(r"入驻|入园|进驻|集聚|聚集|落户|园区|落地")),
    ("a firm is described", re.compile(r"注册资本|员工|职工|营收|营业收入|销售|专利|研发|产能|年产")),
    ("a whole place is told of", re.compile(r"全[省市区县州旗]|常住|人口|地区生产总值|财政|辖|森林|耕地")),
)
"""Words of a clause that tell what sort of thing it is about."""


def _parts_of(names: Sequence[str]) -> frozenset[str]:
    """Return those with which a longer name begins: 鄂州 where 鄂州葛店临空物流港 is named."""
    ordered = sorted(names)
    return frozenset(name for name, after in pairwise(ordered) if after.startswith(name))


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What is stated of somebody: the kind of fact, what it says (a measure), and where."""

    kind: str
    what: str
    span: Span
    clause: Span


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody whom a statement may be about; nobody where ``name`` is none."""

    name: str | None
    features: frozenset[str]


class Subjects:
    """Chooses subjects in one scene, statement by statement, in reading order."""

    def __init__(self, scene: Scene, weights: Weights | None = None) -> None:
        self._scene = scene
        self._weights = weights or scene.learned.subjects
        self._starts = [thing.span.start for thing in scene.things]
        self._counts = Counter(thing.name for thing in scene.things)
        self._most = self._counts.most_common(1)[0][0] if self._counts else None
        headline = scene.page.sentences[0].end if scene.page.sentences else 0
        self._headed = tuple(dict.fromkeys(t.name for t in scene.things if t.span.start < headline))
        self._parts = _parts_of(tuple(self._counts))
        self._last: tuple[str | None, int] | None = None
        self._told = Counter[str]()

    def of(self, statement: Statement) -> str | None:
        """Return the subject of a statement; none if the text gives none."""
        candidates = self.candidates(statement)
        best = self._weights.best([candidate.features for candidate in candidates])
        name = candidates[best].name
        if self._is_by_example(statement):
            name = self._scene.place_topic(statement.span.start) or name
        self.settle(statement, name)
        return name

    def settle(self, statement: Statement, name: str | None) -> None:
        """Remember the subject of a statement for those that follow."""
        self._last = (name, statement.span.start)
        if name:
            self._told[name] += 1

    def candidates(self, statement: Statement) -> tuple[Candidate, ...]:
        """Return everybody whom a statement may be about, nobody last."""
        nearest: dict[str, Thing] = {}
        for thing in self._around(statement):
            if not self._is_example(statement, thing):
                nearest.setdefault(thing.name, thing)
        found, ranks = [], Counter[str]()
        for name, thing in nearest.items():
            features = frozenset(self._features(statement, thing, (ranks.total(), ranks[thing.sort])))
            if not _IRRELEVANT & features:
                found.append(Candidate(name, features))
            ranks[thing.sort] += 1
        nobody = {"nobody", f"nobody {statement.kind}", f"nobody {statement.what}"}
        if self._last and self._last[0] is None:
            nobody.add("nobody goes on")
        return (*found, Candidate(None, frozenset(nobody)))

    def _is_by_example(self, statement: Statement) -> bool:
        """Tell whether a clause only counts: 光格科技等16家企业上市; nobody invites, nothing is signed."""
        page, clause = self._scene.page, statement.clause
        counted = _BY_EXAMPLE.search(page.text(clause.start, statement.span.start))
        return bool(counted) and not _GATHERS.search(page.text(clause.start, clause.end))

    def _is_example(self, statement: Statement, thing: Thing) -> bool:
        """Tell one of those that are counted: 苏大维格等17家企业."""
        between = self._scene.page.text(thing.span.end, statement.span.start)
        return len(between) <= _LONGEST_EXAMPLES and bool(_EXAMPLES.fullmatch(between))

    def _around(self, statement: Statement) -> Iterator[Thing]:
        """The mentions before it, nearest first, those after it in its clause, and what the text is about."""
        things = self._scene.things
        at = bisect.bisect_left(self._starts, statement.span.start)
        names: set[str] = set()
        for thing in reversed(things[max(0, at - _FURTHEST) : at]):
            names.add(thing.name)
            yield thing
            if len(names) >= _MOST_NAMES:
                break
        end = bisect.bisect_left(self._starts, statement.clause.end)
        yield from things[at:end]
        yield from things[:_FIRST]
        yield from (thing for thing in things if thing.name == self._most)

    def _features(self, statement: Statement, thing: Thing, ranks: tuple[int, int]) -> Iterator[str]:
        place, role = self._place(statement, thing), self._role(thing)
        sort = thing.sort
        yield from (sort, place, role, f"{sort} {place}", f"{sort} {role}", f"{place} {role}")
        yield f"{sort} of {statement.kind}"
        yield from (f"{thing.form} of {statement.what}", f"{sort} of {statement.what}")
        yield from (f"{statement.kind} {place}", f"{statement.kind} {role}")
        rank, of_sort = (_ORDINALS[min(rank, len(_ORDINALS) - 1)] for rank in ranks)
        yield from (f"{rank} nearest", f"{rank} nearest {place}", f"{of_sort} nearest {sort}")
        for told in self._standing(statement, thing, place):
            yield from (told, f"{sort} {told}", f"{statement.kind} {told}")
        for cue, pattern in _CUES:
            if pattern.search(self._scene.page.body, statement.clause.start, statement.clause.end):
                yield from (f"{thing.form} where {cue}", f"{sort} where {cue}")

    def _place(self, statement: Statement, thing: Thing) -> str:
        """Where the mention stands to the statement."""
        page = self._scene.page
        if thing.span.start >= statement.span.start:
            between = page.text(statement.span.end, thing.span.start)
            return "after 的" if "的" in between else "after"
        if thing.span.start >= statement.clause.start:
            return "in the clause"
        sentence = page.sentence_at(statement.span.start)
        if thing.span.start >= sentence.start:
            return "in the sentence"
        before = page.sentence_at(max(0, sentence.start - 1))
        if thing.span.start >= before.start:
            return "in the sentence before"
        if "\n" not in page.text(thing.span.end, statement.span.start):
            return "in the paragraph"
        return "earlier"

    def _role(self, thing: Thing) -> str:
        """What the mention is in its own clause, by the words beside it."""
        page = self._scene.page
        clause = page.clause_at(thing.span.start)
        after = page.text(thing.span.end, thing.span.end + 1)
        if thing.span.start == page.sentence_at(clause.start).start:
            return "opens the sentence, 的" if after == "的" else "opens the sentence"
        if thing.span.start == clause.start:
            return "opens, 的" if after == "的" else "opens"
        before = page.text(thing.span.start - 1, thing.span.start)
        if before in "在于向与和对从由被给到自为以、将把经比及跟距离占":
            return f"after {before}"
        if after in "的、是后上中期现":
            return f"before {after}"
        return "amid"

    def _standing(self, statement: Statement, thing: Thing, place: str) -> Iterator[str]:
        """What else speaks for or against somebody."""
        name, start = thing.name, statement.span.start
        opener, carried = self._scene.opener_at(start), self._scene.carried_to(start)
        if opener:
            yield from ("opener",) if name == opener else ("another opens", f"another opens, {place}")
        if name == carried:
            yield from self._carried(statement, place, opened=opener is not None)
        if name == self._most:
            yield "most named"
        if self._counts[name] == 1:
            yield "named once"
        yield from self._going_on(name, start)
        yield from self._renown(name)
        last = self._last and self._last[0]
        about = name in self._headed or name in (self._most, carried, opener, last)
        yield f"{place}, what the text is about" if about else f"{place}, aside"
        if opener and name != opener and not about:
            yield f"another opens, {place}, aside"

    def _carried(self, statement: Statement, place: str, *, opened: bool) -> Iterator[str]:
        """How surely a sentence is about what the text before it opened with."""
        yield "carried"
        if opened:
            return
        yield "carried, nobody opens"
        if place not in ("earlier", "after", "after 的"):
            yield "carried in the paragraph, nobody opens"
        if place == "in the sentence before" and self._names_nobody(statement):
            yield "left unsaid"

    def _renown(self, name: str) -> Iterator[str]:
        """What somebody is in the whole text: its headline, other names, what was told of before."""
        if name in self._headed:
            yield "in the headline"
            yield "first in the headline" if name == self._headed[0] else "further on in the headline"
            if len(self._headed) == 1:
                yield "alone in the headline"
        if name in self._parts:
            yield "begins another's name"
        if self._told[name]:
            yield "told of before"
            if self._told[name] == max(self._told.values()):
                yield "most told of"

    def _names_nobody(self, statement: Statement) -> bool:
        """Tell whether the sentence goes on with what the one before it is about: 大力引进…,重点发展…."""
        sentence = self._scene.page.sentence_at(statement.span.start)
        first = bisect.bisect_left(self._starts, sentence.start)
        named = first < len(self._starts) and self._starts[first] < statement.span.start
        return not named and self._scene.page.text(sentence.start - 1, sentence.start) != "\n"

    def _going_on(self, name: str, start: int) -> Iterator[str]:
        """Whether the statement before was about the same, and whether anybody was named since."""
        if self._last and name == self._last[0]:
            first, end = (bisect.bisect_left(self._starts, offset) for offset in (self._last[1], start))
            yield "goes on" if first < end else "goes on, none named since"
            if self._scene.page.sentence_at(start) == self._scene.page.sentence_at(self._last[1]):
                yield "goes on in the sentence"
