"""Matches that are worth a look."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _

from luodi_web.accounts.models import User
from luodi_web.home.values import Todo
from luodi_web.organisations.queries import own_organisations


def own(user: User) -> Iterator[Todo]:
    """The zones ranked for the body that the user's team stands for."""
    for firm in own_organisations(user):
        yield Todo(
            text=_("适合%(firm)s的园区已按理由排好") % {"firm": firm.name},
            action=_("看匹配"),
            url=reverse("matches:firm", args=[firm.pk]),
        )
