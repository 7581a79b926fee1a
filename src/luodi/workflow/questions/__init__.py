"""What no document states: one sort of question a file. Adding one touches its file and this tuple."""

from typing import Final

from luodi.vocabulary import Words
from luodi.workflow.questions.case import Asker, Case
from luodi.workflow.questions.conflicts import conflicts
from luodi.workflow.questions.consents import consents
from luodi.workflow.questions.dates import dates
from luodi.workflow.questions.means import means
from luodi.workflow.questions.memberships import memberships
from luodi.workflow.questions.resources import no_members, resources
from luodi.workflow.questions.subjects import subjects
from luodi.workflow.questions.undertakings import undertakings
from luodi.writing import Question

__all__ = ["Case", "questions_for"]

_ASKERS: Final[tuple[Asker, ...]] = (
    no_members,
    consents,
    resources,
    undertakings,
    means,
    dates,
    memberships,
    conflicts,
    subjects,
)


def questions_for(case: Case) -> tuple[Question, ...]:
    """Everything to find out before both sides sign, each once."""
    asked: dict[Words, Question] = {}
    for ask in _ASKERS:
        for question in ask(case):
            asked.setdefault(question.words, question)
    return tuple(asked.values())
