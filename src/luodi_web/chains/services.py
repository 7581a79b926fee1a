"""What changes chains. Each change is kept as the team's own copy, and written into the record."""

from django.db import transaction
from django.utils import timezone

from luodi.chains import Chain
from luodi_web.accounts.models import User
from luodi_web.accounts.services import record
from luodi_web.chains.models import TeamChain
from luodi_web.ui.languages import said


@transaction.atomic
def keep(chain: Chain, *, actor: User, changed: str) -> TeamChain:
    """Keep the chain as the actor's team has it now; ``changed`` names the link."""
    kept, _made = TeamChain.objects.update_or_create(
        team=actor.team,
        key=chain.key,
        defaults={
            "name": said(chain.name),
            "record": chain.to_record(),
            "changed_by": actor,
            "changed_at": timezone.now(),
        },
    )
    record(actor=actor, action="chains.change", target=kept, link=changed)
    return kept


@transaction.atomic
def restore(kept: TeamChain, *, actor: User) -> None:
    """Go back to the packaged chain."""
    record(actor=actor, action="chains.restore", target=kept)
    kept.delete()
