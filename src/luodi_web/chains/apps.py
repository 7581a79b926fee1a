"""The app, its place in the navigation, and its words for the record."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from luodi_web.accounts.registry import name_actions
from luodi_web.ui.navigation import Entry, register


class ChainsConfig(AppConfig):
    name = "luodi_web.chains"
    verbose_name = _("产业链")

    def ready(self) -> None:
        """Offer chains to everybody who plans."""
        roles = frozenset({"secretariat", "district"})
        register(Entry(order=38, label=_("产业链"), url_name="chains:overview", icon="sitemap", roles=roles))
        name_actions("chains", {"change": _("修改产业链"), "restore": _("恢复产业链")})
