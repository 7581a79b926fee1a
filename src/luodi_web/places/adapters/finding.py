"""Which division somebody means by a name."""

from luodi.workflow import PlaceError, find_place
from luodi_web.ui.languages import said


class NoSuchPlaceError(Exception):
    """A name is no division, or several; the message says what to write."""


def division_named(name: str) -> tuple[str, str]:
    """Code and full name of the one division that ``name`` means.

    Raises:
        NoSuchPlaceError: none, or several.
    """
    try:
        division = find_place(name)
    except PlaceError as error:
        raise NoSuchPlaceError(said(error.words)) from error
    return str(division.code), division.full_name
