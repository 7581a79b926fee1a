"""Address of the search page."""

from django.urls import path

from luodi_web.search import views

app_name = "search"

urlpatterns = [path("", views.results, name="results")]
