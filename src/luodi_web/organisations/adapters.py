"""The only door to the engines' tables."""

from collections.abc import Sequence

from luodi.dossiers import rank_of_post, rank_of_role
from luodi.linking import (
    DIFFERENT_BELOW,
    Answer,
    Candidate,
    Context,
    Known,
    KnownPerson,
    Link,
    Post,
    link,
    link_person,
)
from luodi.reference import Division, divisions, find_divisions
from luodi.vocabulary import CreditCode, DivisionCode, OrganisationType, Words
from luodi_web.ui.languages import said


def post_rank(title: str) -> int:
    """Where a post stands in protocol order; the lower, the earlier."""
    return rank_of_post(title or None)


def role_rank(role: str) -> int:
    """Where a role stands among the roles of an alliance."""
    return rank_of_role(role or None)


def divisions_named(name: str) -> tuple[Division, ...]:
    """What a place name can mean: none, one, or several of the same name."""
    return find_divisions(name)


def link_name(name: str, kind: str, known: Sequence[tuple[int, str, str, tuple[str, ...]]]) -> Link:
    """Whom among the known (key, name, type, short forms) a name of this type means."""
    bodies = [
        Known(key=str(key), name=full, aliases=short, type=_type(type_)) for key, full, type_, short in known
    ]
    return link(name, bodies, Context(type=_type(kind)))


def why_person(name: str, post: tuple[str, str], held: Sequence[tuple[str, str]]) -> str:
    """Why somebody with this post (body, title) is, or may be, the person who held these."""
    posts = tuple(Post(body=body, title=title) for body, title in held)
    found = link_person(
        name, Post(body=post[0], title=post[1]), [KnownPerson(key="", name=name, posts=posts)]
    )
    return "".join(in_words([reason for one in found.candidates[:1] for reason in one.reasons]))


def is_certain(found: Link) -> bool:
    """Whether the best candidate is meant, without asking anybody."""
    return found.answer is Answer.SAME


def is_open(found: Link) -> bool:
    """Whether somebody has to be asked."""
    return found.answer is Answer.ASK


def is_worth_asking(candidate: Candidate) -> bool:
    """Whether a candidate is likely enough to take somebody's time."""
    return candidate.probability >= DIFFERENT_BELOW


def in_words(reasons: Sequence[Words]) -> list[str]:
    """Reasons in the reader's language."""
    return [said(reason) for reason in reasons]


def _type(kind: str) -> OrganisationType | None:
    return OrganisationType(kind) if kind else None


def division_name(code: str) -> str:
    """The full name of a division, or nothing for no code."""
    return divisions()[DivisionCode(code)].full_name if code else ""


def checked_credit_code(text: str) -> str:
    """The credit code as it is kept: capitals, no spaces.

    Raises:
        ValueError: the form or the check character is wrong.
    """
    return str(CreditCode("".join(text.split()).upper()))
