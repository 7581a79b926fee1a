"""Two readings of one text: what both found, what only one did, and where they say different things."""

import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from luodi.vocabulary import Fact, FactKind, Organisation, Span

_TOLD: Final[dict[FactKind, tuple[str, ...]]] = {
    FactKind.ORGANISATION: (),
    FactKind.PERSON: ("title",),
    FactKind.MEMBERSHIP: ("role",),
    FactKind.ACTIVITY: ("date",),
    FactKind.AGREEMENT: ("stage", "date"),
    FactKind.COMMITMENT: (),
    FactKind.INDICATOR: ("subject", "measure", "value", "unit"),
    FactKind.FOCUS: ("subject",),
    FactKind.TARGET: ("measure", "value"),
    FactKind.HONOUR: ("subject",),
    FactKind.POLICY: (),
}
"""Kind -> the fields in which two facts about the same thing may differ."""
_SAME: Final[dict[FactKind, str]] = {
    FactKind.PERSON: "name",
    FactKind.MEMBERSHIP: "member",
    FactKind.ACTIVITY: "type",
    FactKind.FOCUS: "industry",
    FactKind.HONOUR: "honour",
    FactKind.POLICY: "name",
}
"""Kind -> the field that says what a fact is about."""
_BY_WORDS: Final = {FactKind.ACTIVITY, FactKind.AGREEMENT, FactKind.INDICATOR, FactKind.TARGET}
"""Facts of these kinds are about the same thing only if they quote some of the same words."""
_UNTOLD: Final = str.maketrans("", "", "《》“”‘’「」\"' \t\n　·")


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Two facts about the same thing, and the fields in which they differ."""

    first: Fact
    second: Fact
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """How a second reading stands to the first. Every fact of both stands in exactly one place."""

    agreed: tuple[tuple[Fact, Fact], ...]
    differing: tuple[Difference, ...]
    only_first: tuple[Fact, ...]
    only_second: tuple[Fact, ...]


def compare(first: Sequence[Fact], second: Sequence[Fact]) -> Comparison:
    """Pair the facts of two readings: first those that say the same, then those that at least speak of it."""
    left, right = list(first), list(second)
    agreed = _paired(left, right, lambda one, other: _is_about(one, other) and not _differing(one, other))
    loose = _paired(left, right, _is_about)
    return Comparison(
        agreed=tuple(agreed),
        differing=tuple(
            Difference(first=one, second=other, fields=_differing(one, other)) for one, other in loose
        ),
        only_first=tuple(left),
        only_second=tuple(right),
    )


def _paired(
    left: list[Fact], right: list[Fact], fits: Callable[[Fact, Fact], bool]
) -> list[tuple[Fact, Fact]]:
    """Take out of both lists the pairs that fit, each fact once, in reading order."""
    pairs, waiting = [], defaultdict[Any, list[Fact]](list)
    for one in left:
        for key in _keys(one):
            waiting[key].append(one)
    taken: set[int] = set()
    for other in right:
        near = (one for key in _keys(other) for one in waiting[key] if id(one) not in taken)
        found = next((one for one in near if fits(one, other)), None)
        if found:
            pairs.append((found, other))
            taken |= {id(found), id(other)}
    for side in (left, right):
        side[:] = [fact for fact in side if id(fact) not in taken]
    return pairs


def _keys(fact: Fact) -> set[tuple[FactKind, str]]:
    """What a fact may be found under by the other reading."""
    if isinstance(fact, Organisation):
        return {(fact.kind, _folded(name)) for name in (fact.name, *fact.aliases)}
    return {(fact.kind, _folded(getattr(fact, _SAME[fact.kind])) if fact.kind in _SAME else "")}


def _is_about(one: Fact, other: Fact) -> bool:
    """Whether both speak of the same thing; that their keys meet is known."""
    if one.kind == FactKind.COMMITMENT:
        return _shared(one, other) * 2 >= _length(one) + _length(other) - _shared(one, other)
    if one.kind not in _BY_WORDS:
        return True
    same = [
        name
        for name in ("value", "measure")
        if _folded(getattr(one, name, 0)) == _folded(getattr(other, name, 0))
    ]
    return bool(same) and _shared(one, other) > 0


def _differing(one: Fact, other: Fact) -> tuple[str, ...]:
    names = _TOLD[one.kind]
    return tuple(name for name in names if _folded(getattr(one, name)) != _folded(getattr(other, name)))


def _folded(value: Any) -> str:
    """A value without the forms that mean nothing: widths, quotation marks, white space."""
    return "" if value is None else unicodedata.normalize("NFKC", str(value)).translate(_UNTOLD)


def _length(fact: Fact) -> int:
    return sum(span.end - span.start for span in _merged(quote.span for quote in fact.quotes))


def _shared(one: Fact, other: Fact) -> int:
    """How many characters both quote."""
    left, right = (_merged(quote.span for quote in fact.quotes) for fact in (one, other))
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in left for b in right)


def _merged(spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged
