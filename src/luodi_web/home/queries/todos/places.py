"""Zones of one's own division of which key figures are not known."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _

from luodi_web.accounts.models import User
from luodi_web.home.values import Todo
from luodi_web.places.models import Division
from luodi_web.places.queries.dossiers import dossier_of, zones_in


def unknown_figures(user: User) -> Iterator[Todo]:
    """One line for each zone, with the figures that nobody has stated."""
    division = Division.objects.filter(code=user.team.division_code).first()
    if division is None:
        return
    for zone in zones_in(division, user=user):
        unknown = [figure.label for figure in dossier_of(zone, user=user).key_figures if not figure.number]
        if unknown:
            yield Todo(
                text=_("%(zone)s：%(figures)s还不知道") % {"zone": zone.name, "figures": "、".join(unknown)},
                action=_("看档案"),
                url=reverse("places:zone", args=[zone.pk]),
            )
