"""Dossiers of bodies and people, and what people answered about names."""

from luodi_web.organisations.models.decisions import NameDecision
from luodi_web.organisations.models.dossiers import (
    Activity,
    Agreement,
    Commitment,
    Consent,
    Membership,
    Mention,
    Name,
    Organisation,
    Participation,
    Party,
    Person,
    Post,
    Resource,
    Side,
)

__all__ = [
    "Activity",
    "Agreement",
    "Commitment",
    "Consent",
    "Membership",
    "Mention",
    "Name",
    "NameDecision",
    "Organisation",
    "Participation",
    "Party",
    "Person",
    "Post",
    "Resource",
    "Side",
]
