"""Addresses of the pages about places."""

from django.urls import path

from luodi_web.places.views import comparing, dossiers, industry, maps

app_name = "places"

urlpatterns = [
    path("", maps.overview, name="map"),
    path("points/", maps.points, name="points"),
    path("industry/", industry.industry, name="industry"),
    path("industry/export/", industry.export, name="industry_export"),
    path("export/", maps.export, name="export"),
    path("compare/", comparing.compare, name="compare"),
    path("compare/export/", comparing.export, name="compare_export"),
    path("divisions/<str:code>/", dossiers.division, name="division"),
    path("divisions/<str:code>/export/", dossiers.export_division, name="division_export"),
    path("zones/<int:pk>/", dossiers.zone, name="zone"),
    path("zones/<int:pk>/export/", dossiers.export_zone, name="zone_export"),
]
