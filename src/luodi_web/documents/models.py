"""Documents as they came in, and what they state."""

from typing import ClassVar

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.utils.translation import gettext_lazy as _

from luodi.vocabulary import FactKind
from luodi_web.accounts.models import Owned, OwnedQuerySet, User
from luodi_web.documents.values import KIND_LABELS, Mark, line_of


class DocumentKind(models.TextChoices):
    """What sort of paper it is."""

    NEWS = "news", _("新闻")
    MINUTES = "minutes", _("纪要")
    ROSTER = "roster", _("名册")
    PROFILE = "profile", _("区情概况")
    POLICY = "policy", _("政策")
    NOTICE = "notice", _("通知")
    AGREEMENT = "agreement", _("协议")
    OTHER = "other", _("其他")


class DocumentState(models.TextChoices):
    """How far the reading of a document is."""

    QUEUED = "queued", _("等待读取")
    READING = "reading", _("读取中")
    READY = "ready", _("已读取")
    FAILED = "failed", _("未读成")


class FactState(models.TextChoices):
    """What people decided about a fact."""

    PROPOSED = "proposed", _("待核")
    ACCEPTED = "accepted", _("已采用")
    REJECTED = "rejected", _("未采用")


class Opinion(models.TextChoices):
    """How a fact stands between the two readers of its document."""

    AGREED = "agreed", _("两读一致")
    UNCONFIRMED = "first", _("第二读者没有读出")
    DIFFERS = "differs", _("第二读者读法不同")
    VARIANT = "variant", _("第二读者的读法")
    ADDED = "second", _("只有第二读者读出")


DISPUTED = (Opinion.DIFFERS, Opinion.VARIANT, Opinion.ADDED)
"""Somebody has to look at these one by one."""


class DocumentQuerySet(OwnedQuerySet["Document"]):
    """Documents; those that were removed are seen by nobody until they are restored."""

    def visible_to(self, user: User | AnonymousUser) -> "OwnedQuerySet[Document]":
        """The documents of the user's team, and those shared with it."""
        return super().visible_to(user).filter(removed_at=None)

    def editable_by(self, user: User | AnonymousUser) -> "OwnedQuerySet[Document]":
        """The documents that the user's own team keeps."""
        return super().editable_by(user).filter(removed_at=None)

    def removed_of(self, user: User) -> "OwnedQuerySet[Document]":
        """What the user's team removed and may still restore."""
        return super().editable_by(user).exclude(removed_at=None)


def original_path(document: "Document", name: str) -> str:
    """Where the bytes lie: by team and digest, so that names never clash."""
    suffix = name.rpartition(".")[2].lower() if "." in name else "bin"
    return f"documents/{document.team_id}/{document.digest[:2]}/{document.digest}.{suffix}"


class Document(Owned):
    """One paper: its bytes, its text as loaded (written once, by the reading), and what it is."""

    title = models.CharField(_("标题"), max_length=200)
    name = models.CharField(_("文件名"), max_length=200)
    kind = models.CharField(
        _("类别"), max_length=10, choices=DocumentKind.choices, default=DocumentKind.OTHER
    )
    original = models.FileField(_("原件"), upload_to=original_path, max_length=200)
    digest = models.CharField(max_length=64)
    text = models.TextField(blank=True)
    published = models.CharField(_("发布日期"), max_length=10, blank=True)
    recognised = models.BooleanField(_("扫描识别"), default=False)
    example = models.BooleanField(_("示例"), default=False)
    state = models.CharField(max_length=8, choices=DocumentState.choices, default=DocumentState.QUEUED)
    problem = models.CharField(max_length=500, blank=True)
    created_by = models.ForeignKey(User, verbose_name=_("导入人"), on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(_("导入时间"))
    removed_at = models.DateTimeField(_("删除时间"), null=True)

    objects = DocumentQuerySet.as_manager()  # type: ignore[misc]  # narrows the class variable of Owned

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(kind__in=DocumentKind.values), name="documents_kind_is_known"
            ),
            models.CheckConstraint(
                condition=models.Q(state__in=DocumentState.values), name="documents_state_is_known"
            ),
            models.UniqueConstraint(
                fields=["team", "digest"],
                condition=models.Q(removed_at=None),
                name="documents_the_same_bytes_once_a_team",
            ),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["team", "-created_at", "-id"], name="documents_newest_of_a_team"
            ),  # the list
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_waiting(self) -> bool:
        """Whether its text is still to come."""
        return self.state in {DocumentState.QUEUED, DocumentState.READING}


