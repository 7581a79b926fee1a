"""Addresses of the documents."""

from django.urls import path

from luodi_web.documents import views

app_name = "documents"

urlpatterns = [
    path("", views.documents, name="list"),
    path("<int:pk>/", views.detail, name="detail"),
]
