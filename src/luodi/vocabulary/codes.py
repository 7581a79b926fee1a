"""Official codes as types of their own: a wrong one cannot be made.

Each is a ``str``, so that it sorts, prints and travels as the code it is.
"""

import re
from typing import ClassVar, Final, Self

_CREDIT_ALPHABET: Final = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_CREDIT_WEIGHTS: Final = tuple(pow(3, place, 31) for place in range(17))


class _Code(str):
    """A code whose form is checked when it is made."""

    __slots__ = ()
    _form: ClassVar[re.Pattern[str]]
    _expected: ClassVar[str]

    def __new__(cls, text: str) -> Self:
        """Take a code as written.

        Raises:
            ValueError: The text does not have the form of this code.
        """
        if not cls._form.fullmatch(text):
            raise ValueError(f"{text!r} is no {cls.__name__}: expected {cls._expected}")
        return super().__new__(cls, text)


class DivisionCode(_Code):
    """An administrative division by GB/T 2260: 120110 is 天津市东丽区.

    >>> DivisionCode("120110").province, DivisionCode("120110").city
    ('120000', '120100')
    """

    __slots__ = ()
    _form = re.compile(r"[1-9]\d{5}", re.ASCII)
    _expected = "six digits, such as 120110"

    @property
    def province(self) -> "DivisionCode":
        """The province that holds it."""
        return DivisionCode(self[:2] + "0000")

    @property
    def city(self) -> "DivisionCode":
        """The prefecture that holds it; of a province, the province's own ``xx0000``."""
        return DivisionCode(self[:4] + "00")

    @property
    def stem(self) -> str:
        """The digits that the codes of all divisions inside it begin with.

        >>> [DivisionCode(code).stem for code in ("370000", "371000", "371002")]
        ['37', '3710', '371002']
        """
        return self[:2] if self.endswith("0000") else self[:4] if self.endswith("00") else str(self)


class IndustryCode(_Code):
    """A section, division, group or class of GB/T 4754-2017: C, 34, 349, 3492."""

    __slots__ = ()
    _form = re.compile(r"[A-T]|\d{2,4}", re.ASCII)
    _expected = "a letter A to T or two to four digits, such as 3492"


class ZoneCode(_Code):
    """A zone of the catalogue 中国开发区审核公告目录: G121050, S377018."""

    __slots__ = ()
    _form = re.compile(r"[GS]\d{6}", re.ASCII)
    _expected = "G or S and six digits, such as G121050"


class CreditCode(_Code):
    """A unified social credit code by GB 32100-2015; the last character checks the others.

    >>> CreditCode("91350100M000100Y43")
    '91350100M000100Y43'
    >>> CreditCode("91350100M000100Y44")
    Traceback (most recent call last):
    ...
    ValueError: '91350100M000100Y44' is no CreditCode: its check character should be 3
    """

    __slots__ = ()
    _form = re.compile(rf"[{_CREDIT_ALPHABET}]{{2}}\d{{6}}[{_CREDIT_ALPHABET}]{{10}}", re.ASCII)
    _expected = "18 characters: two, six digits, and ten without I, O, S, V and Z"

    def __new__(cls, text: str) -> Self:
        """Take a code as written.

        Raises:
            ValueError: The form is wrong, or the check character does not fit.
        """
        code = super().__new__(cls, text)
        expected = credit_check_character(code)
        if code[-1] != expected:
            raise ValueError(f"{text!r} is no CreditCode: its check character should be {expected}")
        return code


def credit_check_character(code: str) -> str:
    """Return the 18th character that the first 17 demand (GB 32100-2015: modulus 31, weights 3^i)."""
    total = sum(
        _CREDIT_ALPHABET.index(letter) * weight for letter, weight in zip(code, _CREDIT_WEIGHTS, strict=False)
    )
    return _CREDIT_ALPHABET[-total % 31]
