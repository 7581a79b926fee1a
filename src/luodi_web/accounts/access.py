"""Who may open a view: sign-in is asked everywhere by middleware, roles are asked here."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django_htmx.middleware import HtmxDetails

from luodi_web.accounts.models import Role, User

_P = ParamSpec("_P")


class SignedInRequest(HttpRequest):
    """What a view receives behind the sign-in: a known person, and whether HTMX asks for a fragment."""

    user: User
    htmx: HtmxDetails


def role_required(
    *roles: Role,
) -> Callable[
    [Callable[Concatenate[SignedInRequest, _P], HttpResponseBase]],
    Callable[Concatenate[SignedInRequest, _P], HttpResponseBase],
]:
    """Let in people of these roles, and administrators; refuse everyone else with 403."""

    def decorate(
        view: Callable[Concatenate[SignedInRequest, _P], HttpResponseBase],
    ) -> Callable[Concatenate[SignedInRequest, _P], HttpResponseBase]:
        def checked(request: SignedInRequest, *args: _P.args, **kwargs: _P.kwargs) -> HttpResponseBase:
            if request.user.role not in {*roles, Role.ADMINISTRATOR}:
                raise PermissionDenied
            return view(request, *args, **kwargs)

        return wraps(view)(checked)  # type: ignore[return-value]  # keeps the parameters, mypy cannot see it

    return decorate
