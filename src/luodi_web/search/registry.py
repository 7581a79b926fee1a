"""What can be found besides the index: apps above register how to look through what is public."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One hit; ``kind`` says in one word what it is."""

    title: str
    text: str
    url: str
    kind: str


Finder = Callable[[str, Any], Sequence[Found]]
"""From the question and the user who asks; at most a dozen, best first."""

_finders: Final[dict[str, Finder]] = {}


def register_finder(name: str, finder: Finder) -> None:
    """Called once by an app's ``ready``; the same name again replaces the finder."""
    _finders[name] = finder


def find_registered(question: str, user: Any) -> list[Found]:
    """What all registered finders know, in order of their names."""
    if not question:
        return []
    return [hit for name in sorted(_finders) for hit in _finders[name](question, user)]
