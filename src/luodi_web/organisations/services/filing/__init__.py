"""From an accepted fact to the rows of dossiers, and back. Doing either twice changes nothing more."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from django.db import transaction

from luodi.vocabulary import FactKind, fact_from_record
from luodi_web.accounts.models import User
from luodi_web.documents.models import Fact
from luodi_web.documents.values import Filed
from luodi_web.organisations.models import (
    Activity,
    Agreement,
    Commitment,
    Membership,
    Mention,
    Organisation,
    Person,
    Post,
    Resource,
)
from luodi_web.organisations.services import dossiers
from luodi_web.organisations.services.filing.activities import file_activity
from luodi_web.organisations.services.filing.agreements import file_agreement, file_commitment, tie_clauses
from luodi_web.organisations.services.filing.bodies import file_membership, file_organisation, file_statement
from luodi_web.organisations.services.filing.people import file_person

_Filer = Callable[[Fact, Any, User], list[Filed]]

_FILERS: Final[Mapping[FactKind, _Filer]] = {
    FactKind.ORGANISATION: file_organisation,
    FactKind.PERSON: file_person,
    FactKind.MEMBERSHIP: file_membership,
    FactKind.ACTIVITY: file_activity,
    FactKind.AGREEMENT: file_agreement,
    FactKind.COMMITMENT: file_commitment,
    FactKind.INDICATOR: file_statement,
    FactKind.FOCUS: file_statement,
    FactKind.TARGET: file_statement,
    FactKind.HONOUR: file_statement,
}
"""Who files which kind; a kind that is missing is no business of these dossiers."""

_ROWS: Final = (Post, Membership, Activity, Agreement, Commitment, Resource)


@transaction.atomic
def file_fact(*, fact: Fact, actor: User) -> list[Filed]:
    """Write what the fact states into the dossiers of its document's team; say where it went."""
    filer = _FILERS.get(FactKind(fact.kind))
    if filer is None:
        return []
    before = _bodies_of(fact) | _people_of(fact)
    Mention.objects.filter(fact=fact).delete()
    filed = filer(fact, fact_from_record(fact.record), actor)
    _settle(before | _bodies_of(fact) | _people_of(fact))
    return filed


@transaction.atomic
def unfile_fact(*, fact: Fact) -> None:
    """Take back every row that the fact states, and the dossiers that nothing else states."""
    before = _bodies_of(fact) | _people_of(fact)
    Mention.objects.filter(fact=fact).delete()
    for rows in _ROWS:
        rows.objects.filter(fact=fact).delete()
    tie_clauses(fact.document)
    _settle(before, tie=False)


def _bodies_of(fact: Fact) -> set[Organisation | Person]:
    return set(Organisation.objects.filter(mentions__fact=fact))


def _people_of(fact: Fact) -> set[Organisation | Person]:
    return set(Person.objects.filter(posts__fact=fact))


def _settle(touched: set[Organisation | Person], *, tie: bool = True) -> None:
    for dossier in sorted(touched, key=lambda dossier: (dossier._meta.label, dossier.pk)):  # noqa: SLF001 (Django's public name)
        if isinstance(dossier, Organisation):
            dossiers.settle_organisation(dossier, tie=tie)
        else:
            dossiers.settle_person(dossier)
