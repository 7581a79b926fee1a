"""Facts about what was agreed: agreements, their clauses, and what a member offers."""

from typing import Final

from django.utils.translation import gettext as _

from luodi.vocabulary import Agreement, Commitment
from luodi_web.accounts.models import User
from luodi_web.documents.models import Document, DocumentKind, Fact
from luodi_web.documents.values import Filed
from luodi_web.organisations import models, queries
from luodi_web.organisations.services import dossiers

_OFFERS: Final = frozenset({DocumentKind.ROSTER, DocumentKind.PROFILE})
"""In a roster or a profile, what one body alone puts forward is a resource; elsewhere it is a clause."""


def file_agreement(fact: Fact, stated: Agreement, actor: User) -> list[Filed]:  # noqa: ARG001 (every filer is called alike)
    """Parties signed something."""
    agreement, _is_new = models.Agreement.objects.update_or_create(
        fact=fact,
        defaults={
            "stage": str(stated.stage or ""),
            "occasion": (stated.occasion or "")[:200],
            "date": str(stated.date or ""),
        },
    )
    agreement.parties.all().delete()
    bodies = _file_parties(fact, stated.parties, agreement=agreement)
    tie_clauses(fact.document)
    return [Filed(_("协议：%(name)s") % {"name": body.name}, _dealings(body)) for body in bodies]


def file_commitment(fact: Fact, stated: Commitment, actor: User) -> list[Filed]:
    """Somebody undertakes something: a member's resource, or a clause between parties."""
    if fact.document.kind in _OFFERS and len(stated.parties) == 1:
        models.Commitment.objects.filter(fact=fact).delete()
        return _file_resource(fact, stated, actor)
    models.Resource.objects.filter(fact=fact).delete()
    clause, _is_new = models.Commitment.objects.update_or_create(
        fact=fact, defaults={"text": stated.text[:500], "category": str(stated.category)}
    )
    clause.parties.all().delete()
    bodies = _file_parties(fact, stated.parties, commitment=clause)
    tie_clauses(fact.document)
    return [Filed(_("约定：%(name)s") % {"name": body.name}, _dealings(body)) for body in bodies]


def tie_clauses(document: Document) -> None:
    """Give each clause the agreement last named before it in its document, else the first one there."""
    agreements = list(models.Agreement.objects.filter(fact__document=document).order_by("fact__start", "pk"))
    for clause in models.Commitment.objects.filter(fact__document=document).select_related("fact"):
        before = [one for one in agreements if one.fact.start <= clause.fact.start]
        wanted = before[-1] if before else agreements[0] if agreements else None
        if clause.agreement_id != (wanted.pk if wanted else None):
            clause.agreement = wanted
            clause.save(update_fields=["agreement"])


def _file_resource(fact: Fact, stated: Commitment, actor: User) -> list[Filed]:
    body = dossiers.open_organisation(team=fact.document.team, name=stated.parties[0], actor=actor)
    dossiers.mention(organisation=body, fact=fact, name=stated.parties[0], names_it=True)
    models.Resource.objects.update_or_create(
        fact=fact,
        defaults={"organisation": body, "text": stated.text[:300], "category": str(stated.category)},
    )
    return [Filed(_("资源：%(name)s") % {"name": body.name}, body.get_absolute_url())]


def _file_parties(
    fact: Fact,
    names: tuple[str, ...],
    *,
    agreement: models.Agreement | None = None,
    commitment: models.Commitment | None = None,
) -> list[models.Organisation]:
    bodies: list[models.Organisation] = []
    for place, name in enumerate(dict.fromkeys(names)):
        body = queries.known_organisation(fact.document.team, name)
        models.Party.objects.create(
            agreement=agreement, commitment=commitment, name=name[:200], place=place, organisation=body
        )
        if body:
            dossiers.mention(organisation=body, fact=fact, name=name, names_it=False)
            bodies.append(body)
    return bodies


def _dealings(body: models.Organisation) -> str:
    return f"{body.get_absolute_url()}?tab=dealings"
