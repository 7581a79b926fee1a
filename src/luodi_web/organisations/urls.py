"""Addresses of the dossiers."""

app_name = "organisations"

urlpatterns: list[object] = []
