"""What the desk shows."""

from luodi_web.review.queries.candidates import (
    Candidate,
    answers_for,
    candidates_for,
    names_of_bodies,
    questions_for,
)
from luodi_web.review.queries.decisions import history_of, last_decision
from luodi_web.review.queries.desk import (
    Desk,
    Group,
    desk_for,
    next_document,
    sentences_with,
    undisputed_facts,
)
from luodi_web.review.queries.filings import filed_in
from luodi_web.review.queries.opinions import OtherReading, variants_of
from luodi_web.review.queries.quotes import find_quote, record_about

__all__ = [
    "Candidate",
    "Desk",
    "Group",
    "OtherReading",
    "answers_for",
    "candidates_for",
    "desk_for",
    "filed_in",
    "find_quote",
    "history_of",
    "last_decision",
    "names_of_bodies",
    "next_document",
    "questions_for",
    "record_about",
    "sentences_with",
    "undisputed_facts",
    "variants_of",
]
