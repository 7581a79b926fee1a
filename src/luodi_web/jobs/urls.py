"""Addresses of the job pages."""

from django.urls import path

from luodi_web.jobs import views

app_name = "jobs"

urlpatterns = [
    path("", views.jobs, name="list"),
    path("<int:pk>/", views.job, name="detail"),
]
