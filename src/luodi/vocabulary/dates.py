"""Dates as documents state them: a year, a month of a year, or a day; and periods between two of them.

Written as in ISO 8601: ``2016``, ``2016-11``, ``2016-11-02``.
"""

import datetime as dt
import re
from dataclasses import dataclass
from typing import Final, Self

_ISO: Final = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date of which at least the year is known. Sorts by time, the vaguer first.

    >>> str(PartialDate(2016, 11))
    '2016-11'

    Raises:
        ValueError: a day without its month, or no such day in the calendar.
    """

    year: int
    month: int = 0
    """1 to 12; 0 where the text does not state it."""
    day: int = 0
    """1 to 31; 0 where the text does not state it."""

    def __post_init__(self) -> None:
        if self.day and not self.month:
            raise ValueError(f"day {self.day} of {self.year} lacks its month")
        dt.date(self.year, self.month or 1, self.day or 1)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read the ISO form.

        Raises:
            ValueError: not of that form, or no such day.
        """
        match = _ISO.fullmatch(text)
        if match is None:
            raise ValueError(f"{text!r} is no date of the form 2016, 2016-11 or 2016-11-02")
        return cls(*(int(part or 0) for part in match.groups()))

    @classmethod
    def of(cls, day: dt.date) -> Self:
        """Take a full calendar day."""
        return cls(day.year, day.month, day.day)

    def __str__(self) -> str:
        parts = [f"{self.year:04d}", *(f"{part:02d}" for part in (self.month, self.day) if part)]
        return "-".join(parts)

    @property
    def chinese(self) -> str:
        """The date in Chinese official style: 2016年11月2日.

        >>> PartialDate(2016, 11, 2).chinese
        '2016年11月2日'
        """
        month = f"{self.month}月" if self.month else ""
        day = f"{self.day}日" if self.day else ""
        return f"{self.year}年{month}{day}"


@dataclass(frozen=True, slots=True)
class Period:
    """From one date to another, both inclusive; either end may be open.

    Raises:
        ValueError: both ends are open, or the end lies before the start.
    """

    start: PartialDate | None
    end: PartialDate | None

    def __post_init__(self) -> None:
        if self.start is None and self.end is None:
            raise ValueError("a period needs at least one end")
        if self.start and self.end and self.end.year < self.start.year:
            raise ValueError(f"the period ends ({self.end}) before it starts ({self.start})")
