"""Divisions and zones, and which facts speak of them."""

from typing import TYPE_CHECKING, ClassVar

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from luodi.vocabulary import DivisionCode
from luodi_web.accounts.models import Team, User
from luodi_web.documents.models import Fact

if TYPE_CHECKING:
    from decimal import Decimal


class DivisionLevel(models.TextChoices):
    """Province, prefecture, county."""

    PROVINCE = "province", _("省级")
    CITY = "city", _("地级")
    COUNTY = "county", _("县级")


class ZoneLevel(models.TextChoices):
    """Who approved a zone."""

    NATIONAL = "national", _("国家级")
    PROVINCIAL = "provincial", _("省级")


class Division(models.Model):
    """One administrative division of GB/T 2260."""

    code = models.CharField(_("代码"), max_length=6, primary_key=True)
    name = models.CharField(_("名称"), max_length=60)
    full_name = models.CharField(_("全称"), max_length=120)
    level = models.CharField(_("级别"), max_length=10, choices=DivisionLevel.choices)
    parent = models.ForeignKey(
        "self", verbose_name=_("上级"), on_delete=models.PROTECT, null=True, related_name="parts"
    )
    lon = models.FloatField(null=True)
    lat = models.FloatField(null=True)

    def __str__(self) -> str:
        return self.full_name

    def get_absolute_url(self) -> str:
        """Its dossier."""
        return reverse("places:division", args=[self.code])

    @property
    def province_code(self) -> str:
        """The code of the province it lies in."""
        return str(DivisionCode(self.code).province)


class ZoneQuerySet(models.QuerySet["Zone"]):
    """The catalogue is everyone's; what documents describe belongs to the team that holds them."""

    def visible_to(self, user: User | AnonymousUser) -> "ZoneQuerySet":
        """The catalogue, the zones of the user's own team, and those of which it may read a fact."""
        if not isinstance(user, User):
            return self.none()
        if user.is_administrator:
            return self
        read = PlaceFact.objects.filter(fact__in=Fact.objects.visible_to(user).values("pk"), division=None)
        return self.filter(
            models.Q(team=None) | models.Q(team=user.team_id) | models.Q(pk__in=read.values("zone"))
        )

    def catalogue(self) -> "ZoneQuerySet":
        """The zones of the national catalogue."""
        return self.filter(team=None)


class Zone(models.Model):
    """A zone of the national catalogue, or one that a team's documents describe."""

    code = models.CharField(_("代码"), max_length=10, unique=True, null=True)  # noqa: DJ001 (unique: several without a code must be allowed)
    name = models.CharField(_("名称"), max_length=120)
    key = models.CharField(max_length=120)
    """The name as names are compared: without the places before it, short forms written out."""
    province = models.CharField(_("省份"), max_length=30, blank=True)
    division = models.ForeignKey(
        Division, verbose_name=_("所在区划"), on_delete=models.PROTECT, null=True, related_name="zones"
    )
    level = models.CharField(_("级别"), max_length=12, choices=ZoneLevel.choices, blank=True)
    kind = models.CharField(_("类型"), max_length=40, blank=True)
    approved = models.JSONField(_("批准时间"), default=list)
    area_ha = models.DecimalField(_("核准面积（公顷）"), max_digits=10, decimal_places=2, null=True)
    industries = models.JSONField(_("主导产业"), default=list)
    words = models.TextField(blank=True)
    """Name, place and industries in one text: what filters and the search box look through."""
    lon = models.FloatField(null=True)
    lat = models.FloatField(null=True)
    team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, related_name="+")
    """The team whose documents describe it; none for the catalogue."""

    objects = ZoneQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["team", "key", "division"], name="places_one_zone_a_name_and_place_in_a_team"
            ),
            models.CheckConstraint(
                condition=models.Q(code=None, team__isnull=False) | models.Q(code__isnull=False, team=None),
                name="places_zone_has_code_or_team",
            ),
            models.CheckConstraint(
                condition=models.Q(level__in=["", *ZoneLevel.values]), name="places_zone_level_is_known"
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["key"], name="places_zone_by_key"),  # filing a fact by its subject
            models.Index(fields=["province", "level"], name="places_zone_filters"),  # the map's filters
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """Its dossier."""
        return reverse("places:zone", args=[self.pk])

    @property
    def area_km2(self) -> "Decimal | None":
        """The approved area in square kilometres."""
        return None if self.area_ha is None else self.area_ha / 100


class PlaceFact(models.Model):
    """An accepted fact that speaks of a division or a zone; what it says stays in the fact itself."""

    fact = models.OneToOneField(Fact, on_delete=models.CASCADE, related_name="place")
    division = models.ForeignKey(Division, on_delete=models.CASCADE, null=True, related_name="place_facts")
    zone = models.ForeignKey(Zone, on_delete=models.CASCADE, null=True, related_name="place_facts")
    kind = models.CharField(max_length=12)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(division=None, zone__isnull=False)
                | models.Q(division__isnull=False, zone=None),
                name="places_fact_speaks_of_one_place",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.division or self.zone}: {self.fact}"
