"""Find the division that a plan is for; say so if there is none, or if several have the name."""

from difflib import get_close_matches

from luodi.reference import Division, divisions, find_divisions
from luodi.vocabulary import Words


class PlaceError(LookupError):
    """A name does not tell which division is meant; ``words`` says what to write instead.

    ::

        PlaceError
        ├── UnknownPlaceError      no division has the name
        └── AmbiguousPlaceError    several have it (名同实异)
    """

    def __init__(self, words: Words, candidates: tuple[Division, ...]) -> None:
        super().__init__(words.en)
        self.words = words
        self.candidates = candidates


class UnknownPlaceError(PlaceError):
    """No division of the register has this name; ``candidates`` have names that are written alike."""


class AmbiguousPlaceError(PlaceError):
    """Several divisions have this name; ``candidates`` are all of them."""


def find_place(name: str) -> Division:
    """Return the one division that ``name`` means.

    >>> find_place("天津东丽区").full_name
    '天津市东丽区'

    Raises:
        UnknownPlaceError: No division has this name.
        AmbiguousPlaceError: Several have it.
    """
    found = find_divisions(name)
    if len(found) == 1:
        return found[0]
    if not found:
        raise _unknown(name)
    listed = tuple(division.full_name for division in found)
    raise AmbiguousPlaceError(
        Words(
            zh=f"地名“{name}”有{len(found)}处：{'、'.join(listed)}。请写出全名，例如 {listed[0]}",
            en=f"{len(found)} places are called “{name}”: {', '.join(listed)}. "
            f"Write the full name, such as {listed[0]}",
        ),
        found,
    )


def _unknown(name: str) -> UnknownPlaceError:
    similar = _similar(name.strip())
    names = [division.full_name for division in similar]
    hint_zh = f"是否指：{'、'.join(names)}？" if names else ""
    hint_en = f" Did you mean {', '.join(names)}?" if names else ""
    return UnknownPlaceError(
        Words(
            zh=f"行政区划中没有“{name}”。{hint_zh}请写县级以上行政区划的名称，例如 天津市东丽区",
            en=f"No administrative division is called “{name}”.{hint_en} Write a county, city or province, "
            "such as 天津市东丽区",
        ),
        similar,
    )


_CLOSE = 0.75


def _similar(name: str) -> tuple[Division, ...]:
    """At most three divisions whose full names are written alike."""
    by_name = {division.full_name: division for division in divisions().values()}
    return tuple(by_name[found] for found in get_close_matches(name, by_name, n=3, cutoff=_CLOSE))
