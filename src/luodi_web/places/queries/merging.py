"""What several documents tell alike, told once with all its quotes."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from luodi_web.documents.models import Fact
from luodi_web.places.queries.facts import line_of
from luodi_web.places.values import Industry, Line, Reading

_Value = TypeVar("_Value")


def merged_lines(facts: Iterable[Fact]) -> list[Line]:
    """One line for each happening or statement, the fullest words of it, newest first."""
    lines = [(fact, line_of(fact)) for fact in facts]
    groups = _grouped(lines, by=lambda pair: _occasion(*pair))
    merged = [_merged_line([line for _fact, line in group]) for group in groups]
    return sorted(merged, key=lambda line: line.date, reverse=True)


def _occasion(fact: Fact, line: Line) -> Hashable:
    """Happenings of one sort on one day are one; other facts are one where they say the same."""
    record = fact.record
    if fact.kind in {"activity", "agreement"} and record.get("date"):
        return fact.kind, record.get("type"), record.get("stage"), record["date"]
    return fact.kind, line.text


def _merged_line(group: Sequence[Line]) -> Line:
    fullest = max(group, key=lambda line: len(line.text))
    return replace(
        fullest,
        date=max(line.date for line in group),
        others=tuple(line.citation for line in group if line is not fullest),
        example=all(line.example for line in group),
    )


def merged_readings(readings: Iterable[Reading]) -> list[Reading]:
    """One reading for each number and date; one that is only printed counts from its first printing."""
    groups = _grouped(
        readings,
        by=lambda one: (one.measure, one.unit, one.value, one.modifier, one.date if one.dated else ""),
    )
    return [_merged_reading(group) for group in groups]


def _merged_reading(group: Sequence[Reading]) -> Reading:
    first = min(group, key=lambda reading: (not reading.date, reading.date))
    return replace(
        first,
        others=tuple(reading.citation for reading in group if reading is not first),
        example=all(reading.example for reading in group),
    )


def merged_industries(industries: Iterable[Industry]) -> list[Industry]:
    """One entry for each name, in order of first mention."""
    return [_merged_industry(group) for group in _grouped(industries, by=lambda industry: industry.name)]


def _merged_industry(group: Sequence[Industry]) -> Industry:
    citations = [industry.citation for industry in group if industry.citation]
    return replace(
        group[0],
        role=next((industry.role for industry in group if industry.role), ""),
        citation=citations[0] if citations else None,
        others=tuple(citations[1:]),
    )


def _grouped(values: Iterable[_Value], *, by: Callable[[_Value], Hashable]) -> list[list[_Value]]:
    """Groups in order of their first member."""
    groups: dict[Hashable, list[_Value]] = {}
    for value in values:
        groups.setdefault(by(value), []).append(value)
    return list(groups.values())
