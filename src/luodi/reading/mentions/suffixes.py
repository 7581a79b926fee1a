"""The grammar of bodies' names: which last words make a body, and of which sort."""

from functools import cache, lru_cache
from typing import Final

from luodi.reading.words.lexicons import table
from luodi.vocabulary import OrganisationType

_LONGEST: Final = 12


@cache
def _suffixes() -> dict[str, tuple[OrganisationType, bool]]:
    """Suffix -> (sort of body, whether it is weak)."""
    return {row[0]: (OrganisationType(row[1]), row[2:] == ("weak",)) for row in table("body_suffixes.tsv")}


@lru_cache(maxsize=65_536)
def suffix_of(name: str) -> str:
    """Return the longest known suffix that ends ``name``; empty if none does.

    >>> suffix_of("北京某某科技股份有限公司")
    '股份有限公司'
    """
    known = _suffixes()
    longest = min(len(name), _LONGEST)
    return next((name[-size:] for size in range(longest, 0, -1) if name[-size:] in known), "")


def is_weak(suffix: str) -> bool:
    """Tell whether the suffix makes a body only after a proper name."""
    return _suffixes()[suffix][1] if suffix else True


def type_of(name: str) -> OrganisationType:
    """Return the sort of body that a name speaks of; a name without a known suffix is a firm's."""
    suffix = suffix_of(name)
    return _suffixes()[suffix][0] if suffix else OrganisationType.COMPANY
