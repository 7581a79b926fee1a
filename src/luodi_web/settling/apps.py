"""The app, its place in the navigation, and its words for the record."""

from django.apps import AppConfig
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from luodi_web.accounts.registry import name_actions
from luodi_web.ui.navigation import Entry, register
from luodi_web.ui.steps import Step, register_step


class SettlingConfig(AppConfig):
    name = "luodi_web.settling"
    verbose_name = _("议定落位")

    def ready(self) -> None:
        """Offer the tables to everybody who plans."""
        roles = frozenset({"secretariat", "district"})
        register(Entry(order=45, label=_("议定"), url_name="settling:list", icon="users", roles=roles))
        register_step(
            "firms",
            "settling",
            Step(label=_("请双方议定落位"), icon="users", url=lambda: reverse("settling:new")),
        )
        name_actions(
            "settling", {"create": _("新建议定表"), "strike": _("修改议定表"), "share": _("共享议定表")}
        )
