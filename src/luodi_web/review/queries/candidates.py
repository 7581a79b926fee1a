"""Dossiers that a fact may belong to, with the reason, before it is accepted."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from luodi_web.documents.models import Fact
from luodi_web.organisations.models import Organisation
from luodi_web.organisations.queries import known_organisation, known_person
from luodi_web.organisations.values import folded
from luodi_web.places.queries.subjects import place_named, subject_of

_BODY_FIELDS: Final = {
    "organisation": ("name",),
    "person": ("organisation",),
    "membership": ("member", "alliance"),
    "indicator": ("subject",),
    "focus": ("subject",),
    "target": ("subject",),
    "honour": ("subject",),
    "policy": ("issuer",),
}
_MOST: Final = 4
_TELLING: Final = 4
"""Characters that a name must have before similar names are looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A dossier that exists already, and why it may be meant."""

    label: str
    url: str
    reason: str


def candidates_for(fact: Fact) -> list[Candidate]:
    """The most likely first; none where the fact would open a new dossier."""
    found = {candidate.url: candidate for candidate in (*_people(fact), *_bodies(fact), *_places(fact))}
    return list(found.values())[:_MOST]


def _people(fact: Fact) -> Iterator[Candidate]:
    if fact.kind == "person":
        person = known_person(fact.document.team, fact.record["name"])
        if person:
            yield Candidate(label=str(person), url=person.get_absolute_url(), reason=_("已有同名人物"))


def _bodies(fact: Fact) -> Iterator[Candidate]:
    for name in filter(None, map(fact.record.get, _BODY_FIELDS.get(fact.kind, ()))):
        body = known_organisation(fact.document.team, name)
        if body:
            same = folded(body.name) == folded(name)
            reason = _("已有同名机构") if same else _("简称“%(name)s”相同") % {"name": name}
            yield Candidate(label=body.name, url=body.get_absolute_url(), reason=reason)
        else:
            yield from _similar(fact, name)


def _similar(fact: Fact, name: str) -> Iterator[Candidate]:
    if len(name) >= _TELLING:
        near = Organisation.objects.filter(team=fact.document.team, name__contains=name).order_by(
            "name", "pk"
        )
        for body in near[:2]:
            reason = _("名称含“%(name)s”") % {"name": name}
            yield Candidate(label=body.name, url=body.get_absolute_url(), reason=reason)


def _places(fact: Fact) -> Iterator[Candidate]:
    place = place_named(subject_of(fact.kind, fact.record), document=fact.document)
    known = place.zone or place.division
    if known:
        yield Candidate(label=str(known), url=known.get_absolute_url(), reason=_("名称指向这个地方"))
    for name in place.candidates:
        url = f"{reverse('search:results')}?{urlencode({'q': name})}"
        yield Candidate(label=name, url=url, reason=_("同名；请把对象更正为全称"))
