"""What all documents together say of each body, person and place: every value with the evidence for it."""

from luodi.dossiers.building import build
from luodi.dossiers.protocol import rank_of_post, rank_of_role
from luodi.dossiers.values import (
    ActivityDossier,
    AgreementDossier,
    CommitmentDossier,
    Dossiers,
    MembershipDossier,
    OrganisationDossier,
    Participant,
    PersonDossier,
    PlaceDossier,
    PolicyDossier,
    Post,
    StatedFocus,
    StatedHonour,
    StatedIndicator,
    StatedTarget,
    SubjectDossier,
)

__all__ = [
    "ActivityDossier",
    "AgreementDossier",
    "CommitmentDossier",
    "Dossiers",
    "MembershipDossier",
    "OrganisationDossier",
    "Participant",
    "PersonDossier",
    "PlaceDossier",
    "PolicyDossier",
    "Post",
    "StatedFocus",
    "StatedHonour",
    "StatedIndicator",
    "StatedTarget",
    "SubjectDossier",
    "build",
    "rank_of_post",
    "rank_of_role",
]
