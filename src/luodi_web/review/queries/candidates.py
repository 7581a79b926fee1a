"""Dossiers that a fact may belong to, with the reason, before it is accepted."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from luodi_web.documents.models import Fact
from luodi_web.organisations.models import NameDecision
from luodi_web.organisations.queries import (
    NameQuestion,
    known_organisation,
    known_person,
    questions_about,
    why_known,
)
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
            body, title = fact.record.get("organisation") or "", fact.record.get("title") or ""
            reason = why_known(person, body=body, title=title)
            yield Candidate(label=str(person), url=person.get_absolute_url(), reason=reason)


def _bodies(fact: Fact) -> Iterator[Candidate]:
    for name in names_of_bodies(fact):
        body = known_organisation(fact.document.team, name, kind=_type_of(fact))
        if body:
            known = {folded(body.name): _("已有同名机构")}
            known |= {folded(alias): _("简称“%(name)s”相同") % {"name": name} for alias in body.aliases}
            reason = known.get(folded(name), _("名称“%(name)s”指的是它") % {"name": name})
            yield Candidate(label=body.name, url=body.get_absolute_url(), reason=reason)


def questions_for(fact: Fact) -> list[NameQuestion]:
    """Bodies that a name of the fact may mean, which somebody has to say."""
    team, kind = fact.document.team, _type_of(fact)
    found = [
        question for name in names_of_bodies(fact) for question in questions_about(team, name, kind=kind)
    ]
    return found[:_MOST]


def answers_for(fact: Fact) -> QuerySet[NameDecision]:
    """What was answered about the names of the fact."""
    names = [folded(name) for name in names_of_bodies(fact)]
    return (
        NameDecision.objects.filter(team=fact.document.team, folded__in=names)
        .select_related("organisation", "decided_by")
        .order_by("-decided_at", "-pk")
    )


def names_of_bodies(fact: Fact) -> list[str]:
    """The bodies that the fact names."""
    return [name for name in map(fact.record.get, _BODY_FIELDS.get(fact.kind, ())) if name]


def _type_of(fact: Fact) -> str:
    return str(fact.record.get("type") or "") if fact.kind == "organisation" else ""


def _places(fact: Fact) -> Iterator[Candidate]:
    place = place_named(subject_of(fact.kind, fact.record), document=fact.document)
    known = place.zone or place.division
    if known:
        yield Candidate(label=str(known), url=known.get_absolute_url(), reason=_("名称指向这个地方"))
    for name in place.candidates:
        url = f"{reverse('search:results')}?{urlencode({'q': name})}"
        yield Candidate(label=name, url=url, reason=_("同名；请把对象更正为全称"))
