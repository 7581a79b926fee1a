"""Indicators, focuses, targets and honours of each subject."""

from dataclasses import dataclass

from luodi.dossiers.names import NameBook, fold
from luodi.dossiers.sorting import group
from luodi.dossiers.values import StatedFocus, StatedHonour, StatedIndicator, StatedTarget
from luodi.vocabulary import Evidence, Focus, Honour, Indicator, Measure, PartialDate, Quantity, Target

_MEASURES = {measure: place for place, measure in enumerate(Measure)}
_UNDATED = PartialDate(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What is said of one subject."""

    indicators: tuple[StatedIndicator, ...]
    focuses: tuple[StatedFocus, ...]
    targets: tuple[StatedTarget, ...]
    honours: tuple[StatedHonour, ...]
    evidence: tuple[Evidence, ...]


def subject_of(item: Evidence, book: NameBook) -> str | None:
    """The kept name of what the fact is about; ``None`` if it is of another kind, or nobody says."""
    fact = item.fact
    if not isinstance(fact, Indicator | Focus | Target | Honour) or fact.subject is None:
        return None
    return book.name(fact.subject)


def profile_of(items: tuple[Evidence, ...]) -> Profile:
    """Read the facts about one subject; the same value in two documents is one with both as evidence."""
    return Profile(
        indicators=_indicators(items),
        focuses=_focuses(items),
        targets=_targets(items),
        honours=tuple(
            StatedHonour(honour=honour, evidence=found)
            for honour, found in group(items, Honour, lambda fact: fold(fact.honour)).items()
        ),
        evidence=items,
    )


def _indicators(items: tuple[Evidence, ...]) -> tuple[StatedIndicator, ...]:
    groups = group(items, Indicator, lambda fact: (fact.measure, _quantity(fact), fact.as_of))
    found = [
        StatedIndicator(measure=measure, quantity=quantity, as_of=as_of, evidence=evidence)
        for (measure, quantity, as_of), evidence in groups.items()
    ]
    found.sort(key=_newness, reverse=True)
    return tuple(sorted(found, key=lambda item: _MEASURES[item.measure]))


def _newness(item: StatedIndicator) -> tuple[PartialDate, PartialDate]:
    published = max(evidence.source.published or _UNDATED for evidence in item.evidence)
    return (item.as_of or _UNDATED, published)


def _focuses(items: tuple[Evidence, ...]) -> tuple[StatedFocus, ...]:
    groups = group(items, Focus, lambda fact: fold(fact.industry))
    found = []
    for industry, evidence in groups.items():
        roles = [item.fact.role for item in evidence if isinstance(item.fact, Focus)]
        role = next((role for role in roles if role), None)
        found.append(StatedFocus(industry=industry, role=role, evidence=evidence))
    return tuple(found)


def _targets(items: tuple[Evidence, ...]) -> tuple[StatedTarget, ...]:
    groups = group(
        items,
        Target,
        lambda fact: (
            fold(fact.plan) if fact.plan else None,
            fact.measure,
            _quantity(fact),
            fact.start,
            fact.end,
        ),
    )
    return tuple(
        StatedTarget(plan=plan, measure=measure, quantity=quantity, start=start, end=end, evidence=evidence)
        for (plan, measure, quantity, start, end), evidence in groups.items()
    )


def _quantity(fact: Indicator | Target) -> Quantity:
    modifier = {"modifier": fact.modifier} if isinstance(fact, Indicator) else {}
    return Quantity(fact.value, fact.unit or "", **modifier)
