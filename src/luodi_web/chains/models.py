"""The chains that a team has changed; the packaged ones are data of the engine."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from luodi_web.accounts.models import Owned, User


class TeamChain(Owned):
    """A chain as one team has it: the whole of it, in place of the packaged one of the same key."""

    key = models.CharField(max_length=40)
    name = models.CharField(_("名称"), max_length=80)
    record = models.JSONField()
    changed_by = models.ForeignKey(User, verbose_name=_("修改人"), on_delete=models.PROTECT, related_name="+")
    changed_at = models.DateTimeField(_("修改时间"))

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["team", "key"], name="chains_one_of_a_key_in_a_team"),
        ]

    def __str__(self) -> str:
        return self.name
