"""Filing accepted facts in the dossiers of places."""

from django.db import transaction
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from luodi_web.accounts.models import User
from luodi_web.accounts.services import record
from luodi_web.documents.models import Document, Fact
from luodi_web.documents.values import Filed
from luodi_web.places.adapters import naming, tables
from luodi_web.places.models import PlaceFact, Zone
from luodi_web.places.queries.subjects import Place, place_named, subject_of


@transaction.atomic
def file_fact(*, fact: Fact, actor: User) -> list[Filed]:
    """File the fact with the place it speaks of; filing again corrects where it stands.

    A subject that is no place yields nothing. One that several places are called yields a question, and the
    fact is filed nowhere until somebody writes the full name.
    """
    name = subject_of(fact.kind, fact.record)
    place = place_named(name, document=fact.document)
    zone = _placed(place.zone, name, fact.document) if place.zone else None
    if place.new_zone:
        zone = _zone_from(place.new_zone, fact.document, actor)
    if place.division is None and zone is None:
        unfile_fact(fact=fact)
        return [_question(name, place)] if place.candidates else []
    before = PlaceFact.objects.filter(fact=fact).select_related("zone").first()
    PlaceFact.objects.update_or_create(
        fact=fact, defaults={"division": place.division, "zone": zone, "kind": fact.kind}
    )
    if before and before.zone != zone:
        _forget_if_empty(before.zone)
    filed_in = zone or place.division
    return [Filed(str(filed_in), filed_in.get_absolute_url())] if filed_in else []


@transaction.atomic
def unfile_fact(*, fact: Fact) -> None:
    """Take the fact out of the dossiers; a zone that nothing else speaks of goes with it."""
    filed = PlaceFact.objects.filter(fact=fact).select_related("zone").first()
    if filed is not None:
        filed.delete()
        _forget_if_empty(filed.zone)


def _question(name: str, place: Place) -> Filed:
    words = _("“%(name)s”可指 %(places)s：请把对象更正为全称") % {
        "name": name,
        "places": _("、").join(place.candidates),
    }
    return Filed(words, f"{reverse('search:results')}?{urlencode({'q': name})}")


def _zone_from(name: str, document: Document, actor: User) -> Zone:
    """The team's own zone of that name, made if it is new."""
    around = naming.division_around(name, document.text) or naming.division_of(document.team.division_code)
    zone, made = Zone.objects.get_or_create(
        team=document.team,
        key=naming.zone_key(name),
        division_id=around.code if around else None,
        defaults={"name": name, **tables.position_of(name, around, _turn(around.code if around else None))},
    )
    if made:
        record(actor=actor, action="places.add_zone", target=zone, document=document.pk)
    return zone


def _placed(zone: Zone, name: str, document: Document) -> Zone:
    """A team's own zone, moved nearer where this document says more exactly where it lies."""
    around = naming.division_around(name, document.text)
    if zone.team_id is None or around is None or not naming.is_narrower(around.code, than=zone.division_id):
        return zone
    zone.division_id = around.code
    position = tables.position_of(zone.name, around, _turn(around.code if around else None))
    for field, value in position.items():
        setattr(zone, field, value)
    zone.save(update_fields=["division", *position])
    return zone


def _turn(code: str | None) -> int:
    """The next free place around the division's point."""
    return Zone.objects.filter(division=code).count()


def _forget_if_empty(zone: Zone | None) -> None:
    if zone is not None and zone.team_id and not zone.place_facts.exists():
        zone.delete()
