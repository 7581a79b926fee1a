"""What was decided at the desk, so that it can be undone."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from luodi_web.accounts.models import User
from luodi_web.documents.models import Document


class Verb(models.TextChoices):
    """What somebody did."""

    ACCEPT = "accept", _("采用")
    CORRECT = "correct", _("更正并采用")
    REJECT = "reject", _("不采用")
    ACCEPT_ALL = "accept_all", _("全部采用")
    ADD = "add", _("补充")


class Decision(models.Model):
    """One stroke at the desk: which facts it changed, and what they were before."""

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="+")
    actor = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    verb = models.CharField(max_length=10, choices=Verb.choices)
    before = models.JSONField()
    undone_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(verb__in=Verb.values), name="review_verb_is_known"),
        ]
        indexes: ClassVar = [
            models.Index(fields=["document", "actor", "-at", "-id"], name="review_last_decision"),  # undo
        ]

    def __str__(self) -> str:
        return f"{self.verb} {self.document_id}"
