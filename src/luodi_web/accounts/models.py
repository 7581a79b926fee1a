"""People, their teams, what belongs to whom, and the record of who did what."""

from typing import TYPE_CHECKING, ClassVar, TypeVar

from django.contrib.auth.models import AbstractUser, AnonymousUser
from django.db import models
from django.utils.translation import gettext_lazy as _

from luodi_web.accounts.registry import label_of

if TYPE_CHECKING:
    from django.db.models.fields.related_descriptors import ManyRelatedManager


class Role(models.TextChoices):
    """What a person does here; decides which pages and actions are theirs."""

    SECRETARIAT = "secretariat", _("联盟秘书处")
    DISTRICT = "district", _("区/园区招商")
    MEMBER = "member", _("成员单位")
    READER = "reader", _("读者")
    ADMINISTRATOR = "administrator", _("管理员")


class TeamKind(models.TextChoices):
    """Which kind of body a team stands for."""

    ALLIANCE = "alliance", _("联盟秘书处")
    DISTRICT = "district", _("区/园区")
    COMPANY = "company", _("成员单位")
    PUBLIC = "public", _("公众")


class Team(models.Model):
    """The people of one body who work on the same records: a secretariat, a district office, a company."""

    name = models.CharField(_("名称"), max_length=120, unique=True)
    kind = models.CharField(_("类别"), max_length=16, choices=TeamKind.choices)
    body = models.CharField(_("所代表的单位"), max_length=200, blank=True)
    division_code = models.CharField(_("行政区划代码"), max_length=12, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(kind__in=TeamKind.values), name="accounts_team_kind_is_known"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class User(AbstractUser):
    """One person who signs in."""

    first_name = None  # type: ignore[assignment]  # Chinese names are one field
    last_name = None  # type: ignore[assignment]
    full_name = models.CharField(_("姓名"), max_length=80, blank=True)
    role = models.CharField(_("角色"), max_length=16, choices=Role.choices, default=Role.READER)
    team = models.ForeignKey(Team, verbose_name=_("团队"), on_delete=models.PROTECT, related_name="people")

    REQUIRED_FIELDS: ClassVar = ["email", "team"]

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(role__in=Role.values), name="accounts_user_role_is_known"
            ),
        ]

    def __str__(self) -> str:
        return self.get_full_name()

    def get_full_name(self) -> str:
        """The name people use, or the sign-in name where none is given."""
        return self.full_name or self.username

    def get_short_name(self) -> str:
        """As the full name: Chinese names are not cut."""
        return self.get_full_name()

    @property
    def is_administrator(self) -> bool:
        """Whether every page and record is open to this person."""
        return self.role == Role.ADMINISTRATOR


_Record = TypeVar("_Record", bound="Owned")


class OwnedQuerySet(models.QuerySet[_Record]):
    """Records that belong to a team: every list and every page starts from one of these two."""

    def visible_to(self, user: User | AnonymousUser) -> "OwnedQuerySet[_Record]":
        """The records of the user's team, and those shared with it."""
        if not isinstance(user, User):
            return self.none()
        if user.is_administrator:
            return self
        shared = self.model._default_manager.filter(shared_with=user.team_id)  # noqa: SLF001 (Django's public name)
        return self.filter(models.Q(team=user.team_id) | models.Q(pk__in=shared.values("pk")))

    def editable_by(self, user: User | AnonymousUser) -> "OwnedQuerySet[_Record]":
        """The records that the user's own team keeps; readers change nothing."""
        if not isinstance(user, User) or user.role == Role.READER:
            return self.none()
        return self if user.is_administrator else self.filter(team=user.team_id)


class Owned(models.Model):
    """A record that one team keeps and may share with others."""

    team = models.ForeignKey(Team, verbose_name=_("所属团队"), on_delete=models.PROTECT, related_name="+")
    shared_with: "ManyRelatedManager[Team, Team]" = models.ManyToManyField(  # type: ignore[assignment]
        Team, verbose_name=_("共享给"), blank=True, related_name="+"
    )

    objects = OwnedQuerySet.as_manager()

    class Meta:
        abstract = True


class AuditEntry(models.Model):
    """Who did what to which record, and when. Written once, never changed."""

    at = models.DateTimeField(_("时间"))
    actor = models.ForeignKey(User, verbose_name=_("操作人"), on_delete=models.PROTECT, related_name="+")
    action = models.CharField(_("操作"), max_length=60)
    target_kind = models.CharField(_("对象类别"), max_length=60)
    target_id = models.CharField(max_length=40)
    target_name = models.CharField(_("对象"), max_length=200)
    detail = models.JSONField(_("详情"), default=dict)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["-at", "-id"], name="accounts_audit_newest_first"),  # the audit page
            models.Index(
                fields=["target_kind", "target_id"], name="accounts_audit_of_a_record"
            ),  # a record's history
        ]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.actor} {self.action} {self.target_name}"

    @property
    def label(self) -> str:
        """What was done, in words."""
        return label_of(self.action)
