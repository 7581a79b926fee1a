"""What labelled documents teach the reader: ``measure_weights(examples)``, ``subject_weights(examples)``.

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
from luodi.reading.entities.measuring import questions_in
from luodi.reading.entities.scenes import Scene, scene_of
from luodi.reading.entities.subjects import Statement, Subjects
from luodi.reading.finders.focuses import focus_statements
from luodi.reading.learning.fitting import Choice, fit
from luodi.reading.learning.learned import Learned
from luodi.reading.learning.weights import Weights
from luodi.reading.mentions.quantities import QuantityMention
from luodi.reading.words.pages import page_of
from luodi.vocabulary import Article, Measure

Record = Mapping[str, Any]
_STRENGTH: Final = 2.0
"""That which does best in a cross-validation over the documents (0.2, 0.5, 1, 2, 4)."""
_MEASURING: Final = 0.3
"""The same for what numbers measure (0.2, 0.3, 0.5, 1, 2)."""
_FOLDS: Final = 4


@dataclass(frozen=True, slots=True)
class Example:
    """A document and all that it states."""

    article: Article
    records: Sequence[Record]


def measure_weights(examples: Sequence[Example]) -> Weights:
    """Fit the weights by which it is told what a number measures."""
    pages = [Labelled.of(example) for example in examples]
    return fit([choice for page in pages for choice in page.measures()], _MEASURING)


def subject_weights(examples: Sequence[Example], learned: Learned | None = None) -> Weights:
    """Fit the weights by which subjects are chosen.

    Each choice knows the one before it. A first fit takes that as labelled; the second as the first would
    have told it in documents that it was not fitted on, so that what is learned bears with wrong answers.
    What the numbers measure is told as ``learned``, else as the reader brings it.
    """
    return fit(subject_choices(examples, learned), _STRENGTH)


def subject_choices(examples: Sequence[Example], learned: Learned | None = None) -> tuple[Choice, ...]:
    """Return the choices of subjects whose right answer is labelled and among the candidates."""
    pages = [Labelled.of(example, learned) for example in examples]
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
    records: Sequence[Record]
    runs: tuple[tuple[tuple[Statement, Record | None], ...], ...]
    """The statements, those together that a finder asks for one after the other."""

    @classmethod
    def of(cls, example: Example, learned: Learned | None = None) -> Self:
        """Read an example as far as its statements."""
        article = example.article
        page = page_of(article, tuple(table.span for table in find_tables(article.text)))
        scene = scene_of(page, published_of(page), learned)
        runs = (_numbers(scene, example.records), _lists(scene, example.records))
        return cls(article.name, scene, example.records, tuple(tuple(run) for run in runs))

    def measures(self) -> Iterator[Choice]:
        """Yield what each number measures; of one that is only undertaken that is not told."""
        undertaken = [record for record in self.records if record["kind"] == "commitment"]
        before: Measure | None = None
        for question in questions_in(self.scene):
            mention = question.proposal.mention
            told = _told_of(self.records, mention)
            if told is None and any(_holds(record, mention.span.start) for record in undertaken):
                continue
            right = Measure(told["measure"]) if told else None
            if right in question.measures:
                yield Choice(self.name, question.options(before), question.measures.index(right))
            before = right

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
    for count in counts_in(scene):
        yield count.statement, _told_of(records, count.mention)


def _told_of(records: Sequence[Record], mention: QuantityMention) -> Record | None:
    """The labelled number that a quantity is; a fall is labelled below 0."""
    value = abs(mention.quantity.value)
    told = (
        record
        for record in records
        if record["kind"] in ("indicator", "target")
        and abs(Decimal(str(record["value"]))) == value
        and _holds(record, mention.span.start)
    )
    return next(told, None)


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
