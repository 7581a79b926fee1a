"""Facts about bodies: that one exists, that it is a member, what is said of it."""

from django.utils.translation import gettext as _

from luodi.vocabulary import Focus, Honour, Indicator, Membership, Organisation, Target
from luodi_web.accounts.models import User
from luodi_web.documents.models import DocumentKind, Fact
from luodi_web.documents.values import Filed
from luodi_web.organisations import models, queries
from luodi_web.organisations.services import dossiers


def file_organisation(fact: Fact, stated: Organisation, actor: User) -> list[Filed]:
    """A body exists: its dossier is opened, or takes in another name."""
    body = dossiers.open_organisation(
        team=fact.document.team,
        name=stated.name,
        aliases=stated.aliases,
        kind=str(stated.type or ""),
        actor=actor,
    )
    dossiers.mention(organisation=body, fact=fact, name=stated.name, names_it=True)
    return [_filed(body)]


def file_membership(fact: Fact, stated: Membership, actor: User) -> list[Filed]:
    """A body belongs to an alliance; where no alliance is said, only the body is filed."""
    team = fact.document.team
    member = dossiers.open_organisation(team=team, name=stated.member, actor=actor)
    dossiers.mention(organisation=member, fact=fact, name=stated.member, names_it=True)
    alliance_name = stated.alliance or _named_in_title(fact)
    if not alliance_name:
        models.Membership.objects.filter(fact=fact).delete()
        return [_filed(member)]
    alliance = dossiers.open_organisation(team=team, name=alliance_name, actor=actor)
    dossiers.mention(organisation=alliance, fact=fact, name=alliance_name, names_it=True)
    models.Membership.objects.update_or_create(
        fact=fact, defaults={"alliance": alliance, "member": member, "role": (stated.role or "")[:60]}
    )
    return [_filed(member), _filed(alliance)]


def file_statement(fact: Fact, stated: Indicator | Focus | Target | Honour, actor: User) -> list[Filed]:  # noqa: ARG001 (every filer is called alike)
    """Something is said of a body that has a dossier; of a place or a stranger, nothing is filed here."""
    body = queries.known_organisation(fact.document.team, stated.subject or "")
    if body is None:
        return []
    dossiers.mention(organisation=body, fact=fact, name=stated.subject or "", names_it=False)
    return [_filed(body)]


def _named_in_title(fact: Fact) -> str:
    """The alliance after which people called a roster: its rows name only the members."""
    if fact.document.kind != DocumentKind.ROSTER:
        return ""
    alliances = models.Organisation.objects.filter(team=fact.document.team, type="alliance")
    named = [alliance.name for alliance in alliances if alliance.name in fact.document.title]
    return max(named, key=len, default="")


def _filed(body: models.Organisation) -> Filed:
    return Filed(_("机构：%(name)s") % {"name": body.name}, body.get_absolute_url())
