"""Chains, tables, the industry map and targets in a real browser, free of barriers."""

from collections.abc import Callable

import pytest
from django.test import Client
from playwright.sync_api import Page

from luodi_web.accounts.models import User
from luodi_web.organisations.models import Name, Organisation
from luodi_web.organisations.values import folded
from luodi_web.places.models import Zone
from luodi_web.places.services import load_reference
from luodi_web.settling.models import Settlement

Enter = Callable[[Page, User], None]
Barriers = Callable[[Page], list[str]]

_PATHS = (
    "/chains/?place=天津市东丽区",
    "/chains/special-robots/?place=天津市东丽区",
    "/chains/special-robots/platforms/?place=天津市东丽区",
    "/chains/special-robots/platforms/edit/",
    "/settling/",
    "/settling/new/",
    "/places/industry/?view=gap",
    "/matches/targets/",
)


@pytest.fixture
def settlement(secretary: User, sign_in: Callable[[User], Client]) -> Settlement:
    """A table of three firms and one zone."""
    load_reference()
    keys = []
    for name in ("示例甲机器人有限公司", "示例乙材料有限公司", "示例丙软件有限公司"):
        body = Organisation.objects.create(
            team=secretary.team, name=name, type="company", introduction="研发、生产消防机器人"
        )
        Name.objects.create(organisation=body, folded=folded(name), is_full=True)
        keys.append(body.pk)
    zone = Zone.objects.get(code="G121050")
    sign_in(secretary).post("/settling/new/", {"place": "120110", "firm": keys, "zone": [zone.pk]})
    return Settlement.objects.get()


@pytest.mark.parametrize("window", ["page", "phone_page"])
def test_no_barriers_from_a_gap_to_a_table(
    request: pytest.FixtureRequest,
    enter: Enter,
    barriers: Barriers,
    secretary: User,
    settlement: Settlement,
    window: str,
) -> None:
    zone = Zone.objects.get(code="G121050")
    opened: Page = request.getfixturevalue(window)
    enter(opened, secretary)

    found = {}
    for path in (*_PATHS, settlement.get_absolute_url(), zone.get_absolute_url()):
        opened.goto(path)
        found[path] = barriers(opened)

    assert not any(found.values()), found
