"""The places one can go: apps above register theirs, the page frame shows those of one's role."""

from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One place in the navigation bar; ``roles`` left empty means everyone."""

    order: int
    label: str | Promise
    url_name: str
    icon: str
    roles: frozenset[str] = frozenset()

    @property
    def app(self) -> str:
        """The app whose pages light this entry."""
        return self.url_name.partition(":")[0]


_entries: Final[dict[str, Entry]] = {}


def register(entry: Entry) -> None:
    """Called once by an app's ``ready``; the same address again replaces the entry."""
    _entries[entry.url_name] = entry


def entries_for(role: str) -> list[Entry]:
    """What a person of this role sees, in order; administrators see all."""
    chosen = (
        entry
        for entry in _entries.values()
        if not entry.roles or role in entry.roles or role == "administrator"
    )
    return sorted(chosen, key=lambda entry: (entry.order, entry.url_name))
