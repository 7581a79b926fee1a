"""The only door to the engines' tables."""

from luodi.dossiers import rank_of_post, rank_of_role
from luodi.reference import Division, divisions, find_divisions
from luodi.vocabulary import CreditCode, DivisionCode


def post_rank(title: str) -> int:
    """Where a post stands in protocol order; the lower, the earlier."""
    return rank_of_post(title or None)


def role_rank(role: str) -> int:
    """Where a role stands among the roles of an alliance."""
    return rank_of_role(role or None)


def divisions_named(name: str) -> tuple[Division, ...]:
    """What a place name can mean: none, one, or several of the same name."""
    return find_divisions(name)


def division_name(code: str) -> str:
    """The full name of a division, or nothing for no code."""
    return divisions()[DivisionCode(code)].full_name if code else ""


def checked_credit_code(text: str) -> str:
    """The credit code as it is kept: capitals, no spaces.

    Raises:
        ValueError: the form or the check character is wrong.
    """
    return str(CreditCode("".join(text.split()).upper()))
