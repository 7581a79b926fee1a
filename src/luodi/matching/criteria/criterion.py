"""What every criterion offers."""

from collections.abc import Hashable, Mapping
from typing import Protocol

from luodi.matching.companies import Company, Context
from luodi.matching.tables import Comparison, Scores
from luodi.vocabulary import Truth, Words


class Criterion(Protocol):
    """One way to look at a firm and a zone.

    A score depends on its own pair alone, never on the other candidates, so
    that adding a zone cannot change how another one does.
    """

    @property
    def key(self) -> str:
        """Its name in weights, records and addresses."""

    @property
    def title(self) -> Words:
        """Its name on screens."""

    @property
    def supposed(self) -> Mapping[Truth, Words]:
        """What a clear yes and a clear no would mean, for sentences that start with "if"."""

    def looks_at(self, company: Company, context: Context) -> Hashable:
        """What of a firm decides its row: firms alike in it have the same scores and words.

        ``None`` where nothing of the firm does.
        """

    def scores(self, comparison: Comparison) -> Scores:
        """All pairs, 0 (a stated no) to 1 (a stated yes), NaN where nothing is known."""

    def words(self, comparison: Comparison, row: int, column: int) -> Words:
        """Why this pair has its score."""
