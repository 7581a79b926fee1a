"""A document read by the chat model, part by part, and believed only where the text bears it out."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from luodi.rereading import (
    AnswerError,
    Comparison,
    Part,
    Proposals,
    compare,
    messages_for,
    parts_of,
    proposals_in,
)
from luodi.vocabulary import Fact, fact_from_record, record_from_fact
from luodi_web.documents.second.chat import Endpoint, SecondReaderError, ask
from luodi_web.ui.languages import said

_LONGEST: Final = 60_000
"""Characters of a text that is asked about: some twenty questions, each up to some minutes."""

Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """What the second reader made of something that the first read otherwise, and which fields differ."""

    first: int
    record: dict[str, Any]
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondOpinion:
    """How the second reading stands to the first; numbers count the records of the first."""

    agreed: tuple[int, ...]
    unconfirmed: tuple[int, ...]
    variants: tuple[Variant, ...]
    added: tuple[dict[str, Any], ...]
    refused: tuple[tuple[str, str], ...]
    """What was proposed and not believed, and why."""


def second_reader() -> str:
    """The model that reads second; empty where none is set up."""
    return settings.LUODI_SECOND_READER["model"] if settings.LUODI_SECOND_READER else ""


def _endpoint() -> Endpoint:
    if not settings.LUODI_SECOND_READER:
        raise SecondReaderError(_("没有设置第二读者。"))
    return Endpoint(**settings.LUODI_SECOND_READER)


def second_opinion(text: str, records: Sequence[Record], tell: Callable[[int, int], None]) -> SecondOpinion:
    """Ask the second reader about ``text`` and compare; ``tell(done, of)`` hears how many parts are read.

    Raises:
        SecondReaderError: it gave no usable answer to every part.
    """
    if len(text) > _LONGEST:
        raise SecondReaderError(_("全文超过 %(count)s 字，没有请第二读者读。") % {"count": _LONGEST})
    endpoint, parts = _endpoint(), parts_of(text)
    answers = []
    for number, part in enumerate(parts):
        tell(number, len(parts))
        answers.append(_proposals(endpoint, part))
    first = [fact_from_record(record) for record in records]
    second = [fact for answer in answers for fact in answer.facts]
    return _opinion(first, compare(first, second), answers)


def _proposals(endpoint: Endpoint, part: Part) -> Proposals:
    answer = ask(endpoint, messages_for(part))
    try:
        return proposals_in(answer, part)
    except AnswerError as error:
        raise SecondReaderError(said(error.words)) from error


def _opinion(first: list[Fact], found: Comparison, answers: list[Proposals]) -> SecondOpinion:
    numbers = {id(fact): number for number, fact in enumerate(first)}
    language = get_language() or ""
    return SecondOpinion(
        agreed=tuple(numbers[id(fact)] for fact, _other in found.agreed),
        unconfirmed=tuple(numbers[id(fact)] for fact in found.only_first),
        variants=tuple(
            Variant(first=numbers[id(one.first)], record=record_from_fact(one.second), fields=one.fields)
            for one in found.differing
        ),
        added=tuple(record_from_fact(fact) for fact in found.only_second),
        refused=tuple(
            (refusal.what, refusal.why.in_language(language))
            for answer in answers
            for refusal in answer.refusals
        ),
    )
