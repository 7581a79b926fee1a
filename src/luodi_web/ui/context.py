"""What every page knows."""

from typing import Any

from django.http import HttpRequest

from luodi_web.ui.navigation import entries_for


def site(request: HttpRequest) -> dict[str, Any]:
    """The navigation of the person who asks."""
    return {"navigation": entries_for(getattr(request.user, "role", "")) if hasattr(request, "user") else ()}
