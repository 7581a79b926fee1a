"""What people answered when a name could mean a body that is known already."""

from typing import TYPE_CHECKING, ClassVar

from django.db import models

from luodi_web.accounts.models import Team, User
from luodi_web.organisations.models.dossiers import Organisation


class NameDecision(models.Model):
    """One answer of one team: the name means this body, or it does not. It is asked only once.

    Where the name had a dossier of its own, ``before`` holds what people had written into it, so that it can
    be opened again as it was.
    """

    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=200)
    folded = models.CharField(max_length=200)
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+")
    is_same = models.BooleanField()
    decided_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField()
    before = models.JSONField(default=dict)

    if TYPE_CHECKING:
        organisation_id: int

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["team", "folded", "organisation"], name="organisations_a_name_is_answered_once"
            ),
            models.UniqueConstraint(
                fields=["team", "folded"],
                condition=models.Q(is_same=True),
                name="organisations_a_name_means_one_body",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} {'=' if self.is_same else '≠'} {self.organisation}"
