"""The app, its place in the navigation, and what its worker runs."""

from importlib import import_module
from typing import Any

from django.apps import AppConfig
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from luodi_web.accounts.registry import name_actions
from luodi_web.ui.navigation import Entry, register
from luodi_web.ui.steps import Step, register_step

_ACTIONS = {
    "create": _("新建方案"),
    "set_conditions": _("设定条件"),
    "request_version": _("另出一版"),
    "write_version": _("写成一版"),
    "share": _("共享方案"),
}


class PlansConfig(AppConfig):
    name = "luodi_web.plans"
    verbose_name = _("方案")

    def ready(self) -> None:
        """Offer the plans, and register the writing."""
        import_module("luodi_web.plans.handlers")
        name_actions("plans", _ACTIONS)
        register(Entry(order=50, label=_("方案"), url_name="plans:list", icon="clipboard-text"))
        register_step(
            "settlement", "plans", Step(label=_("按此写方案"), icon="clipboard-text", url=_plan_from)
        )


def _plan_from(settlement: Any) -> str:
    return f"{reverse('plans:new')}?settlement={settlement.pk}"
