"""The app, its place in the navigation, and the button on a zone's dossier."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from luodi_web.ui.navigation import Entry, register
from luodi_web.ui.steps import Step, register_step


class MatchesConfig(AppConfig):
    name = "luodi_web.matches"
    verbose_name = _("匹配")

    def ready(self) -> None:
        """Offer matches to everybody who has a firm or a zone to match."""
        from luodi_web.matches.queries.parties import firms_page_of  # noqa: PLC0415 (needs the models)

        roles = frozenset({"secretariat", "district", "member"})
        register(Entry(order=40, label=_("匹配"), url_name="matches:overview", icon="scale", roles=roles))
        register_step("place", "matches", Step(order=20, label=_("找企业"), icon="scale", url=firms_page_of))
