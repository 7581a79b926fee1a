"""What every response carries: where it may load from, and what was just saved."""

from collections.abc import Callable
from typing import Final

from django.contrib.messages import get_messages
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django_htmx.http import trigger_client_event

_Handler = Callable[[HttpRequest], HttpResponseBase]

# Everything comes from this site. Style attributes may stand in the page: ECharts needs them in tooltips.
_POLICY: Final = (
    "default-src 'self'; "
    "script-src 'self'; "
    "style-src 'self'; "
    "style-src-attr 'unsafe-inline'; "
    "img-src 'self' data:; "
    "object-src 'none'; "
    "base-uri 'self'; "
    "form-action 'self'; "
    "frame-ancestors 'none'; "
)


def content_security_policy(get_response: _Handler) -> _Handler:
    """Tell the browser to run and load nothing but what this site serves."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        response.headers.setdefault("Content-Security-Policy", _POLICY)
        return response

    return middleware


def toast_messages(get_response: _Handler) -> _Handler:
    """Hand the messages of a fragment request to the page that is already open."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        leaves = "HX-Redirect" in response.headers or "HX-Refresh" in response.headers
        if request.headers.get("HX-Request") and response.status_code < 300 and not leaves:  # noqa: PLR2004
            toasts = [{"text": str(message), "level": message.level_tag} for message in get_messages(request)]
            if toasts:
                trigger_client_event(response, "luodi:toast", {"toasts": toasts})
        return response

    return middleware
