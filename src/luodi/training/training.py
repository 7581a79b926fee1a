"""``train(documents)``: weights that fit the documents, and how well unseen documents are read with them.

The figures come from a cross-validation: each document is read with weights that were learned without it, so
that what is gained is not what was learned by heart.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from luodi.corpus import LabelledDocument, Score, score_of
from luodi.reading import Example, Learned, lessons_of, packaged, read, taught
from luodi.vocabulary import Article, record_from_fact

FEWEST: Final = 5
"""Documents that are needed: each fifth is read with what the others teach."""
_FOLDS: Final = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Training:
    """What was learned, and the scores of the same documents before and after, kind by kind."""

    learned: Learned
    before: Mapping[str, Score]
    after: Mapping[str, Score]

    @property
    def gain(self) -> float:
        """How much the micro F1 of unseen documents grows; below 0 where they are read worse."""
        first, second = (sum(scores.values(), Score()) for scores in (self.before, self.after))
        return second.f1 - first.f1


def _unseen(done: int) -> None:
    """Show nothing of how far it is."""


def train(
    documents: Sequence[LabelledDocument],
    base: Learned | None = None,
    progress: Callable[[int], None] = _unseen,
) -> Training:
    """Learn from at least ``FEWEST`` documents, starting from ``base``, else from what the reader brings.

    ``progress`` is called with the number of documents that are done, of twice as many as there are.
    The same documents, in any order, teach the same.
    """
    base = base or packaged()
    documents = sorted(documents, key=lambda document: document.name)
    examples = [Example(_article(document), document.records) for document in documents]
    lessons = [lessons_of(example, base) for example in examples]
    gold = {document.name: document.records for document in documents}
    before, after = {}, {}
    for at, document in enumerate(documents):
        before[document.name] = _read(document, base)
        progress(at + 1)
    for fold in range(_FOLDS):
        learned = taught([lesson for at, lesson in enumerate(lessons) if at % _FOLDS != fold], base)
        for document in documents[fold::_FOLDS]:
            after[document.name] = _read(document, learned)
            progress(len(before) + len(after))
    return Training(learned=taught(lessons, base), before=score_of(gold, before), after=score_of(gold, after))


def _article(document: LabelledDocument) -> Article:
    return Article(name=document.name, text=document.text)


def _read(document: LabelledDocument, learned: Learned) -> list[dict[str, Any]]:
    return [record_from_fact(fact) for fact in read(_article(document), learned).facts]
