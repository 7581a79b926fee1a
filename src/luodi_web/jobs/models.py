"""One piece of work that a worker takes, does and reports on."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from luodi_web.accounts.models import Owned, User


class State(models.TextChoices):
    """Where a job stands."""

    QUEUED = "queued", _("排队中")
    RUNNING = "running", _("进行中")
    DONE = "done", _("已完成")
    FAILED = "failed", _("未完成")


class Job(Owned):
    """What is asked (kind and payload), by whom, how far it is, and where the result stands."""

    kind = models.CharField(max_length=60)
    label = models.CharField(_("任务"), max_length=200)
    payload = models.JSONField(default=dict)
    language = models.CharField(max_length=10)
    created_by = models.ForeignKey(User, verbose_name=_("提交人"), on_delete=models.PROTECT, related_name="+")
    state = models.CharField(_("状态"), max_length=10, choices=State.choices, default=State.QUEUED)
    progress = models.FloatField(_("进度"), default=0)
    message = models.CharField(_("说明"), max_length=500, blank=True)
    result_url = models.CharField(max_length=300, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    created_at = models.DateTimeField(_("提交时间"))
    started_at = models.DateTimeField(_("开始时间"), null=True)
    alive_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(_("结束时间"), null=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(state__in=State.values), name="jobs_state_is_known"),
            models.CheckConstraint(
                condition=models.Q(progress__gte=0, progress__lte=1), name="jobs_progress_is_a_share"
            ),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["state", "created_at", "id"], name="jobs_next_in_line"
            ),  # the worker's claim
        ]

    def __str__(self) -> str:
        return self.label

    @property
    def is_active(self) -> bool:
        """Whether it may still change."""
        return self.state in {State.QUEUED, State.RUNNING}

    @property
    def percent(self) -> int:
        """The progress in whole per cent."""
        return round(self.progress * 100)
