"""Addresses of the documents."""

from django.urls import path

from luodi_web.documents import views

app_name = "documents"

urlpatterns = [
    path("", views.documents, name="list"),
    path("add/", views.add, name="add"),
    path("upload/", views.upload, name="upload"),
    path("paste/", views.paste, name="paste"),
    path("corpus/", views.corpus, name="corpus"),
    path("removed/", views.removed, name="removed"),
    path("<int:pk>/", views.detail, name="detail"),
    path("<int:pk>/original/", views.original, name="original"),
    path("<int:pk>/describe/", views.describe, name="describe"),
    path("<int:pk>/share/", views.share, name="share"),
    path("<int:pk>/remove/", views.remove, name="remove"),
    path("<int:pk>/restore/", views.restore, name="restore"),
    path("<int:pk>/reread/", views.reread, name="reread"),
    path("<int:pk>/read-again/", views.read_again, name="read_again"),
]
