"""The known names made ready for questions, and the answers."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Self

import numpy as np
from numpy.typing import NDArray

from luodi.linking.blocking import Blocks, Pairs
from luodi.linking.features import features_of
from luodi.linking.parts import fold
from luodi.linking.public import SURE, chance_of_public, is_public, shares_of, split_public
from luodi.linking.reasons import reasons_for, same_name
from luodi.linking.scoring import Weights, chances_of
from luodi.linking.table import NameTable, table_of
from luodi.linking.values import Answer, Candidate, Context, Known, Link
from luodi.vocabulary import Words

SAME_FROM: Final = 0.97
"""At this chance a name is taken for the known one without asking."""
DIFFERENT_BELOW: Final = 0.05
"""Under this chance, for every known one, the name is taken for somebody new."""
_MOST: Final = 16
_SHOWN: Final = 5
_AT_ONCE: Final = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """The answers for many names, in their order. ``best`` is the row among ``known``, -1 for none."""

    known: Sequence[Known]
    best: NDArray[np.int64]
    probability: NDArray[np.float64]

    @property
    def is_same(self) -> NDArray[np.bool_]:
        """Where the best is taken without asking."""
        return self.probability >= SAME_FROM

    @property
    def is_different(self) -> NDArray[np.bool_]:
        """Where the name is somebody new."""
        return self.probability < DIFFERENT_BELOW


@dataclass(frozen=True, slots=True, kw_only=True)
class Chances:
    """Names asked for and known bodies near them, by name and then by falling chance."""

    asked: NDArray[np.int64]
    owner: NDArray[np.int64]
    chance: NDArray[np.float64]
    features: NDArray[np.float64]
    """Of the known body's name that came first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """Known bodies, ready to be linked to."""

    known: Sequence[Known]
    owners: NDArray[np.int64]
    """For each row of the table, whose name it is."""
    table: NameTable
    blocks: Blocks
    exact: dict[str, tuple[int, ...]]
    public: dict[str, tuple[int, ...]]

    @classmethod
    def build(cls, names: Iterable[Known]) -> Self:
        """Make the known bodies ready; later questions change nothing in it.

        >>> names = ("天津市华明高新区", "邵阳维克液压股份有限公司")
        >>> index = Index.build(Known(key=name, name=name) for name in names)
        >>> index.link("华明高新区").answer, index.link("邵阳液压").best.name
        (<Answer.SAME: 'same'>, '邵阳维克液压股份有限公司')
        """
        known = tuple(names)
        forms = [(form, row) for row, one in enumerate(known) for form in (one.name, *one.aliases)]
        exact: dict[str, set[int]] = defaultdict(set)
        public: dict[str, set[int]] = defaultdict(set)
        for form, row in forms:
            exact[fold(form)].add(row)
            if is_public(form, known[row].type):
                public[split_public(form).rest].add(row)
        table = table_of([form for form, _ in forms])
        return cls(
            known=known,
            owners=np.array([row for _, row in forms], dtype=np.int64),
            table=table,
            blocks=Blocks.of(table),
            exact={form: tuple(sorted(rows)) for form, rows in exact.items()},
            public={rest: tuple(sorted(rows)) for rest, rows in public.items()},
        )

    def link(self, name: str, context: Context | None = None) -> Link:
        """Say whom a name means.

        A name that only one known body has, letter for letter, is that body. Public bodies are compared by
        place and office, all others by the fitted chances.
        """
        context = context or Context()
        row = self._exact(name, context)
        if row is not None:
            found = [self._candidate(row, SURE, (same_name(name, self.known[row].name),))]
        elif is_public(name, context.type):
            found = self._public_candidates(name, context)
        else:
            found = self._likely_candidates(name)
        return Link(
            name=name, answer=answer_at(found[0].probability if found else 0.0), candidates=tuple(found)
        )

    def link_all(self, names: Sequence[str]) -> Linked:
        """Answer for many names at once, without reasons."""
        best = np.full(len(names), -1, dtype=np.int64)
        probability = np.zeros(len(names))
        for start in range(0, len(names), _AT_ONCE):
            part = slice(start, start + _AT_ONCE)
            best[part], probability[part] = self._best_of(names[part])
        return Linked(known=self.known, best=best, probability=probability)

    def compared(self, asked: NameTable) -> tuple[Pairs, NDArray[np.float64]]:
        """The known names that are near each name, and their features."""
        pairs = self.blocks.meet(asked, most=_MOST)
        return pairs, features_of(asked, self.table, pairs)

    def chances(self, names: Sequence[str], chosen: Weights | None = None) -> Chances:
        """The chance of every known body that is near a name, for each of the names."""
        asked = table_of(names)
        pairs, features = self.compared(asked)
        each, _ = chances_of(asked, pairs, features, chosen)
        couples = pairs.asked * len(self.known) + self.owners[pairs.known]
        _, first, whose = np.unique(couples, return_index=True, return_inverse=True)
        chance = np.bincount(whose, each, minlength=len(first)).astype(np.float64)
        order = np.lexsort((-chance, pairs.asked[first]))
        first, chance = first[order], chance[order]
        return Chances(
            asked=pairs.asked[first],
            owner=self.owners[pairs.known[first]],
            chance=chance,
            features=features[first],
        )

    def _best_of(self, names: Sequence[str]) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        found = self.chances(names)
        best = np.full(len(names), -1, dtype=np.int64)
        probability = np.zeros(len(names))
        first = np.flatnonzero(np.diff(found.asked, prepend=-1))
        best[found.asked[first]], probability[found.asked[first]] = found.owner[first], found.chance[first]
        context = Context()
        for row, name in enumerate(names):
            only = self._exact(name, context)
            if only is not None:
                best[row], probability[row] = only, SURE
            elif is_public(name, None):
                rows = self._public_rows(name, context)
                best[row], probability[row] = (rows[0][1], rows[0][0]) if rows else (-1, 0.0)
        return best, probability

    def _exact(self, name: str, context: Context) -> int | None:
        """The only known body with exactly this name, unless it is an office that every county has."""
        rows = self.exact.get(fold(name), ())
        if len(rows) != 1 or (is_public(name, context.type) and split_public(name).is_generic):
            return None
        return rows[0]

    def _public_rows(self, name: str, context: Context) -> list[tuple[float, int, tuple[Words, ...]]]:
        rows = self.public.get(split_public(name).rest, ())
        found = [chance_of_public(name, self.known[row].name, context.place) for row in rows]
        shares = shares_of([chance for chance, _ in found])
        scored = [(share, row, why) for share, row, (_, why) in zip(shares, rows, found, strict=True)]
        return sorted(scored, key=lambda one: (-one[0], one[1]))

    def _public_candidates(self, name: str, context: Context) -> list[Candidate]:
        rows = self._public_rows(name, context)[:_SHOWN]
        return [self._candidate(row, chance, why) for chance, row, why in rows]

    def _likely_candidates(self, name: str) -> list[Candidate]:
        found = self.chances([name])
        shown = zip(found.owner[:_SHOWN].tolist(), found.chance.tolist(), found.features, strict=False)
        return [
            self._candidate(row, chance, reasons_for(name, self.known[row].name, features))
            for row, chance, features in shown
        ]

    def _candidate(self, row: int, chance: float, reasons: tuple[Words, ...]) -> Candidate:
        one = self.known[row]
        return Candidate(key=one.key, name=one.name, probability=chance, reasons=reasons)


def answer_at(probability: float) -> Answer:
    """What the chance of the best candidate means."""
    if probability >= SAME_FROM:
        return Answer.SAME
    return Answer.DIFFERENT if probability < DIFFERENT_BELOW else Answer.ASK
