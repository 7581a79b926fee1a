"""What is asked about people and what they did."""

from django.db.models import Q, QuerySet

from luodi_web.accounts.models import AuditEntry, User


def people(*, words: str = "", role: str = "") -> QuerySet[User]:
    """Everyone, by team and name; narrowed by words in name, sign-in name or team, and by role."""
    found = User.objects.select_related("team").order_by("team__name", "full_name", "pk")
    if words:
        found = found.filter(
            Q(full_name__icontains=words) | Q(username__icontains=words) | Q(team__name__icontains=words)
        )
    return found.filter(role=role) if role else found


def audit_entries(*, words: str = "") -> QuerySet[AuditEntry]:
    """What was done, newest first; narrowed by words in the person's or the record's name."""
    entries = AuditEntry.objects.select_related("actor").order_by("-at", "-id")
    if words:
        entries = entries.filter(
            Q(target_name__icontains=words)
            | Q(actor__full_name__icontains=words)
            | Q(action__icontains=words)
        )
    return entries