class FactQuerySet(models.QuerySet["Fact"]):
    """Facts are seen and changed by whoever may see and change their document."""

    def visible_to(self, user: User) -> "FactQuerySet":
        """The facts of documents that the user may see."""
        return self.filter(document__in=Document.objects.visible_to(user).values("pk"))

    def editable_by(self, user: User) -> "FactQuerySet":
        """The facts of documents that the user's team keeps."""
        return self.filter(document__in=Document.objects.editable_by(user).values("pk"))


class Fact(models.Model):
    """One thing that a document states, as the record of its kind, with quotes into the document's text."""

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="facts")
    kind = models.CharField(_("类别"), max_length=12, choices=list(KIND_LABELS.items()))
    record = models.JSONField()
    start = models.PositiveIntegerField()
    state = models.CharField(_("状态"), max_length=8, choices=FactState.choices, default=FactState.PROPOSED)
    corrected = models.BooleanField(_("已更正"), default=False)
    opinion = models.CharField(_("第二读者"), max_length=8, choices=Opinion.choices, blank=True)
    rival = models.ForeignKey("self", on_delete=models.CASCADE, related_name="variants", null=True)
    """Of a variant: what the first reader made of the same words."""
    differing = models.JSONField(null=True)
    """Of a variant: the fields in which it differs from its rival."""
    reviewed_by = models.ForeignKey(
        User, verbose_name=_("核对人"), on_delete=models.PROTECT, related_name="+", null=True
    )
    reviewed_at = models.DateTimeField(_("核对时间"), null=True)

    objects = FactQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(kind__in=[str(kind) for kind in FactKind]),
                name="documents_fact_kind_is_known",
            ),
            models.CheckConstraint(
                condition=models.Q(opinion__in=["", *Opinion.values]), name="documents_opinion_is_known"
            ),
            models.CheckConstraint(
                condition=models.Q(rival=None) | models.Q(opinion=Opinion.VARIANT),
                name="documents_only_variants_have_a_rival",
            ),
            models.CheckConstraint(
                condition=models.Q(state__in=FactState.values), name="documents_fact_state_is_known"
            ),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["document", "start", "id"], name="documents_facts_in_text_order"
            ),  # the desk
            models.Index(fields=["state", "kind"], name="documents_facts_accepted"),  # the evidence of a plan
        ]

    def __str__(self) -> str:
        return self.line

    @property
    def is_disputed(self) -> bool:
        """Whether the two readers say different things here."""
        return self.opinion in DISPUTED

    @property
    def line(self) -> str:
        """The fact in a few words."""
        return line_of(self.record)

    @property
    def marks(self) -> list[Mark]:
        """Where its quotes stand in the text of its document."""
        return [
            Mark(fact=self.pk, kind=self.kind, state=self.state, start=quote["start"], end=quote["end"])
            for quote in self.record["quotes"]
        ]


class SecondReading(models.Model):
    """That a second reader was asked about a document, and what came of it besides facts."""

    document = models.OneToOneField(Document, on_delete=models.CASCADE, related_name="second_reading")
    model = models.CharField(_("模型"), max_length=200)
    at = models.DateTimeField()
    problem = models.CharField(max_length=500, blank=True)
    """Why there is no second reading; empty where there is one."""
    refused = models.JSONField(default=list)
    """Pairs: what was proposed and not believed, and why."""

    def __str__(self) -> str:
        return f"{self.model}: {self.problem or self.document_id}"
