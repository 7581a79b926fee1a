"""Addresses of the tables."""

from django.urls import path

from luodi_web.settling import views

app_name = "settling"

urlpatterns = [
    path("", views.settlements, name="list"),
    path("new/", views.new, name="new"),
    path("<int:pk>/", views.table, name="table"),
    path("<int:pk>/export/", views.export, name="export"),
    path("<int:pk>/share/", views.share, name="share"),
]
