"""Three-valued truth: what is not known is neither yes nor no."""

from collections.abc import Iterable
from enum import StrEnum


class Truth(StrEnum):
    """Yes, no, or unknown (Kleene's strong logic)."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"

    @classmethod
    def all(cls, parts: Iterable["Truth"]) -> "Truth":
        """No if one part is no; else unknown if one is unknown; else yes."""
        found = set(parts)
        if cls.NO in found:
            return cls.NO
        return cls.UNKNOWN if cls.UNKNOWN in found else cls.YES

    @classmethod
    def any(cls, parts: Iterable["Truth"]) -> "Truth":
        """Yes if one part is yes; else unknown if one is unknown; else no."""
        found = set(parts)
        if cls.YES in found:
            return cls.YES
        return cls.UNKNOWN if cls.UNKNOWN in found else cls.NO
