"""Addresses of the matches."""

from django.urls import path

from luodi_web.matches.views import firms, overview, zones

app_name = "matches"

urlpatterns = [
    path("", overview.overview, name="overview"),
    path("zones/", overview.zones, name="zones"),
    path("targets/", overview.targets, name="targets"),
    path("targets/export/", overview.targets_export, name="targets_export"),
    path("firms/<int:pk>/", firms.firm, name="firm"),
    path("firms/<int:pk>/export/", firms.export, name="firm_export"),
    path("firms/<int:pk>/compare/", firms.compare, name="compare"),
    path("zones/<int:pk>/", zones.zone, name="zone"),
    path("zones/<int:pk>/export/", zones.export, name="zone_export"),
]
