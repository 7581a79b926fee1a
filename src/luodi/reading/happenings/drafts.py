"""Happenings: what the text tells of one, and how it is put together piece by piece."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from luodi.vocabulary import ActivityType, PartialDate, Span


@dataclass(frozen=True, slots=True)
class Happening:
    """One happening as the text tells it."""

    type: ActivityType
    date: PartialDate | None
    name: str
    spans: tuple[Span, ...]
    place: str | None
    hosts: tuple[str, ...]
    guests: tuple[str, ...]
    participants: tuple[str, ...]
    parties: tuple[str, ...]
    """The bodies and places that the first telling names as acting: who signs, holds or visits."""

    @property
    def span(self) -> Span:
        """Where it is told first."""
        return self.spans[0]


@dataclass(slots=True)
class Draft:
    """A happening while it is put together."""

    type: ActivityType
    date: PartialDate | None
    name: str = ""
    spans: list[Span] = field(default_factory=list)
    participants: dict[str, None] = field(default_factory=dict)
    place: str | None = None
    hosts: dict[str, None] = field(default_factory=dict)
    guests: dict[str, None] = field(default_factory=dict)
    parties: tuple[str, ...] = ()

    def happening(self, default: PartialDate | None) -> Happening:
        """Close it; ``default`` is the date of what has none of its own."""
        return Happening(
            type=self.type,
            date=self.date or default,
            name=self.name,
            spans=tuple(dict.fromkeys(self.spans)),
            place=self.place,
            hosts=tuple(self.hosts),
            guests=tuple(self.guests),
            participants=tuple(self.participants),
            parties=self.parties,
        )


def most_precise(dates: Sequence[PartialDate | None]) -> PartialDate | None:
    """The last date; a day before it where it only repeats the year (2月18日,某市2025年签约仪式)."""
    last = dates[-1]
    days = [date for date in dates if date and date.day and last and date.year == last.year]
    return days[-1] if days and last and not last.month else last
