"""The app, and how it follows the documents."""

from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from luodi_web.accounts.registry import name_actions
from luodi_web.documents.registry import follow, review_at

_ACTIONS = {
    "undo": _("撤销核对"),
    "withdraw": _("文件删除，事实撤出档案"),
    "refile": _("文件恢复，事实重新归档"),
}


class ReviewConfig(AppConfig):
    name = "luodi_web.review"
    verbose_name = _("核对")

    def ready(self) -> None:
        """Facts are reviewed here; a removed document's facts leave the dossiers with it."""
        import_module("luodi_web.review.handlers")
        services = import_module("luodi_web.review.services")
        name_actions("review", _ACTIONS)
        review_at("review:desk")
        follow(removed=services.withdraw_document, restored=services.refile_document)
