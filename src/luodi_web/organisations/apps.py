"""The app, and its places in the navigation."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from luodi_web.accounts.registry import name_actions
from luodi_web.ui.navigation import Entry, register

_ACTIONS = {
    "open_dossier": _("建立档案"),
    "describe": _("更改机构信息"),
    "share": _("共享档案"),
    "add_resource": _("添加资源"),
    "change_resource": _("更改资源"),
    "answer_consent": _("答复意愿"),
    "answer_same": _("认定为同一家"),
    "answer_different": _("认定不是同一家"),
    "withdraw_answer": _("撤回名称认定"),
    "remove_resource": _("删除资源"),
    "restore_resource": _("恢复资源"),
    "assign_commitment": _("指定责任人和期限"),
}


class OrganisationsConfig(AppConfig):
    name = "luodi_web.organisations"
    verbose_name = _("机构")

    def ready(self) -> None:
        """Offer the list of bodies; alliances and people are reached from it."""
        name_actions("organisations", _ACTIONS)
        register(Entry(order=30, label=_("机构"), url_name="organisations:list", icon="building-community"))
