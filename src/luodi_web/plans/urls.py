"""Addresses of the plans."""

from django.urls import path

from luodi_web.plans import views

app_name = "plans"

urlpatterns = [
    path("", views.plans, name="list"),
    path("new/", views.new, name="new"),
    path("divisions/", views.divisions, name="divisions"),
    path("<int:pk>/", views.detail, name="detail"),
    path("<int:pk>/scenario/", views.scenario, name="scenario"),
    path("<int:pk>/share/", views.share, name="share"),
    path("<int:pk>/versions/", views.versions, name="versions"),
    path("<int:pk>/compare/", views.compare, name="compare"),
    path("<int:pk>/<int:number>/", views.version, name="version"),
    path("<int:pk>/<int:number>/packages/", views.packages, name="packages"),
    path("<int:pk>/<int:number>/questions/", views.questions, name="questions"),
    path("<int:pk>/<int:number>/rejected/", views.rejected, name="rejected"),
    path("<int:pk>/<int:number>/download/", views.download, name="download"),
]
