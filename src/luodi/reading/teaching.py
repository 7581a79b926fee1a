"""What labelled documents teach the reader: ``subject_weights(examples)``.

An example is a document with its facts, as records of the fact kinds; accepted
facts have the same form, so that corrections teach as labels do.
"""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final, Self

from luodi.reading.documents.headers import published_of
from luodi.reading.documents.tables import find_tables
from luodi.reading.entities.counts import counts_in
from luodi.reading.entities.scenes import Scene, scene_of
from luodi.reading.entities.subjects import Statement, Subjects
from luodi.reading.finders.focuses import focus_statements
from luodi.reading.learning.fitting import Choice, fit
from luodi.reading.learning.weights import Weights
from luodi.reading.words.pages import page_of
from luodi.vocabulary import Article

Record = Mapping[str, Any]
_STRENGTH: Final = 0.5
"""That which does best in a cross-validation over the documents (0.2, 0.5, 1, 2, 4)."""
_FOLDS: Final = 4


@dataclass(frozen=True, slots=True)
class Example:
    """A document and all that it states."""

    article: Article
    records: Sequence[Record]


def subject_weights(examples: Sequence[Example]) -> Weights:
    """Fit the weights by which subjects are chosen.

    Each choice knows the one before it. A first fit takes that as labelled; the second as the first would
    have told it in documents that it was not fitted on, so that what is learned bears with wrong answers.
    """
    return fit(subject_choices(examples), _STRENGTH)


def subject_choices(examples: Sequence[Example]) -> tuple[Choice, ...]:
    """Return the choices of subjects whose right answer is labelled and among the candidates."""
    pages = [Labelled.of(example) for example in examples]
    labelled = [choice for page in pages for choice in page.choices(None)]
    told: list[Choice] = []
    for fold in range(_FOLDS):
        inside = pages[fold::_FOLDS]
        names = {page.name for page in inside}
        weights = fit([choice for choice in labelled if choice.source not in names], _STRENGTH)
        told += [choice for page in inside for choice in page.choices(weights)]
    return tuple(told)


@dataclass(frozen=True, slots=True)
class Labelled:
    """The statements of one document, each with its subject where that is labelled."""

    name: str
    scene: Scene
    runs: tuple[tuple[tuple[Statement, Record | None], ...], ...]
    """The statements, those together that a finder asks for one after the other."""

    @classmethod
    def of(cls, example: Example) -> Self:
        """Read an example as far as its statements."""
        article = example.article
        page = page_of(article, tuple(table.span for table in find_tables(article.text)))
        scene = scene_of(page, published_of(page))
        runs = (_numbers(scene, example.records), _lists(scene, example.records))
        return cls(article.name, scene, tuple(tuple(run) for run in runs))

    def choices(self, weights: Weights | None) -> Iterator[Choice]:
        """Yield the labelled choices; what came before is as ``weights`` tell it, else as labelled."""
        for run in self.runs:
            yield from self._choices(run, weights)

    def _choices(
        self, run: Sequence[tuple[Statement, Record | None]], weights: Weights | None
    ) -> Iterator[Choice]:
        subjects = Subjects(self.scene, weights or Weights({}))
        for statement, record in run:
            candidates = subjects.candidates(statement)
            options = tuple(candidate.features for candidate in candidates)
            names = [folded(candidate.name) for candidate in candidates]
            wanted = folded(record["subject"]) if record else None
            right = names.index(wanted) if record and wanted in names else None
            if right is not None:
                yield Choice(self.name, options, right)
            if weights:
                subjects.settle(statement, candidates[weights.best(options)].name)
            elif record:
                subjects.settle(statement, record["subject"] if right is None else candidates[right].name)


def _numbers(scene: Scene, records: Sequence[Record]) -> Iterator[tuple[Statement, Record | None]]:
    labelled = [record for record in records if record["kind"] in ("indicator", "target")]
    for count in counts_in(scene):
        value, start = count.mention.quantity.value, count.mention.span.start
        told = (r for r in labelled if Decimal(str(r["value"])) == value and _holds(r, start))
        yield count.statement, next(told, None)


def _lists(scene: Scene, records: Sequence[Record]) -> Iterator[tuple[Statement, Record | None]]:
    labelled = [record for record in records if record["kind"] == "focus"]
    for statement, names in focus_statements(scene):
        told = (r for r in labelled if r["industry"] in names and _holds(r, statement.span.start))
        yield statement, next(told, None)


def _holds(record: Record, offset: int) -> bool:
    return any(quote["start"] <= offset < quote["end"] for quote in record["quotes"])


def folded(name: str | None) -> str | None:
    """Fold a name as it is compared: width and white space make no difference."""
    return None if name is None else "".join(unicodedata.normalize("NFKC", name).split())
