"""Addresses of the pages about places."""

app_name = "places"

urlpatterns: list[object] = []
