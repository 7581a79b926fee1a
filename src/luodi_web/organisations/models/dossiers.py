"""Bodies and people of one team's dossiers, and what documents state about them.

Each row that states something carries the fact that states it and goes when the fact is taken back.
A name that no dossier answers to yet is kept as written, and is tied to its dossier once there is one.
"""

from typing import TYPE_CHECKING, ClassVar, Final

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from luodi.vocabulary import CommitmentCategory, OrganisationType
from luodi_web.accounts.models import Owned
from luodi_web.documents.models import Fact
from luodi_web.documents.values import CHOICE_LABELS

if TYPE_CHECKING:
    from django.db.models.fields.related_descriptors import RelatedManager


_TYPES: Final = list(CHOICE_LABELS["OrganisationType"].items())
_ACTIVITIES: Final = list(CHOICE_LABELS["ActivityType"].items())
_STAGES: Final = list(CHOICE_LABELS["AgreementStage"].items())
_CATEGORIES: Final = list(CHOICE_LABELS["CommitmentCategory"].items())


class Consent(models.TextChoices):
    """Whether the member agrees that its resource is brought to a place."""

    YES = "yes", _("同意投入")
    NO = "no", _("不同意")
    UNKNOWN = "unknown", _("未知")


class Side(models.TextChoices):
    """As what somebody took part."""

    HOST = "host", _("接待方")
    GUEST = "guest", _("来访方")
    PRESENT = "present", _("参加")


class Organisation(Owned):
    """One body as one team knows it."""

    name = models.CharField(_("名称"), max_length=200)
    type = models.CharField(_("类型"), max_length=16, choices=_TYPES, blank=True)
    aliases = models.JSONField(_("简称"), default=list, blank=True)
    credit_code = models.CharField(_("统一社会信用代码"), max_length=18, blank=True)
    introduction = models.TextField(_("简介"), blank=True)
    division_code = models.CharField(_("所在地"), max_length=6, blank=True)
    kept = models.BooleanField(default=False)
    """Somebody wrote in it by hand: it stays even when no fact names it any more."""

    if TYPE_CHECKING:
        members: RelatedManager["Membership"]
        memberships: RelatedManager["Membership"]
        resources: RelatedManager["Resource"]
        participations: RelatedManager["Participation"]
        mentions: RelatedManager["Mention"]

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["team", "name"], name="organisations_one_dossier_a_body"),
            models.CheckConstraint(
                condition=models.Q(type__in=["", *map(str, OrganisationType)]),
                name="organisations_type_is_known",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["team", "type", "name"], name="organisations_by_type"),  # the list
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """Its dossier."""
        return reverse("organisations:detail", args=[self.pk])


class Name(models.Model):
    """A name or short form that a dossier answers to, folded for comparison."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="names")
    folded = models.CharField(max_length=200)
    is_full = models.BooleanField()
    """The name itself; otherwise a short form."""

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation", "folded"], name="organisations_a_name_once"),
        ]
        indexes: ClassVar = [
            models.Index(fields=["folded"], name="organisations_by_name"),  # who answers to this name
        ]

    def __str__(self) -> str:
        return self.folded


class Person(Owned):
    """One person as one team knows them."""

    name = models.CharField(_("姓名"), max_length=80)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["team", "name"], name="organisations_one_dossier_a_person"),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """Their page."""
        return reverse("organisations:person", args=[self.pk])


class Mention(models.Model):
    """A fact speaks of a body, under this name."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="mentions")
    fact = models.ForeignKey(Fact, on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=200)
    names_it = models.BooleanField(default=False)
    """The fact says that this body exists; without one such fact there is no dossier."""

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation", "fact"], name="organisations_one_mention_a_fact"),
        ]

    def __str__(self) -> str:
        return self.name


class Post(models.Model):
    """A person's post: title, and the body or place it belongs to."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="posts")
    organisation = models.ForeignKey(Organisation, on_delete=models.SET_NULL, null=True, related_name="posts")
    body = models.CharField(_("机构"), max_length=200, blank=True)
    title = models.CharField(_("职务"), max_length=120, blank=True)
    fact = models.OneToOneField(Fact, on_delete=models.CASCADE, related_name="+")

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["body"], name="organisations_post_by_body"),  # tying names to dossiers
        ]

    def __str__(self) -> str:
        return f"{self.body}{self.title}"


class Membership(models.Model):
    """A body's place in an alliance."""

    alliance = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="members")
    member = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(_("角色"), max_length=60, blank=True)
    fact = models.OneToOneField(Fact, on_delete=models.CASCADE, related_name="+")

    def __str__(self) -> str:
        return self.role


class Resource(models.Model):
    """What a body can bring to a place."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="resources")
    text = models.CharField(_("资源"), max_length=300)
    category = models.CharField(
        _("类别"), max_length=16, choices=_CATEGORIES, default=CommitmentCategory.OTHER
    )
    consent = models.CharField(
        _("是否同意投入"), max_length=8, choices=Consent.choices, default=Consent.UNKNOWN
    )
    removed_at = models.DateTimeField(null=True)
    """Taken out of the dossier, until somebody brings it back."""
    fact = models.OneToOneField(Fact, on_delete=models.CASCADE, null=True, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(category__in=list(map(str, CommitmentCategory))),
                name="organisations_resource_category",
            ),
            models.CheckConstraint(
                condition=models.Q(consent__in=Consent.values), name="organisations_resource_consent"
            ),
        ]

    def __str__(self) -> str:
        return self.text


class Activity(models.Model):
    """One happening as one document tells it."""

    type = models.CharField(_("类型"), max_length=16, choices=_ACTIVITIES)
    date = models.CharField(_("日期"), max_length=10, blank=True)
    place = models.CharField(_("地点"), max_length=200, blank=True)
    topic = models.CharField(_("主题"), max_length=300, blank=True)
    fact = models.OneToOneField(Fact, on_delete=models.CASCADE, related_name="+")

    if TYPE_CHECKING:
        participations: RelatedManager["Participation"]

    def __str__(self) -> str:
        return f"{self.date} {self.get_type_display()}"


class Participation(models.Model):
    """Somebody was there: a person, a body, or a name that is neither yet."""

    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="participations")
    name = models.CharField(max_length=200)
    side = models.CharField(max_length=8, choices=Side.choices, default=Side.PRESENT)
    place = models.PositiveSmallIntegerField()
    """In the order in which the document names them."""
    person = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="participations")
    organisation = models.ForeignKey(
        Organisation, on_delete=models.SET_NULL, null=True, related_name="participations"
    )

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["activity", "name"], name="organisations_once_at_an_activity"),
        ]
        indexes: ClassVar = [
            models.Index(fields=["name"], name="organisations_presence_by_name"),  # tying names to dossiers
        ]

    def __str__(self) -> str:
        return self.name


class Agreement(models.Model):
    """What parties signed."""

    stage = models.CharField(_("阶段"), max_length=16, choices=_STAGES, blank=True)
    occasion = models.CharField(_("场合"), max_length=200, blank=True)
    date = models.CharField(_("日期"), max_length=10, blank=True)
    fact = models.OneToOneField(Fact, on_delete=models.CASCADE, related_name="+")

    if TYPE_CHECKING:
        parties: RelatedManager["Party"]
        clauses: RelatedManager["Commitment"]

    def __str__(self) -> str:
        return self.occasion or self.get_stage_display()


class Commitment(models.Model):
    """One thing that parties undertake to do; who does it by when is written in by hand."""

    agreement = models.ForeignKey(Agreement, on_delete=models.SET_NULL, null=True, related_name="clauses")
    text = models.CharField(_("约定"), max_length=500)
    category = models.CharField(_("类别"), max_length=16, choices=_CATEGORIES)
    owner = models.CharField(_("责任人"), max_length=120, blank=True)
    due = models.DateField(_("期限"), null=True, blank=True)
    measure = models.CharField(_("完成标准"), max_length=200, blank=True)
    fact = models.OneToOneField(Fact, on_delete=models.CASCADE, related_name="+")

    if TYPE_CHECKING:
        parties: RelatedManager["Party"]

    def __str__(self) -> str:
        return self.text


class Party(models.Model):
    """A side of an agreement or of one of its clauses."""

    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, null=True, related_name="parties")
    commitment = models.ForeignKey(Commitment, on_delete=models.CASCADE, null=True, related_name="parties")
    name = models.CharField(max_length=200)
    place = models.PositiveSmallIntegerField()
    organisation = models.ForeignKey(
        Organisation, on_delete=models.SET_NULL, null=True, related_name="parties"
    )

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(agreement__isnull=True) ^ models.Q(commitment__isnull=True),
                name="organisations_a_party_of_one_thing",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["name"], name="organisations_party_by_name"),  # tying names to dossiers
        ]

    def __str__(self) -> str:
        return self.name
