"""The app, its place in the navigation, and what its worker runs."""

from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from luodi_web.accounts.registry import name_actions
from luodi_web.ui.navigation import Entry, register

_ACTIONS = {
    "add": _("导入文件"),
    "read": _("读取文件"),
    "read_again": _("第二读者已读"),
    "second_reader_failed": _("第二读者没有读成"),
    "refuse": _("文件读不了，未导入"),
    "describe": _("更改文件信息"),
    "share": _("共享文件"),
    "remove": _("删除文件"),
    "restore": _("恢复文件"),
    "fact_added": _("补充事实"),
    "fact_accepted": _("采用"),
    "fact_rejected": _("不采用"),
    "fact_proposed": _("退回待核"),
    "fact_corrected": _("更正并采用"),
    "fact_restored": _("撤销"),
}


class DocumentsConfig(AppConfig):
    name = "luodi_web.documents"
    verbose_name = _("文件")

    def ready(self) -> None:
        """Offer the documents, name what is done to them, and register the reading."""
        import_module("luodi_web.documents.handlers")
        name_actions("documents", _ACTIONS)
        register(Entry(order=10, label=_("文件"), url_name="documents:list", icon="files"))
