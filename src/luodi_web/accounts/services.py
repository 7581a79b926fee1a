"""What changes people, teams and the record of what was done."""

from typing import Any

from django.db import models, transaction
from django.utils import timezone

from luodi_web.accounts.models import AuditEntry, Role, Team, TeamKind, User


def record(*, actor: User, action: str, target: models.Model, **detail: Any) -> AuditEntry:
    """Write down that ``actor`` did ``action`` (a verb such as ``documents.accept_fact``) to ``target``.

    Called by every service that changes something, inside its transaction. ``detail`` must be JSON.
    """
    return AuditEntry.objects.create(
        at=timezone.now(),
        actor=actor,
        action=action,
        target_kind=target._meta.label_lower,  # noqa: SLF001 (Django's public name)
        target_id=str(target.pk),
        target_name=str(target)[:200],
        detail=detail,
    )


def create_team(*, name: str, kind: TeamKind, body: str = "", division_code: str = "") -> Team:
    """A new team; its name is free or the database refuses it."""
    return Team.objects.create(name=name, kind=kind, body=body, division_code=division_code)


@transaction.atomic
def create_user(*, username: str, email: str, password: str, full_name: str, role: Role, team: Team) -> User:
    """A new person who can sign in at once."""
    return User.objects.create_user(
        username=username, email=email, password=password, full_name=full_name, role=role, team=team
    )
