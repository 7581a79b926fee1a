"""Address of the first page."""

from django.urls import path

from luodi_web.home import views

app_name = "home"

urlpatterns = [path("", views.now, name="now")]
