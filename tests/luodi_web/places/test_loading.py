from io import StringIO

import pytest
from django.core.management import call_command

from luodi_web.accounts.models import Team
from luodi_web.places.models import Division, Zone
from luodi_web.places.services import load_reference

pytestmark = pytest.mark.usefixtures("places")


def test_all_zones_and_divisions_stand_in_the_database() -> None:
    out = StringIO()

    call_command("load_reference", stdout=out)

    assert out.getvalue().strip() == "3351 divisions, 2543 zones"


def test_loading_again_keeps_records_and_renews_them(alliance_team: Team) -> None:
    dongli = Zone.objects.get(code="G121050")
    own = Zone.objects.create(name="东丽湖", key="东丽湖", team=alliance_team)
    Zone.objects.filter(pk=dongli.pk).update(name="旧名")

    load_reference()

    assert Zone.objects.get(code="G121050").pk == dongli.pk
    assert Zone.objects.get(code="G121050").name == "东丽经济技术开发区"
    assert Zone.objects.filter(pk=own.pk).exists()


def test_zones_of_one_division_never_lie_on_one_another() -> None:
    suzhou = Zone.objects.filter(division__full_name__startswith="江苏省苏州市").exclude(lon=None)

    points = list(suzhou.values_list("lon", "lat"))

    assert len(points) > 5
    assert len(points) == len(set(points))


def test_a_zone_lies_near_the_division_its_name_speaks_of() -> None:
    zone, division = Zone.objects.get(code="G121050"), Division.objects.get(code="120110")

    assert zone.division == division
    assert (zone.lon, zone.lat) == pytest.approx((division.lon, division.lat), abs=0.5)


def test_every_zone_has_a_point() -> None:
    assert not Zone.objects.filter(lon=None).exists()
