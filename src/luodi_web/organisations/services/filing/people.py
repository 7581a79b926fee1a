"""Facts about people: one fact for each post."""

from django.utils.translation import gettext as _

from luodi.vocabulary import Person
from luodi_web.accounts.models import User
from luodi_web.accounts.services import record
from luodi_web.documents.models import Fact
from luodi_web.documents.values import Filed
from luodi_web.organisations import models, queries
from luodi_web.organisations.services import dossiers


def file_person(fact: Fact, stated: Person, actor: User) -> list[Filed]:
    """Somebody holds a post at a body or in a place."""
    team = fact.document.team
    person, is_new = models.Person.objects.get_or_create(team=team, name=stated.name[:80])
    if is_new:
        record(actor=actor, action="organisations.open_dossier", target=person)
    body = queries.known_organisation(team, stated.organisation or "")
    models.Post.objects.update_or_create(
        fact=fact,
        defaults={
            "person": person,
            "organisation": body,
            "body": (stated.organisation or "")[:200],
            "title": (stated.title or "")[:120],
        },
    )
    if body:
        dossiers.mention(organisation=body, fact=fact, name=stated.organisation or "", names_it=False)
    return [Filed(_("人员：%(name)s") % {"name": person.name}, person.get_absolute_url())]
