"""The app, its place in the navigation, and what its worker runs."""

from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from luodi_web.ui.navigation import Entry, register


class DocumentsConfig(AppConfig):
    name = "luodi_web.documents"
    verbose_name = _("文件")

    def ready(self) -> None:
        """Offer the documents, and register the reading."""
        import_module("luodi_web.documents.handlers")
        register(Entry(order=10, label=_("文件"), url_name="documents:list", icon="files"))
