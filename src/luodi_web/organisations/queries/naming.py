"""Which dossier a name means beyond the names it answers to: what people said, what linking is sure of."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from luodi.linking import Link
from luodi_web.accounts.models import Team
from luodi_web.organisations import adapters
from luodi_web.organisations.models import Name, NameDecision, Organisation
from luodi_web.organisations.values import folded, is_telling


@dataclass(frozen=True, slots=True, kw_only=True)
class NameQuestion:
    """A name that may mean a body: asked once, with what speaks for and against it."""

    name: str
    organisation: Organisation
    percent: int
    reasons: Sequence[str]


def decided_organisation(team: Team, name: str) -> Organisation | None:
    """The body that somebody said the name means."""
    answers = NameDecision.objects.filter(team=team, folded=folded(name), is_same=True)
    decision = answers.select_related("organisation").first()
    return decision.organisation if decision else None


def linked_organisation(team: Team, name: str, *, kind: str = "") -> Organisation | None:
    """The body that the name means without doubt, if nobody said that it does not."""
    if not is_telling(name):
        return None
    found = _link(team, name, kind=kind)
    if not adapters.is_certain(found) or not found.best:
        return None
    return Organisation.objects.get(pk=found.best.key)


def questions_about(team: Team, name: str, *, kind: str = "") -> list[NameQuestion]:
    """The bodies that the name may mean and that nobody has answered for yet, the likeliest first.

    A name that has a dossier of its own is compared with all the others.
    """
    if not is_telling(name) or decided_organisation(team, name):
        return []
    own = Name.objects.filter(organisation__team=team, folded=folded(name))
    if own.filter(is_full=False).exists():
        return []
    found = _link(team, name, kind=kind, without=list(own.values_list("organisation_id", flat=True)))
    if not (adapters.is_open(found) or adapters.is_certain(found)):
        return []
    bodies = Organisation.objects.in_bulk([int(one.key) for one in found.candidates])
    return [
        NameQuestion(
            name=name,
            organisation=bodies[int(one.key)],
            percent=round(one.probability * 100),
            reasons=adapters.in_words(one.reasons),
        )
        for one in found.candidates
        if adapters.is_worth_asking(one)
    ]


def questions_on(organisation: Organisation) -> list[NameQuestion]:
    """The other bodies that a dossier may be the same as."""
    return questions_about(organisation.team, organisation.name, kind=organisation.type)


def decisions_on(organisation: Organisation) -> QuerySet[NameDecision]:
    """What was answered about names and this body, the last first."""
    return (
        NameDecision.objects.filter(organisation=organisation)
        .select_related("decided_by", "organisation")
        .order_by("-decided_at", "-pk")
    )


def joined_names(organisation: Organisation) -> list[str]:
    """The names that linking took for this body by itself: nobody and no document said so."""
    naming = organisation.mentions.filter(names_it=True).select_related("fact")
    stated = {alias for row in naming for alias in row.fact.record.get("aliases") or ()}
    decided = set(decisions_on(organisation).values_list("folded", flat=True))
    known = decided | {folded(name) for name in (organisation.name, *stated)}
    names = sorted({row.name for row in naming} | set(organisation.mentions.values_list("name", flat=True)))
    return [name for name in names if folded(name) not in known]


def _link(team: Team, name: str, *, kind: str, without: Sequence[int] = ()) -> Link:
    """Link among the team's bodies, less those that somebody said it is not."""
    denied = NameDecision.objects.filter(team=team, folded=folded(name), is_same=False)
    left_out = {*denied.values_list("organisation_id", flat=True), *without}
    rows = Organisation.objects.filter(team=team).exclude(pk__in=left_out).order_by("pk")
    short: dict[int, list[str]] = defaultdict(list)
    for pk, form in Name.objects.filter(organisation__in=rows, is_full=False).values_list(
        "organisation_id", "folded"
    ):
        short[pk].append(form)
    known = [
        (pk, full, type_, tuple(sorted(short[pk])))
        for pk, full, type_ in rows.values_list("pk", "name", "type")
    ]
    return adapters.link_name(name, kind, known)
