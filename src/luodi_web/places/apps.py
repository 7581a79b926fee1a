"""The app, and its place in the navigation."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PlacesConfig(AppConfig):
    name = "luodi_web.places"
    verbose_name = _("地方与园区")
