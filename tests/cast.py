"""The permanent cast: who owns, who works beside them, who must be refused."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from django.utils import translation
from pytest_django import Settings
from tools.build_front_end import compile_messages

from luodi_web.accounts.models import Role, Team, TeamKind, User
from luodi_web.accounts.services import create_team

PASSWORD = "a-long-password-for-tests"


@pytest.fixture(scope="session", autouse=True)
def english() -> None:
    compile_messages()


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """One database for each worker; SQLite in a file: the live server's threads need connections of their own."""
    if connection.vendor == "sqlite":
        connection.settings_dict["TEST"]["NAME"] = str(tmp_path_factory.mktemp("database") / "test.sqlite3")


@pytest.fixture(autouse=True)
def quick_and_apart(settings: Settings, tmp_path: Path) -> None:
    """Jobs run where they are asked for; uploads go to a folder of the test's own; no language is left over."""
    translation.activate(settings.LANGUAGE_CODE)
    settings.LUODI_JOBS_EAGER = True
    settings.WHITENOISE_AUTOREFRESH = True  # no walk over all static files for every client
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


Cast = Callable[[str, Role, Team], User]


@pytest.fixture
def person(db: None) -> Cast:
    def make(username: str, role: Role, team: Team) -> User:
        return User.objects.create_user(
            username, f"{username}@example.org", PASSWORD, full_name=username, role=role, team=team
        )

    return make


@pytest.fixture
def alliance_team(db: None) -> Team:
    return create_team(name="融智联盟秘书处", kind=TeamKind.ALLIANCE, body="中关村融智特种机器人产业联盟")


@pytest.fixture
def district_team(db: None) -> Team:
    return create_team(
        name="东丽区招商", kind=TeamKind.DISTRICT, body="天津市东丽区人民政府", division_code="120110"
    )


@pytest.fixture
def member_team(db: None) -> Team:
    return create_team(name="示例机器人公司", kind=TeamKind.COMPANY, body="示例机器人有限公司")


@pytest.fixture
def other_team(db: None) -> Team:
    return create_team(name="别家联盟秘书处", kind=TeamKind.ALLIANCE, body="示例别家产业联盟")


@pytest.fixture
def public_team(db: None) -> Team:
    return create_team(name="公众", kind=TeamKind.PUBLIC)


@pytest.fixture
def secretary(person: Cast, alliance_team: Team) -> User:
    """Owns what the tests make."""
    return person("secretary", Role.SECRETARIAT, alliance_team)


@pytest.fixture
def secretary_colleague(person: Cast, alliance_team: Team) -> User:
    """Same team as the secretary: may do the same."""
    return person("colleague", Role.SECRETARIAT, alliance_team)


@pytest.fixture
def stranger(person: Cast, other_team: Team) -> User:
    """Same role, another alliance: must see nothing of it."""
    return person("stranger", Role.SECRETARIAT, other_team)


@pytest.fixture
def district_officer(person: Cast, district_team: Team) -> User:
    return person("officer", Role.DISTRICT, district_team)


@pytest.fixture
def member_user(person: Cast, member_team: Team) -> User:
    return person("member", Role.MEMBER, member_team)


@pytest.fixture
def reader(person: Cast, public_team: Team) -> User:
    return person("reader", Role.READER, public_team)


@pytest.fixture
def administrator(person: Cast, alliance_team: Team) -> User:
    return person("administrator", Role.ADMINISTRATOR, alliance_team)


@pytest.fixture
def sign_in() -> Callable[[User], Client]:
    """``sign_in(secretary).get(url)``: a browser of that person's own."""

    def browser_of(user: User) -> Client:
        client = Client()
        client.force_login(user)
        return client

    return browser_of
