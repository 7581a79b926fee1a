"""What apps above do when a document goes and comes back: they register here, this app calls them.

The facts of a removed document must leave the dossiers, which stand in apps that this one does not know.
"""

from collections.abc import Callable
from typing import Any, Final

Follower = Callable[[Any, Any], None]
"""``follower(document, actor)``. The models stand above this list, so they cannot be named here."""

_on_removed: Final[list[Follower]] = []
_on_restored: Final[list[Follower]] = []


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
