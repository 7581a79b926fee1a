"""The demonstration's way through the site: documents in, facts accepted, dossiers shared, a plan drafted.

Every step goes through the service that a person's click goes through, and what was done before is not done
again.
"""

from collections.abc import Iterable
from pathlib import Path

from luodi.reference import find_divisions
from luodi.vocabulary import FactKind
from luodi_web.accounts.models import Team, User
from luodi_web.demo.documents import DOCUMENTS
from luodi_web.demo.people import ALLIANCE, DISTRICT, MEMBER
from luodi_web.documents.models import Document
from luodi_web.documents.services import AlreadyThereError, add_document, share_document
from luodi_web.jobs.services import do_queued
from luodi_web.organisations.models import Organisation
from luodi_web.organisations.services import share_organisation
from luodi_web.plans.models import Plan, Version, VersionState
from luodi_web.plans.queries import docx_of
from luodi_web.plans.services import create_plan, request_version, share_plan
from luodi_web.plans.values import Conditions
from luodi_web.review.services import accept_all

_LEFT_TO_REVIEW = {"09-forum-notice.txt"}
"""One document waits on the review desk, so that the first page has something to do."""


def bring_documents(secretary: User) -> tuple[Document, ...]:
    """All documents, read by the jobs of daily use."""
    documents = tuple(_document(index, secretary) for index in range(len(DOCUMENTS)))
    do_queued()
    for document in documents:
        document.refresh_from_db()
    return documents


def _document(index: int, secretary: User) -> Document:
    paper = DOCUMENTS[index]
    try:
        return add_document(
            actor=secretary, data=paper.data(), name=paper.name, kind=paper.kind, example=paper.example
        )
    except AlreadyThereError as there:
        return there.document


def accept_facts(documents: Iterable[Document], secretary: User) -> int:
    """Accept what was read, but for the document that is left to review; return how many facts."""
    waiting = {paper.name for paper in DOCUMENTS if paper.source in _LEFT_TO_REVIEW}
    return sum(
        accept_all(document=document, kind=str(kind), actor=secretary)
        for document in documents
        if document.name not in waiting
        for kind in FactKind
    )


def share_documents(documents: Iterable[Document], secretary: User, teams: Iterable[Team]) -> None:
    """Let the district read what the alliance keeps."""
    for document in documents:
        share_document(document=document, teams=list(teams), actor=secretary)


def share_dossiers(secretary: User, member: Team, district: Team) -> None:
    """Let the member see its own dossier, and the district those of the alliance and all its members."""
    kept = Organisation.objects.filter(team=secretary.team)
    share_organisation(
        organisation=kept.get(name=ALLIANCE), teams=[district], with_members=True, actor=secretary
    )
    share_organisation(
        organisation=kept.get(name=MEMBER), teams=[district, member], with_members=False, actor=secretary
    )


def draft_plan(secretary: User, teams: Iterable[Team]) -> Version:
    """The landing plan as the secretary asks for it, shared with the district; drafted once."""
    (place,) = find_divisions(DISTRICT)
    plan = Plan.objects.filter(team=secretary.team, division_code=place.code).first() or create_plan(
        division_code=place.code,
        place_name=place.full_name,
        alliance=ALLIANCE,
        conditions=Conditions(),
        actor=secretary,
    )
    version = plan.versions.filter(state=VersionState.READY).order_by("-number").first()
    if version is None:
        version = request_version(plan=plan, actor=secretary)
        do_queued()
        version.refresh_from_db()
    share_plan(plan=plan, teams=list(teams), actor=secretary)
    return version


def write_plan(version: Version, path: Path) -> None:
    """The plan's .docx, as the site hands it out."""
    path.write_bytes(docx_of(version))
