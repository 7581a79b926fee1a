"""Facts about happenings: who was there, on which side, in the order in which the document names them."""

from collections.abc import Mapping

from django.utils.translation import gettext as _

from luodi.vocabulary import Activity
from luodi_web.accounts.models import User
from luodi_web.documents.models import Fact
from luodi_web.documents.values import Filed
from luodi_web.organisations import models, queries
from luodi_web.organisations.models import Side
from luodi_web.organisations.services import dossiers


def file_activity(fact: Fact, stated: Activity, actor: User) -> list[Filed]:  # noqa: ARG001 (every filer is called alike)
    """Something took place; it is filed with every body and person that took part and has a dossier."""
    activity, _is_new = models.Activity.objects.update_or_create(
        fact=fact,
        defaults={
            "type": str(stated.type),
            "date": str(stated.date or ""),
            "place": (stated.place or "")[:200],
            "topic": (stated.topic or "")[:300],
        },
    )
    activity.participations.all().delete()
    rows = [
        models.Participation(activity=activity, name=name[:200], side=side, place=place)
        for place, (name, side) in enumerate(_sides(stated).items())
    ]
    bodies: list[models.Organisation] = []
    for row in rows:
        row.person = queries.known_person(fact.document.team, row.name)
        row.organisation = None if row.person else queries.known_organisation(fact.document.team, row.name)
        if row.organisation:
            dossiers.mention(organisation=row.organisation, fact=fact, name=row.name, names_it=False)
            bodies.append(row.organisation)
    models.Participation.objects.bulk_create(rows)
    label = _("往来：%(what)s") % {"what": f"{stated.date or ''} {activity.get_type_display()}".strip()}
    return [Filed(label, f"{body.get_absolute_url()}?tab=dealings") for body in bodies[:1]]


def _sides(stated: Activity) -> Mapping[str, Side]:
    """Everyone once, in the order of the participants' list, then hosts and guests it left out."""
    sides = dict.fromkeys((*stated.participants, *stated.hosts, *stated.guests), Side.PRESENT)
    sides |= dict.fromkeys(stated.guests, Side.GUEST)
    return sides | dict.fromkeys(stated.hosts, Side.HOST)
