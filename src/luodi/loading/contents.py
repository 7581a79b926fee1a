"""What a reader hands back: the text, and what the file itself states about it."""

import re
from dataclasses import dataclass
from typing import Final

from luodi.vocabulary import PartialDate, Span

_LINE_ENDS: Final = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_UNPRINTABLE: Final = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff\ufeff\ufffe\uffff]")
_DATE: Final = re.compile(r"(?<!\d)((?:19|20)\d{2})[-/.年]?(\d{1,2})(?:[-/.月]?(\d{1,2}))?(?!\d)")


@dataclass(frozen=True, slots=True)
class Content:
    """A file's text, and its title and date where the file states them."""

    text: str
    title: str | None = None
    published: PartialDate | None = None
    recognised: tuple[Span, ...] = ()
    """Where the text was recognised from pictures."""


def clean(text: str) -> str:
    r"""End every line alike, and drop what neither a screen nor a database can hold.

    >>> clean("甲来访。\r\n乙签约。\x00")
    '甲来访。\n乙签约。'
    """
    return _UNPRINTABLE.sub("", _LINE_ENDS.sub("\n", text))


def date_stated(words: str) -> PartialDate | None:
    """Read a date as pages and properties write it; ``None`` where there is none.

    >>> str(date_stated("2016-11-16 08:30")), str(date_stated("2016年11月"))
    ('2016-11-16', '2016-11')
    """
    match = _DATE.search(words)
    if match is None:
        return None
    try:
        return PartialDate(*(int(part or 0) for part in match.groups()))
    except ValueError:
        return None
