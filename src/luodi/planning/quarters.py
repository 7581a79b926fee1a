"""Quarters of a year, the steps in which a plan is timed."""

import re
from dataclasses import dataclass
from typing import Final, Self

from luodi.vocabulary import PartialDate

_FORM: Final = re.compile(r"(\d{4})-?Q([1-4])", re.ASCII)
_PER_YEAR: Final = 4
_NUMERALS: Final = "一二三四"


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """A quarter of a year; sorts by time.

    >>> str(Quarter(2017, 1)), Quarter(2016, 4).next.chinese
    ('2017Q1', '2017年第一季度')

    Raises:
        ValueError: the number is not 1 to 4.
    """

    year: int
    number: int

    def __post_init__(self) -> None:
        if not 1 <= self.number <= _PER_YEAR:
            raise ValueError(f"a quarter is 1 to 4, not {self.number}")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ``2017Q1`` or ``2017-Q1``.

        Raises:
            ValueError: not of that form.
        """
        match = _FORM.fullmatch(text.strip().upper())
        if match is None:
            raise ValueError(f"{text!r} is no quarter of the form 2017Q1")
        return cls(int(match[1]), int(match[2]))

    @classmethod
    def of(cls, date: PartialDate) -> Self:
        """The quarter that holds ``date``; the last of its year where only the year is known."""
        return cls(date.year, (date.month - 1) // 3 + 1 if date.month else _PER_YEAR)

    @property
    def next(self) -> "Quarter":
        """The quarter after this."""
        return Quarter(self.year + self.number // _PER_YEAR, self.number % _PER_YEAR + 1)

    def run(self, count: int) -> tuple["Quarter", ...]:
        """This quarter and those after it, ``count`` in all."""
        quarters = [self]
        while len(quarters) < count:
            quarters.append(quarters[-1].next)
        return tuple(quarters)

    @property
    def chinese(self) -> str:
        """In Chinese official style: 2017年第一季度."""
        return f"{self.year}年第{_NUMERALS[self.number - 1]}季度"

    def __str__(self) -> str:
        return f"{self.year:04d}Q{self.number}"
