"""Put evidence in one order, and gather what belongs together."""

from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

from luodi.vocabulary import Evidence, Fact, PartialDate

Kind = TypeVar("Kind", bound=Fact)
Key = TypeVar("Key", bound=Hashable)

_LATE = PartialDate(9999)


def in_order(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """By the date of the document (undated ones last), its key, and the place in its text.

    The order in which documents are handed over cannot change a dossier.
    """
    return tuple(sorted(evidence, key=_place_of))


def _place_of(item: Evidence) -> tuple[object, ...]:
    spans = tuple(quote.span for quote in item.fact.quotes)
    source = item.source
    return (source.published or _LATE, source.key, _start(item.fact), spans, item.fact.kind, repr(item.fact))


_VALUES = ("industry", "honour", "value", "text", "member", "name")


def _start(fact: Fact) -> int:
    """Where the text says what is peculiar to this fact: several of a list share one quote."""
    words = next((str(getattr(fact, name)) for name in _VALUES if hasattr(fact, name)), "")
    for quote in fact.quotes:
        if words and words in quote.text:
            return quote.span.start + quote.text.index(words)
    return fact.quotes[0].span.start


def group(
    evidence: Iterable[Evidence], kind: type[Kind], key: Callable[[Kind], Key]
) -> dict[Key, tuple[Evidence, ...]]:
    """Gather the evidence whose facts are of ``kind`` by ``key``, in order."""
    groups: dict[Key, list[Evidence]] = {}
    for item in evidence:
        if isinstance(item.fact, kind):
            groups.setdefault(key(item.fact), []).append(item)
    return {found: tuple(items) for found, items in groups.items()}


def facts_of(evidence: Iterable[Evidence], kind: type[Kind]) -> list[Kind]:
    """The facts of ``kind``, in order."""
    return [item.fact for item in evidence if isinstance(item.fact, kind)]
