"""Answers to "is this the same body": kept, acted upon at once, and taken back without a trace.

Rows of dossiers follow from facts. So joining two dossiers files the facts of the one again, now that its
name means the other; taking the answer back files them once more. What people wrote by hand is carried over,
and back.
"""

from collections.abc import Iterable
from typing import Any, Final

from django.db import transaction
from django.utils import timezone

from luodi_web.accounts.models import User
from luodi_web.accounts.services import record
from luodi_web.documents.models import Fact
from luodi_web.organisations import queries
from luodi_web.organisations.models import Mention, NameDecision, Organisation, Resource
from luodi_web.organisations.services import dossiers
from luodi_web.organisations.services.filing import file_fact
from luodi_web.organisations.values import folded

_FIELDS: Final = ("introduction", "credit_code", "division_code")


@transaction.atomic
def answer_name(*, organisation: Organisation, name: str, is_same: bool, actor: User) -> NameDecision:
    """Say whether a name means this body; it is not asked again. A dossier of that name is joined to it."""
    team, key = organisation.team, folded(name)
    if is_same:
        NameDecision.objects.filter(team=team, folded=key, is_same=True).exclude(
            organisation=organisation
        ).delete()
    answer = {"name": name[:200], "is_same": is_same, "decided_by": actor, "decided_at": timezone.now()}
    decision, _is_new = NameDecision.objects.update_or_create(
        team=team, folded=key, organisation=organisation, defaults=answer
    )
    own = queries.organisation_called(team, [name])
    if is_same and own and own.pk != organisation.pk:
        decision.before = _join(own, organisation, actor=actor)
        decision.save(update_fields=["before"])
    elif is_same:
        dossiers.settle_organisation(organisation, tie=True)
    else:
        _refile_away(organisation, _facts_naming(organisation, key), actor=actor)
    action = "organisations.answer_same" if is_same else "organisations.answer_different"
    record(actor=actor, action=action, target=organisation, name=name)
    return decision


@transaction.atomic
def withdraw_answer(*, decision: NameDecision, actor: User) -> Organisation:
    """Take an answer back: the name is asked about again, and what was joined is two dossiers as before.

    Returns the dossier that the name has now, else the one that it was compared with.
    """
    organisation, before = decision.organisation, decision.before
    facts = set(before.get("facts", ())) | _facts_naming(organisation, decision.folded)
    was_same = decision.is_same
    decision.delete()
    record(actor=actor, action="organisations.withdraw_answer", target=organisation, name=decision.name)
    if was_same:
        _refile_away(organisation, facts, actor=actor)
    return _reopen(organisation, before, actor=actor) if before else organisation


def _join(own: Organisation, into: Organisation, *, actor: User) -> dict[str, Any]:
    """File everything about one dossier with the other; says what is needed to undo it."""
    facts = set(own.mentions.values_list("fact_id", flat=True))
    before = {"name": own.name, "facts": sorted(facts), "kept": own.kept, **_carry(own, into)}
    own.names.all().delete()
    own.kept = False
    own.save(update_fields=["kept"])
    _file_again(facts, actor=actor)
    left = Organisation.objects.filter(pk=own.pk).first()
    if left:
        dossiers.settle_organisation(left, tie=False)
    dossiers.settle_organisation(into, tie=True)
    return before


def _carry(own: Organisation, into: Organisation) -> dict[str, Any]:
    """Give what people wrote into one dossier to the other, where that is empty."""
    fields = {name: getattr(own, name) for name in _FIELDS}
    filled = [name for name in _FIELDS if fields[name] and not getattr(into, name)]
    for name in filled:
        setattr(into, name, fields[name])
    into_kept = into.kept
    into.kept = into.kept or own.kept
    into.save(update_fields=[*filled, "kept"])
    resources = list(own.resources.filter(fact=None).order_by("pk").values_list("pk", flat=True))
    Resource.objects.filter(pk__in=resources).update(organisation=into)
    shared = list(own.shared_with.order_by("pk").values_list("pk", flat=True))
    new = [team for team in shared if not into.shared_with.filter(pk=team).exists()]
    into.shared_with.add(*new)
    moved = _move_answers(own, into)
    return {
        "fields": fields, "filled": filled, "into_kept": into_kept, "resources": resources,
        "shared": shared, "newly_shared": new, "answers": moved,
    }  # fmt: skip


def _move_answers(own: Organisation, into: Organisation) -> list[int]:
    """What was answered about the one counts for the other, unless that has its own answer."""
    answered = NameDecision.objects.filter(organisation=into).values_list("folded", flat=True)
    moving = NameDecision.objects.filter(organisation=own).exclude(folded__in=list(answered))
    moved = list(moving.order_by("pk").values_list("pk", flat=True))
    NameDecision.objects.filter(pk__in=moved).update(organisation=into)
    return moved


def _reopen(into: Organisation, before: dict[str, Any], *, actor: User) -> Organisation:
    """Give back what was carried over."""
    own = dossiers.open_organisation(team=into.team, name=before["name"], actor=actor)
    for name in _FIELDS:
        setattr(own, name, before["fields"][name])
    for name in before["filled"]:
        if getattr(into, name) == before["fields"][name]:
            setattr(into, name, "")
    own.kept, into.kept = before["kept"], before["into_kept"]
    own.save(update_fields=[*_FIELDS, "kept"])
    into.save(update_fields=[*before["filled"], "kept"])
    Resource.objects.filter(pk__in=before["resources"], organisation=into).update(organisation=own)
    own.shared_with.set(before["shared"])
    into.shared_with.remove(*before["newly_shared"])
    NameDecision.objects.filter(pk__in=before["answers"], organisation=into).update(organisation=own)
    for one in (own, into):
        dossiers.settle_organisation(one, tie=True)
    return own


def _facts_naming(organisation: Organisation, key: str) -> set[int]:
    """The facts that speak of the body under this name, unless it is the dossier's own."""
    if folded(organisation.name) == key:
        return set()
    rows = organisation.mentions.values_list("fact_id", "name")
    return {fact for fact, name in rows if folded(name) == key}


def _refile_away(organisation: Organisation, facts: set[int], *, actor: User) -> None:
    """Let the dossier forget these facts and their names, then file them where they belong now."""
    if facts:
        Mention.objects.filter(organisation=organisation, fact__in=facts).delete()
        dossiers.settle_organisation(organisation, tie=False)
        _file_again(facts, actor=actor)


def _file_again(facts: Iterable[int], *, actor: User) -> None:
    """File facts anew: those that say who exists come first, so that the others find them."""
    found = Fact.objects.filter(pk__in=facts).select_related("document__team").order_by("start", "pk")
    for fact in sorted(found, key=lambda fact: fact.kind not in {"organisation", "membership"}):
        file_fact(fact=fact, actor=actor)
