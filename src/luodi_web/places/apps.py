"""The app, its place in the navigation, and what the search box finds of it."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from luodi_web.accounts.registry import name_actions
from luodi_web.search.registry import register_finder
from luodi_web.ui.navigation import Entry, register

_ACTIONS = {
    "add_zone": _("登记文件中的园区"),
}


class PlacesConfig(AppConfig):
    name = "luodi_web.places"
    verbose_name = _("地方与园区")

    def ready(self) -> None:
        """Offer the map; make divisions and zones findable for everybody who signs in."""
        from luodi_web.places.queries.zones import find_places  # noqa: PLC0415 (needs the models)

        name_actions("places", _ACTIONS)
        register(Entry(order=20, label=_("地图与园区"), url_name="places:map", icon="map-2"))
        register_finder("places", find_places)
