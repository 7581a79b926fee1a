"""Two makers of robots that the district may see, the zones of its place, and a table of both."""

from collections.abc import Callable

import pytest
from django.test import Client
from tests.places import places, reference_tables

from luodi_web.accounts.models import Team, User
from luodi_web.organisations.models import Name, Organisation
from luodi_web.organisations.values import folded
from luodi_web.places.models import Zone
from luodi_web.settling.models import Settlement

__all__ = ["places", "reference_tables"]


@pytest.fixture
def firms(places: None, alliance_team: Team, district_team: Team) -> list[Organisation]:
    made = []
    for name, does in (("示例甲机器人有限公司", "消防机器人"), ("示例乙材料有限公司", "新材料研发")):
        body = Organisation.objects.create(team=alliance_team, name=name, type="company", introduction=does)
        Name.objects.create(organisation=body, folded=folded(name), is_full=True)
        body.shared_with.add(district_team)
        made.append(body)
    return made


@pytest.fixture
def zone(places: None) -> Zone:
    return Zone.objects.get(code="G121050")


@pytest.fixture
def settlement(
    firms: list[Organisation], zone: Zone, secretary: User, sign_in: Callable[[User], Client]
) -> Settlement:
    """The secretariat's own table of both firms and one zone."""
    fields = {"place": "120110", "firm": [firm.pk for firm in firms], "zone": [zone.pk]}
    sign_in(secretary).post("/settling/new/", fields)
    return Settlement.objects.get()
