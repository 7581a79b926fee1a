"""What needs a person now: at most seven things, each with its next action."""

from collections.abc import Callable, Iterator, Mapping
from itertools import chain, islice
from typing import Final

from luodi_web.accounts.models import Role, User
from luodi_web.home.queries.todos import documents, jobs, matches, organisations, places, plans
from luodi_web.home.values import Todo

MOST: Final = 7
_MOST_OF_ONE_SORT: Final = 3
"""So that twenty unread documents do not hide a promise."""

_Source = Callable[[User], Iterator[Todo]]

_KEEPERS: Final[tuple[_Source, ...]] = (
    jobs.failed,
    documents.failed,
    documents.to_review,
    plans.with_questions,
    organisations.open_commitments,
    organisations.consents_to_ask,
)

_SOURCES: Final[Mapping[str, tuple[_Source, ...]]] = {
    Role.ADMINISTRATOR: _KEEPERS,
    Role.SECRETARIAT: _KEEPERS,
    Role.DISTRICT: (
        jobs.failed,
        documents.failed,
        documents.to_review,
        plans.shared,
        places.unknown_figures,
        organisations.open_commitments,
        documents.shared,
    ),
    Role.MEMBER: (
        organisations.consents_to_answer,
        plans.asked_of,
        documents.to_review,
        matches.own,
        plans.shared,
        documents.shared,
    ),
    Role.READER: (plans.shared, documents.shared),
}
"""The most pressing first."""


def todos_for(user: User) -> list[Todo]:
    """The most pressing first, never more than seven, and of one sort never more than three."""
    found = (islice(source(user), _MOST_OF_ONE_SORT) for source in _SOURCES[user.role])
    return list(islice(chain.from_iterable(found), MOST))
