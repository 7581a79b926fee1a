"""The app, and its places in the navigation."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from luodi_web.ui.navigation import Entry, register


class AccountsConfig(AppConfig):
    name = "luodi_web.accounts"
    verbose_name = _("账号")

    def ready(self) -> None:
        """Offer the administrator's pages."""
        roles = frozenset({"administrator"})
        register(Entry(order=80, label=_("用户"), url_name="accounts:people", icon="users", roles=roles))
        register(Entry(order=90, label=_("操作记录"), url_name="accounts:audit", icon="history", roles=roles))
