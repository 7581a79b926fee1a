"""What was decided, by whom."""

from django.db.models import QuerySet

from luodi_web.accounts.models import AuditEntry, User
from luodi_web.documents.models import Document, Fact
from luodi_web.review.models import Decision


def last_decision(document: Document, actor: User) -> Decision | None:
    """The last thing this person decided on the document and did not undo."""
    return (
        Decision.objects.filter(document=document, actor=actor, undone_at=None).order_by("-at", "-pk").first()
    )


def history_of(fact: Fact) -> QuerySet[AuditEntry]:
    """What happened to a fact, newest first."""
    kind = Fact._meta.label_lower  # noqa: SLF001 (Django's public name)
    entries = AuditEntry.objects.filter(target_kind=kind, target_id=str(fact.pk))
    return entries.select_related("actor").order_by("-at", "-pk")
