"""A maker of special robots that the district may see, and the catalogue."""

import pytest
from tests.places import places, reference_tables

from luodi_web.accounts.models import Team
from luodi_web.organisations.models import Name, Organisation
from luodi_web.organisations.values import folded

__all__ = ["places", "reference_tables"]


@pytest.fixture
def robots(places: None, alliance_team: Team, district_team: Team) -> Organisation:
    body = Organisation.objects.create(
        team=alliance_team,
        name="示例机器人有限公司",
        type="company",
        introduction="研发、生产消防机器人和巡检机器人",
        division_code="110108",
    )
    Name.objects.create(organisation=body, folded=folded(body.name), is_full=True)
    body.shared_with.add(district_team)
    return body
