"""Plans and their versions. A version is written once: its text, its packages and its questions stay."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from luodi_web.accounts.models import Owned, User
from luodi_web.jobs.models import Job


class VersionState(models.TextChoices):
    """How far the writing of a version is."""

    QUEUED = "queued", _("生成中")
    READY = "ready", _("已生成")
    FAILED = "failed", _("未生成")


class Plan(Owned):
    """A landing plan: which alliance lands where, and the conditions that its next version will keep."""

    title = models.CharField(_("标题"), max_length=200)
    division_code = models.CharField(_("行政区划代码"), max_length=6)
    place_name = models.CharField(_("地方"), max_length=100)
    alliance = models.CharField(_("联盟"), max_length=200)
    scenario = models.JSONField(_("条件"), default=dict)
    created_by = models.ForeignKey(User, verbose_name=_("创建人"), on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(_("创建时间"))

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["team", "-created_at", "-id"], name="plans_newest_of_a_team"),  # the list
        ]

    def __str__(self) -> str:
        return self.title


class Version(models.Model):
    """One text of a plan, under the conditions of its day."""

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveSmallIntegerField(_("版次"))
    state = models.CharField(
        _("状态"), max_length=6, choices=VersionState.choices, default=VersionState.QUEUED
    )
    problem = models.CharField(_("原因"), max_length=500, blank=True)
    scenario = models.JSONField(_("条件"), default=dict)
    manuscript = models.JSONField(null=True)
    result = models.JSONField(null=True)
    job = models.ForeignKey(Job, on_delete=models.SET_NULL, null=True, related_name="+")
    created_by = models.ForeignKey(User, verbose_name=_("生成人"), on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(_("生成时间"))

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["plan", "number"], name="plans_version_numbers_are_unique"),
            models.CheckConstraint(
                condition=models.Q(state__in=VersionState.values), name="plans_version_state_is_known"
            ),
            models.CheckConstraint(
                condition=~models.Q(state=VersionState.READY)
                | models.Q(manuscript__isnull=False, result__isnull=False),
                name="plans_a_ready_version_has_its_text",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.plan.title}（第{self.number}版）"
