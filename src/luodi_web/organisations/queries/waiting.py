"""What waits for somebody: clauses without an owner or a date, consents that nobody has given."""

from datetime import timedelta
from typing import Final

from django.db.models import Case, Exists, OuterRef, Q, QuerySet, When
from django.utils import timezone

from luodi_web.accounts.models import Role, User
from luodi_web.documents.models import Fact
from luodi_web.documents.queries import citation_of
from luodi_web.organisations.models import Commitment, Consent, Membership, Organisation, Resource
from luodi_web.organisations.queries.lists import own_organisations
from luodi_web.organisations.values import Cited

RESTORABLE_FOR: Final = timedelta(days=7)
"""How long a dossier offers to bring back what was taken out."""


def open_commitments(user: User) -> QuerySet[Commitment]:
    """Clauses of the team's own documents that lack an owner or a date, the oldest first."""
    dated_first = Case(When(fact__document__published="", then=1), default=0)
    return (
        Commitment.objects.filter(fact__in=Fact.objects.editable_by(user).values("pk"))
        .filter(Q(owner="") | Q(due=None))
        .select_related("agreement", "fact__document")
        .order_by(dated_first, "fact__document__published", "fact__document_id", "fact__start", "pk")
    )


def consents_to_ask(user: User) -> QuerySet[Organisation]:
    """Members of the team's own dossiers with a resource whose consent is unknown."""
    open_ones = resources_of_anyone().filter(consent=Consent.UNKNOWN, organisation=OuterRef("pk"))
    return (
        Organisation.objects.editable_by(user)
        .filter(Exists(open_ones), Exists(Membership.objects.filter(member=OuterRef("pk"))))
        .order_by("name", "pk")
    )


def consents_to_answer(user: User) -> QuerySet[Resource]:
    """The resources of the user's own body on which it has not said yes or no."""
    return answerable_by(user).filter(consent=Consent.UNKNOWN, organisation__in=own_organisations(user))


def answerable_by(user: User) -> QuerySet[Resource]:
    """Resources on whose consent this person may speak: whoever keeps the dossier, and the member itself."""
    kept = Organisation.objects.editable_by(user).values("pk")
    own = own_organisations(user).values("pk")
    wanted = Q(organisation__in=kept)
    if user.role == Role.MEMBER:
        wanted |= Q(organisation__in=own)
    return resources_of_anyone().filter(wanted).select_related("organisation").order_by("pk")


def resources_of_anyone() -> QuerySet[Resource]:
    """Resources that nobody took out."""
    return Resource.objects.filter(removed_at=None)


def removed_resources(organisation: Organisation, user: User) -> QuerySet[Resource]:
    """What was taken out lately, for whoever may bring it back."""
    kept = Organisation.objects.editable_by(user).filter(pk=organisation.pk)
    lately = timezone.now() - RESTORABLE_FOR
    return Resource.objects.filter(organisation__in=kept, removed_at__gte=lately).order_by(
        "-removed_at", "pk"
    )


def cited_resources(organisation: Organisation, user: User) -> list[Cited[Resource]]:
    """The resources in view, each with the quote that states it; none where somebody wrote it in."""
    return [
        Cited(row=one, citations=[citation_of(one.fact)] if one.fact else [])
        for one in resources_in_view(organisation, user)
    ]


def resources_in_view(organisation: Organisation, user: User) -> QuerySet[Resource]:
    """What a body can bring, as documents in view or people say; a member sees all that is said of itself."""
    found = resources_of_anyone().filter(organisation=organisation)
    if not own_organisations(user).filter(pk=organisation.pk).exists():
        found = found.filter(Q(fact=None) | Q(fact__in=Fact.objects.visible_to(user).values("pk")))
    return found.select_related("fact__document", "organisation").order_by("category", "pk")
