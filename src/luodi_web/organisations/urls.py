"""Addresses of the dossiers."""

from django.urls import path

from luodi_web.organisations.views import dossiers, editing, lists, naming, resources

app_name = "organisations"

urlpatterns = [
    path("", lists.organisations, name="list"),
    path("export/", lists.export, name="export"),
    path("alliances/", lists.alliances, name="alliances"),
    path("people/", lists.people, name="people"),
    path("people/<int:pk>/", dossiers.person, name="person"),
    path("<int:pk>/", dossiers.detail, name="detail"),
    path("<int:pk>/members/", dossiers.members, name="members"),
    path("<int:pk>/introduction/", editing.introduction, name="introduction"),
    path("<int:pk>/particulars/", editing.particulars, name="particulars"),
    path("<int:pk>/names/", naming.answer, name="answer_name"),
    path("<int:pk>/names/part/", naming.part, name="part_name"),
    path("names/<int:pk>/withdraw/", naming.withdraw, name="withdraw_name"),
    path("<int:pk>/share/", editing.share, name="share"),
    path("<int:pk>/roster/", editing.import_roster, name="import_roster"),
    path("<int:pk>/resources/", resources.add, name="add_resource"),
    path("resources/<int:pk>/", resources.edit, name="edit_resource"),
    path("resources/<int:pk>/remove/", resources.remove, name="remove_resource"),
    path("resources/<int:pk>/restore/", resources.restore, name="restore_resource"),
    path("resources/<int:pk>/consent/", resources.consent, name="answer_consent"),
    path("commitments/<int:pk>/", editing.commitment, name="commitment"),
]
