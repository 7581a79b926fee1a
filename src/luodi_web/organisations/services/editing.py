"""What people write into dossiers by hand: who it is, what it can bring, who does what by when."""

from collections.abc import Iterable
from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from luodi_web.accounts.models import Team, User
from luodi_web.accounts.services import record
from luodi_web.documents.models import DocumentKind
from luodi_web.documents.services import Paper, keep_document, queue_reading
from luodi_web.jobs.models import Job
from luodi_web.organisations.models import Commitment, Consent, Organisation, Resource
from luodi_web.organisations.services.dossiers import index_organisation


@transaction.atomic
def describe_organisation(
    *,
    organisation: Organisation,
    actor: User,
    introduction: str | None = None,
    credit_code: str | None = None,
    division_code: str | None = None,
) -> Organisation:
    """Write in what is given; what is left out stays as it is."""
    given = {"introduction": introduction, "credit_code": credit_code, "division_code": division_code}
    changes = {name: value for name, value in given.items() if value is not None}
    for name, value in changes.items():
        setattr(organisation, name, value)
    organisation.kept = True
    organisation.save(update_fields=[*changes, "kept"])
    index_organisation(organisation)
    record(actor=actor, action="organisations.describe", target=organisation, fields=sorted(changes))
    return organisation


@transaction.atomic
def share_organisation(
    *, organisation: Organisation, teams: Iterable[Team], with_members: bool, actor: User
) -> int:
    """Let these teams, and no others besides the owner, see a dossier; an alliance with its members' too.

    Returns how many dossiers were shared.
    """
    chosen = [team for team in teams if team.pk != organisation.team_id]
    shared = [organisation]
    if with_members:
        members = Organisation.objects.filter(team=organisation.team, memberships__alliance=organisation)
        shared += members.distinct().order_by("pk")
    for one in shared:
        one.shared_with.set(chosen)
        index_organisation(one)
        record(actor=actor, action="organisations.share", target=one, teams=[team.name for team in chosen])
    return len(shared)


@transaction.atomic
def add_resource(
    *, organisation: Organisation, text: str, category: str, consent: str, actor: User
) -> Resource:
    """A resource that somebody knows of without a document."""
    resource = Resource.objects.create(
        organisation=organisation, text=text, category=category, consent=consent
    )
    _keep(organisation)
    record(actor=actor, action="organisations.add_resource", target=resource, organisation=organisation.pk)
    return resource


@transaction.atomic
def change_resource(*, resource: Resource, text: str, category: str, consent: str, actor: User) -> Resource:
    """Other words, category or consent."""
    before = {"text": resource.text, "category": resource.category, "consent": resource.consent}
    resource.text, resource.category, resource.consent = text, category, consent
    resource.save(update_fields=["text", "category", "consent"])
    _keep(resource.organisation)
    record(actor=actor, action="organisations.change_resource", target=resource, before=before)
    return resource


@transaction.atomic
def answer_consent(*, resource: Resource, consent: Consent, actor: User) -> Resource:
    """The member, or the secretariat for it, says whether the resource may be brought."""
    before, resource.consent = resource.consent, consent
    resource.save(update_fields=["consent"])
    record(actor=actor, action="organisations.answer_consent", target=resource, before=before, now=consent)
    return resource


@transaction.atomic
def remove_resource(*, resource: Resource, actor: User) -> None:
    """Take a resource out of the dossier; it can be brought back."""
    if Resource.objects.filter(pk=resource.pk, removed_at=None).update(removed_at=timezone.now()):
        index_organisation(resource.organisation)
        record(actor=actor, action="organisations.remove_resource", target=resource)


@transaction.atomic
def restore_resource(*, resource: Resource, actor: User) -> None:
    """Bring a resource back that was taken out."""
    if Resource.objects.filter(pk=resource.pk).exclude(removed_at=None).update(removed_at=None):
        index_organisation(resource.organisation)
        record(actor=actor, action="organisations.restore_resource", target=resource)


@transaction.atomic
def assign_commitment(
    *, commitment: Commitment, owner: str, due: date | None, measure: str, actor: User
) -> Commitment:
    """Say who does it, by when, and how one sees that it is done."""
    commitment.owner, commitment.due, commitment.measure = owner, due, measure
    commitment.save(update_fields=["owner", "due", "measure"])
    due_date = due.isoformat() if due else ""
    record(
        actor=actor, action="organisations.assign_commitment", target=commitment, owner=owner, due=due_date
    )
    return commitment


def import_roster(*, alliance: Organisation, data: bytes, name: str, actor: User) -> Job:
    """Take a roster in as a document of the alliance: its rows become facts with quotes, to be reviewed.

    Raises:
        luodi_web.documents.services.AlreadyThereError: the team has the same file already.
    """
    title = gettext("%(alliance)s成员名册") % {"alliance": alliance.name}
    paper = Paper(name=name, data=data, title=title, kind=DocumentKind.ROSTER)
    return queue_reading([keep_document(paper, actor=actor)], actor=actor)


def _keep(organisation: Organisation) -> None:
    """A dossier with something written by hand stays without facts."""
    organisation.kept = True
    organisation.save(update_fields=["kept"])
    index_organisation(organisation)
