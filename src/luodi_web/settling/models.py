"""A table of firms and zones with the order that each side gives the other."""

from typing import ClassVar

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from luodi_web.accounts.models import Owned, User


class Settlement(Owned):
    """Firms that may settle in the zones of a place, and who would have whom, in which order."""

    title = models.CharField(_("标题"), max_length=200)
    division_code = models.CharField(_("行政区划代码"), max_length=6)
    place_name = models.CharField(_("地方"), max_length=100)
    record = models.JSONField()
    """As ``values.Sheet.to_record`` writes it."""
    created_by = models.ForeignKey(User, verbose_name=_("创建人"), on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(_("创建时间"))
    changed_at = models.DateTimeField(_("修改时间"))

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["team", "-changed_at", "-id"], name="settling_newest_of_a_team"),  # the list
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def version(self) -> str:
        """Another one after each change."""
        return self.changed_at.isoformat()

    def get_absolute_url(self) -> str:
        """Its table."""
        return reverse("settling:table", args=[self.pk])
