"""Addresses of the chains."""

from django.urls import path

from luodi_web.chains import views

app_name = "chains"

urlpatterns = [
    path("", views.overview, name="overview"),
    path("<slug:key>/", views.chain, name="chain"),
    path("<slug:key>/export/", views.export, name="export"),
    path("<slug:key>/restore/", views.restore, name="restore"),
    path("<slug:key>/new/", views.change, name="new"),
    path("<slug:key>/<slug:link>/", views.link, name="link"),
    path("<slug:key>/<slug:link>/edit/", views.change, name="edit"),
    path("<slug:key>/<slug:link>/remove/", views.remove, name="remove"),
]
