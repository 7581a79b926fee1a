import re
from collections.abc import Callable, Iterator

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from luodi_web.accounts.models import User

OPEN_TO_ALL = {
    "language/",
    "accounts/login/",
    "accounts/logout/",
    "accounts/signup/",
    "accounts/inactive/",
    "accounts/confirm-email/",
    r"accounts/confirm-email/(?P<key>[-:\w]+)/",
    "accounts/password/reset/",
    "accounts/password/reset/done/",
    r"accounts/password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/",
    "accounts/password/reset/key/done/",
    "accounts/2fa/authenticate/",
    "accounts/login/code/confirm/",
}
"""What may be opened before signing in. Everything else asks for a person first."""

ARGUMENT = re.compile(r"<(?:\w+:)?\w+>|\(\?P<\w+>[^)]*\)")


def _routes(resolver: URLResolver, before: str = "") -> Iterator[str]:
    for entry in resolver.url_patterns:
        route = before + str(entry.pattern).removeprefix("^").removesuffix("$")
        if isinstance(entry, URLPattern):
            yield route
        else:
            yield from _routes(entry, route)


ROUTES = sorted(set(_routes(get_resolver())))


@pytest.mark.django_db
@pytest.mark.parametrize("route", [route for route in ROUTES if route not in OPEN_TO_ALL])
def test_no_page_opens_before_signing_in(client: Client, route: str) -> None:
    url = "/" + ARGUMENT.sub("1", route)

    answer = client.get(url)

    assert answer.status_code in {302, 405}, route
    assert answer.status_code == 405 or answer["Location"].startswith("/accounts/login/"), answer["Location"]


@pytest.mark.parametrize("page", ["/accounts/people/", "/accounts/audit/"])
def test_people_and_records_are_the_administrators(
    sign_in: Callable[[User], Client], administrator: User, secretary: User, page: str
) -> None:
    allowed = sign_in(administrator).get(page)
    refused = sign_in(secretary).get(page)

    assert allowed.status_code == 200
    assert refused.status_code == 403
    assert "不归您查看" in refused.content.decode()


def test_nobody_signs_up(client: Client, db: None) -> None:
    answer = client.get("/accounts/signup/")

    assert 'name="password1"' not in answer.content.decode()
