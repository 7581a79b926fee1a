"""Who belongs to an alliance, in which role, and to which alliances a body belongs."""

from collections.abc import Iterable

from django.db.models import Prefetch, Q, QuerySet

from luodi_web.accounts.models import User
from luodi_web.documents.models import Fact
from luodi_web.documents.queries import citation_of
from luodi_web.organisations.adapters import role_rank
from luodi_web.organisations.models import Membership, Organisation, Resource
from luodi_web.organisations.values import Cited, Group


def members_by_role(alliance: Organisation, user: User) -> list[Group[Membership]]:
    """The members under their roles, in the order of protocol, then as documents name them."""
    rows = _merged(_in_view(user).filter(alliance=alliance))
    roles = sorted({item.row.role for item in rows}, key=lambda role: (role_rank(role), role))
    return [
        Group(label=role, rows=[item for item in rows if item.row.role == role], kind="membership")
        for role in roles
    ]


def memberships_of(member: Organisation, user: User) -> list[Cited[Membership]]:
    """The alliances a body belongs to, and as what."""
    return _merged(_in_view(user).filter(member=member))


def _in_view(user: User) -> QuerySet[Membership]:
    facts = Fact.objects.visible_to(user).values("pk")
    resources = (
        Resource.objects.filter(removed_at=None).filter(Q(fact=None) | Q(fact__in=facts)).order_by("pk")
    )
    return (
        Membership.objects.filter(fact__in=facts)
        .select_related("alliance", "member", "fact__document")
        .prefetch_related(Prefetch("member__resources", queryset=resources))
        .order_by("fact__document__published", "fact__document_id", "fact__start", "pk")
    )


def _merged(memberships: Iterable[Membership]) -> list[Cited[Membership]]:
    groups: dict[tuple[int, int, str], list[Membership]] = {}
    for row in memberships:
        groups.setdefault((row.alliance_id, row.member_id, row.role), []).append(row)
    return [
        Cited(row=group[0], citations=[citation_of(row.fact) for row in group]) for group in groups.values()
    ]
