"""Journeys in a real browser: a live server, two windows, sign-in, and a look for barriers."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright
from pytest_django.live_server_helper import LiveServer
from tests.cast import (
    PASSWORD,
    administrator,
    alliance_team,
    district_officer,
    district_team,
    django_db_modify_db_settings,
    english,
    member_team,
    member_user,
    other_team,
    person,
    public_team,
    quick_and_apart,
    reader,
    secretary,
    secretary_colleague,
    sign_in,
    stranger,
)

from luodi_web.accounts.models import User

__all__ = [
    "administrator",
    "alliance_team",
    "district_officer",
    "district_team",
    "django_db_modify_db_settings",
    "english",
    "member_team",
    "member_user",
    "other_team",
    "person",
    "public_team",
    "quick_and_apart",
    "reader",
    "secretary",
    "secretary_colleague",
    "sign_in",
    "stranger",
]

# Playwright keeps an event loop in this thread; Django would refuse its database there.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

_FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
_WAIT_MILLISECONDS = 10_000


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)
            # The server's threads see only what is committed.
            item.add_marker(pytest.mark.django_db(transaction=True))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        pytest.fail("Chromium is needed for the browser journeys (Debian: apt-get install chromium)")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=_FLAGS)
        yield started
        started.close()


def _window(browser: Browser, live_server: LiveServer, **look: Any) -> Iterator[Page]:
    context = browser.new_context(base_url=live_server.url, locale="zh-CN", accept_downloads=True, **look)
    context.set_default_timeout(_WAIT_MILLISECONDS)
    page = context.new_page()
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on(
        "console",
        lambda line: problems.append(line.text) if "Content Security Policy" in line.text else None,
    )
    yield page
    context.close()
    assert not problems, problems


@pytest.fixture
def page(browser: Browser, live_server: LiveServer) -> Iterator[Page]:
    """An office screen; a script error or a refused resource fails the test."""
    yield from _window(browser, live_server, viewport={"width": 1440, "height": 900})


@pytest.fixture
def phone_page(browser: Browser, live_server: LiveServer) -> Iterator[Page]:
    """A phone in a hand."""
    yield from _window(browser, live_server, viewport={"width": 390, "height": 844}, has_touch=True)


@pytest.fixture
def enter() -> Callable[[Page, User], None]:
    """``enter(page, secretary)``: sign in as people do."""

    def sign_in_by_hand(page: Page, user: User) -> None:
        page.goto("/accounts/login/")
        page.get_by_label("登录名或邮箱").fill(user.username)
        page.get_by_label("密码").fill(PASSWORD)
        page.get_by_role("button", name="登录").click()
        page.wait_for_url("**/")

    return sign_in_by_hand


@pytest.fixture
def barriers() -> Callable[[Page], list[str]]:
    """``barriers(page)``: what axe calls serious or critical, and a page wider than its window."""

    def find(page: Page) -> list[str]:
        found = Axe().run(page).response["violations"]
        barriers = [
            f"{rule['id']}: {rule['nodes'][0]['html'][:160]}"
            for rule in found
            if rule["impact"] in {"serious", "critical"}
        ]
        if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
            barriers.append("the page scrolls sideways")
        return barriers

    return find
