"""The app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    name = "luodi_web.search"
    verbose_name = _("搜索")
