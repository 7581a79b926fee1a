"""What every page knows."""

from typing import Any

from django.http import HttpRequest

from luodi_web.ui.navigation import Entry, entries_for


def site(request: HttpRequest) -> dict[str, Any]:
    """The navigation of the person who asks, and which place of it is open."""
    # A request that failed before the sign-in middleware ran has no user: its error page has no navigation.
    role = getattr(getattr(request, "user", None), "role", "")
    entries = entries_for(role) if role else []
    return {"navigation": [(entry, _is_open(entry, entries, request)) for entry in entries]}


def _is_open(entry: Entry, entries: list[Entry], request: HttpRequest) -> bool:
    """An app with one entry owns all its pages; with several, each owns its own."""
    match = request.resolver_match
    if match is None or match.app_name != entry.app:
        return False
    alone = sum(other.app == entry.app for other in entries) == 1
    return alone or match.view_name == entry.url_name
