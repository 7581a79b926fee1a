"""Addresses of the account pages; sign-in itself is allauth's."""

from django.urls import path

from luodi_web.accounts import views

app_name = "accounts"

urlpatterns = [
    path("people/", views.people, name="people"),
    path("audit/", views.audit, name="audit"),
]
