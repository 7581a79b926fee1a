"""The app, first in the navigation."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from luodi_web.ui.navigation import Entry, register


class HomeConfig(AppConfig):
    name = "luodi_web.home"
    verbose_name = _("首页")

    def ready(self) -> None:
        """Offer the first page."""
        register(Entry(order=0, label=_("今日"), url_name="home:now", icon="home"))
