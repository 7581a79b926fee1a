"""Numbers that can be put side by side: 460亿元 and 9000万元 on one scale."""

from decimal import Decimal
from typing import Final

from luodi.vocabulary import Area, plain

_SCALES: Final = {"万亿": Decimal(10**12), "亿": Decimal(10**8), "万": Decimal(10**4), "千": Decimal(1000)}


def comparable(value: Decimal, unit: str) -> tuple[Decimal, str]:
    """The value in the plain unit of its kind.

    >>> comparable(Decimal("460"), "亿元")
    (Decimal('46000000000'), '元')
    >>> comparable(Decimal("15"), "亩")
    (Decimal('10000'), '平方米')
    """
    try:
        return Area.of(value, unit).square_metres, "平方米"
    except ValueError:
        pass
    for prefix, scale in _SCALES.items():
        if unit.startswith(prefix):
            return value * scale, unit.removeprefix(prefix)
    return value, unit


def printed(value: Decimal) -> str:
    """Without exponent and trailing zeros, thousands set apart.

    >>> printed(Decimal("23252.290"))
    '23,252.29'
    """
    whole, dot, rest = plain(value).partition(".")
    return f"{int(whole):,}{dot}{rest}"
