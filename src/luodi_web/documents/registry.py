"""What apps above add: the page where facts are reviewed, and what happens when a document goes or returns.

The facts of a removed document must leave the dossiers, which stand in apps that this one does not know.
So those apps register here, and this app calls them.
"""

from collections.abc import Callable
from typing import Any, Final

from django.urls import reverse

Follower = Callable[[Any, Any], None]
"""``follower(document, actor)``. The models stand above this list, so they cannot be named here."""

_on_removed: Final[list[Follower]] = []
_on_restored: Final[list[Follower]] = []
_desks: Final[list[str]] = []


def review_at(url_name: str) -> None:
    """Facts are reviewed at this address, which takes the document's number."""
    _desks[:] = [url_name]


def desk_url(document: int) -> str:
    """The address where this document's facts are reviewed; empty where no app reviews."""
    return reverse(_desks[0], args=[document]) if _desks else ""


def follow(*, removed: Follower, restored: Follower) -> None:
    """Have these called, inside the transaction, when a document is removed and when it is restored."""
    if removed not in _on_removed:
        _on_removed.append(removed)
        _on_restored.append(restored)


def tell_removed(document: Any, actor: Any) -> None:
    """A document was removed."""
    for follower in _on_removed:
        follower(document, actor)


def tell_restored(document: Any, actor: Any) -> None:
    """A document came back."""
    for follower in _on_restored:
        follower(document, actor)
