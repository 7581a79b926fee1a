"""The app, and its places in the navigation."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from luodi_web.ui.navigation import Entry, register


class OrganisationsConfig(AppConfig):
    name = "luodi_web.organisations"
    verbose_name = _("机构")

    def ready(self) -> None:
        """Offer the list of bodies; alliances and people are reached from it."""
        register(Entry(order=30, label=_("机构"), url_name="organisations:list", icon="building-community"))
