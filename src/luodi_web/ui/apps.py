"""The app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class UiConfig(AppConfig):
    name = "luodi_web.ui"
    verbose_name = _("界面")
