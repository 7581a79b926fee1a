"""The app, its place in the navigation, and what its worker runs."""

from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from luodi_web.ui.navigation import Entry, register


class PlansConfig(AppConfig):
    name = "luodi_web.plans"
    verbose_name = _("方案")

    def ready(self) -> None:
        """Offer the plans, and register the writing."""
        import_module("luodi_web.plans.handlers")
        register(Entry(order=50, label=_("方案"), url_name="plans:list", icon="clipboard-text"))
