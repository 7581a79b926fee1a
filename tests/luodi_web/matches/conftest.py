"""Three firms of the secretariat's, one of them the member's own, shared with the member and the district."""

from collections.abc import Callable

import pytest
from tests.places import places, reference_tables

from luodi_web.accounts.models import Team
from luodi_web.organisations.models import Name, Organisation
from luodi_web.organisations.values import folded
from luodi_web.places.models import Zone

__all__ = ["places", "reference_tables"]

Firm = Callable[..., Organisation]


@pytest.fixture
def firm(alliance_team: Team, member_team: Team, district_team: Team) -> Firm:
    """``firm("示例机器人有限公司", introduction=…)``: a body of the alliance's team that the others may see."""

    def make(name: str, **more: str) -> Organisation:
        body = Organisation.objects.create(team=alliance_team, name=name, **{"type": "company", **more})
        Name.objects.create(organisation=body, folded=folded(name), is_full=True)
        body.shared_with.add(member_team, district_team)
        return body

    return make


@pytest.fixture
def robots(firm: Firm) -> Organisation:
    """The member's own firm."""
    return firm("示例机器人有限公司", introduction="研发、生产特种机器人", division_code="110108")


@pytest.fixture
def drugs(firm: Firm) -> Organisation:
    return firm("示例药业有限公司", introduction="抗肿瘤药物研发和生产", division_code="120104")


@pytest.fixture
def bureau(firm: Firm) -> Organisation:
    """Not something that settles."""
    return firm("示例区招商局", type="government")


@pytest.fixture
def dongli(places: None) -> Zone:
    return Zone.objects.get(code="G121050")


@pytest.fixture
def beijing(places: None) -> Zone:
    return Zone.objects.get(code="G111001")
