"""Amounts with their units: how firmly stated, money, land, and how to print them in Chinese."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final


class Modifier(StrEnum):
    """How firmly a number is stated."""

    EXACT = "exact"
    ABOUT = "about"
    """约, 左右"""
    OVER = "over"
    """余, 多, 超, 上百"""
    UNDER = "under"
    """不足, 以内"""
    NEARLY = "nearly"
    """近, 将近"""


_SPOKEN: Final = {
    Modifier.EXACT: "{}",
    Modifier.ABOUT: "约{}",
    Modifier.OVER: "超过{}",
    Modifier.UNDER: "不足{}",
    Modifier.NEARLY: "近{}",
}


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in the unit in which it is stated, never converted: 94 万人, over 10 期.

    >>> Quantity(Decimal("460"), "亿元").chinese
    '460亿元'
    """

    value: Decimal
    unit: str
    modifier: Modifier = Modifier.EXACT

    @property
    def chinese(self) -> str:
        """The quantity in words for a Chinese text."""
        return _SPOKEN[self.modifier].format(f"{plain(self.value)}{self.unit}")


class Currency(StrEnum):
    """ISO 4217 codes of the currencies that documents of the field use."""

    CNY = "CNY"
    USD = "USD"
    EUR = "EUR"
    HKD = "HKD"


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in whole units of its currency (元, not 万元)."""

    amount: Decimal
    currency: Currency = Currency.CNY


_SQUARE_METRES: Final = {
    "平方米": Decimal(1),
    "亩": Decimal(2000) / Decimal(3),
    "公顷": Decimal(10_000),
    "平方公里": Decimal(1_000_000),
    "平方千米": Decimal(1_000_000),
}


@dataclass(frozen=True, slots=True, order=True)
class Area:
    """A stretch of land or floor, in square metres.

    Raises:
        ValueError: negative.
    """

    square_metres: Decimal

    def __post_init__(self) -> None:
        if self.square_metres < 0:
            raise ValueError(f"an area cannot be negative: {self.square_metres} m²")

    @classmethod
    def of(cls, value: Decimal, unit: str) -> "Area":
        """Convert from 平方米, 亩 (2000/3 m²), 公顷 or 平方公里, each also with 万 before it.

        >>> Area.of(Decimal("15"), "亩").square_metres
        Decimal('10000')

        Raises:
            ValueError: the unit is not one of these.
        """
        scale = Decimal(10_000) if unit.startswith("万") else Decimal(1)
        factor = _SQUARE_METRES.get(unit.removeprefix("万"))
        if factor is None:
            raise ValueError(f"{unit!r} is no unit of area; known are {', '.join(_SQUARE_METRES)}")
        return cls((value * scale * factor).quantize(Decimal("0.01")).normalize() + 0)


def plain(value: Decimal) -> str:
    """Print a number without exponent and without trailing zeros.

    >>> plain(Decimal("68.720")), plain(Decimal("1E+3"))
    ('68.72', '1000')
    """
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
