"""What changes tables. Every strike is written into the record."""

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from luodi_web.accounts.models import Team, User
from luodi_web.accounts.services import record
from luodi_web.settling.models import Settlement
from luodi_web.settling.values import Sheet


@transaction.atomic
def create(*, division_code: str, place_name: str, sheet: Sheet, actor: User) -> Settlement:
    """A new table of the actor's team."""
    now = timezone.now()
    made = Settlement.objects.create(
        title=gettext("%(place)s落位议定") % {"place": place_name},
        division_code=division_code,
        place_name=place_name,
        record=sheet.to_record(),
        team=actor.team,
        created_by=actor,
        created_at=now,
        changed_at=now,
    )
    record(actor=actor, action="settling.create", target=made)
    return made


class ChangedMeanwhileError(Exception):
    """Somebody else has changed the table since it was looked at."""


@transaction.atomic
def strike(
    *, settlement: Settlement, sides: frozenset[str], sheet: Sheet, actor: User, seen: str = ""
) -> Settlement:
    """Take over what the table says on these sides; the other side stays as the database has it.

    Raises:
        ChangedMeanwhileError: the table is no longer as it was ``seen`` (its ``version``).
    """
    kept = Settlement.objects.select_for_update().get(pk=settlement.pk)
    if seen and seen != kept.version:
        raise ChangedMeanwhileError
    before, after = kept.record, sheet.to_record()
    own = {"firms": ("wants", "couples"), "zones": ("takes", "sites")}
    kept.record = before | {name: after[name] for side in sorted(sides) for name in own[side]}
    kept.changed_at = timezone.now()
    kept.save(update_fields=["record", "changed_at"])
    record(actor=actor, action="settling.strike", target=kept, sides=sorted(sides))
    return kept


@transaction.atomic
def share(*, settlement: Settlement, teams: Iterable[Team], actor: User) -> None:
    """Let these teams, and no others besides the owner, see the table and strike on their side."""
    chosen = [team for team in teams if team.pk != settlement.team_id]
    settlement.shared_with.set(chosen)
    record(actor=actor, action="settling.share", target=settlement, teams=[team.name for team in chosen])
