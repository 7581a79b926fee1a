"""Addresses of the review desk."""

from django.urls import path

from luodi_web.review import views

app_name = "review"

urlpatterns = [
    path("<int:pk>/", views.desk, name="desk"),
    path("<int:pk>/add/", views.add, name="add"),
    path("<int:pk>/undo/", views.undo, name="undo"),
    path("<int:pk>/accept-all/<slug:kind>/", views.accept_all, name="accept_all"),
    path("facts/<int:pk>/accept/", views.accept, name="accept"),
    path("facts/<int:pk>/reject/", views.reject, name="reject"),
    path("facts/<int:pk>/name/", views.answer_name, name="answer_name"),
    path("facts/<int:pk>/name/<int:answer>/withdraw/", views.withdraw_name, name="withdraw_name"),
    path("facts/<int:pk>/why/", views.why, name="why"),
]
