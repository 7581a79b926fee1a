"""The numbers of headings by GB/T 9704: 一、（一）1. — and Chinese numerals."""

from typing import Final

_DIGITS: Final = "零一二三四五六七八九"
_TEN: Final = 10
_HUNDRED: Final = 100


def numeral(number: int) -> str:
    """A number from 1 to 99 in Chinese numerals.

    >>> [numeral(number) for number in (1, 10, 12, 20, 35)]
    ['一', '十', '十二', '二十', '三十五']

    Raises:
        ValueError: The number is out of range.
    """
    if not 0 < number < _HUNDRED:
        raise ValueError(f"numbered from 1 to 99, got {number}")
    tens, ones = divmod(number, _TEN)
    head = "" if tens == 0 else "十" if tens == 1 else f"{_DIGITS[tens]}十"
    return head + (_DIGITS[ones] if ones else "")


class Numbering:
    """Counts headings as they come.

    >>> count = Numbering()
    >>> [count.label(level) for level in (1, 2, 2, 3, 1, 2)]
    ['一、', '（一）', '（二）', '1.', '二、', '（一）']
    """

    def __init__(self) -> None:
        self._counts = [0, 0, 0]

    def label(self, level: int) -> str:
        """The label of the next heading of this level; deeper levels start anew."""
        self._counts[level - 1] += 1
        self._counts[level:] = [0] * (len(self._counts) - level)
        count = self._counts[level - 1]
        return (f"{numeral(count)}、", f"（{numeral(count)}）", f"{count}.")[level - 1]
