"""Opening a dossier, tying loose names to it, keeping it in step with its facts, closing it."""

from collections import Counter
from collections.abc import Iterable, Sequence

from django.db.models import ProtectedError

from luodi.vocabulary import OrganisationType
from luodi_web.accounts.models import Team, User
from luodi_web.accounts.services import record
from luodi_web.documents.models import Fact, FactState
from luodi_web.organisations import queries
from luodi_web.organisations.models import (
    Mention,
    Name,
    NameDecision,
    Organisation,
    Participation,
    Party,
    Person,
    Post,
)
from luodi_web.organisations.values import folded, is_telling
from luodi_web.search import services as search

_STATEMENTS = ("indicator", "focus", "target", "honour")


def open_organisation(
    *, team: Team, name: str, aliases: Sequence[str] = (), kind: str = "", actor: User
) -> Organisation:
    """The dossier that the name or one of its telling short forms means, else a new one."""
    found = queries.known_organisation(team, name, kind=kind) or queries.organisation_called(
        team, [alias for alias in aliases if is_telling(alias)]
    )
    if found is None:
        found = Organisation.objects.create(team=team, name=name[:200])
        Name.objects.create(organisation=found, folded=folded(found.name), is_full=True)
        record(actor=actor, action="organisations.open_dossier", target=found)
    return found


def mention(*, organisation: Organisation, fact: Fact, name: str, names_it: bool) -> None:
    """Note that the fact speaks of the body; a fact that both names and uses it names it."""
    row, created = Mention.objects.get_or_create(
        organisation=organisation, fact=fact, defaults={"name": name[:200], "names_it": names_it}
    )
    if not created and names_it and not row.names_it:
        row.names_it = True
        row.save(update_fields=["names_it"])


def settle_organisation(organisation: Organisation, *, tie: bool) -> None:
    """Bring name, type, short forms and search entry in step with the facts; close what nothing states.

    ``tie``: also give it the rows of its team that use its name and belong to no dossier yet.
    """
    naming = list(queries.naming_mentions(organisation))
    if not naming and not organisation.kept and _close(organisation):
        return
    _restate(organisation, naming)
    if tie:
        _tie_organisation(organisation)
    index_organisation(organisation)


def index_organisation(organisation: Organisation) -> None:
    """Renew its entry in the search."""
    resources = organisation.resources.filter(removed_at=None).order_by("pk").values_list("text", flat=True)
    search.index(
        target=organisation,
        kind="organisation",
        title=organisation.name,
        text="\n".join([*organisation.aliases, organisation.introduction, *resources]).strip(),
        url=organisation.get_absolute_url(),
        team=organisation.team,
        shared_with=organisation.shared_with.all(),
    )


def settle_person(person: Person) -> None:
    """Tie a person to the places where the name stands; close the page of somebody without a post."""
    if not person.posts.exists():
        search.forget(target=person)
        person.delete()
        return
    Participation.objects.filter(
        person=None, name=person.name, activity__fact__document__team=person.team
    ).update(person=person, organisation=None)
    posts = [f"{post.body}{post.title}" for post in person.posts.order_by("pk")]
    search.index(
        target=person,
        kind="person",
        title=person.name,
        text="\n".join(posts),
        url=person.get_absolute_url(),
        team=person.team,
        shared_with=person.shared_with.all(),
    )


def _close(organisation: Organisation) -> bool:
    """Whether it could be closed; a dossier that another app builds on stays, without facts."""
    try:
        search.forget(target=organisation)
        organisation.delete()
    except ProtectedError:
        return False
    return True


def _restate(organisation: Organisation, naming: Iterable[Mention]) -> None:
    records = [row.fact.record for row in naming if row.fact.kind == "organisation"]
    names = [row.name for row in naming] or [organisation.name]
    free = [name for name in names if not _is_taken(organisation, name)]
    if free:
        organisation.name = max(free, key=len)
    stated = {alias for row in records for alias in row.get("aliases") or ()} | set(names)
    organisation.aliases = sorted(
        alias for alias in stated if is_telling(alias) and folded(alias) != folded(organisation.name)
    )
    organisation.type = _type_of(organisation, [str(row["type"]) for row in records])
    organisation.save(update_fields=["name", "aliases", "type"])
    _rename(organisation)


def _is_taken(organisation: Organisation, name: str) -> bool:
    return (
        Organisation.objects.filter(team=organisation.team_id, name=name).exclude(pk=organisation.pk).exists()
    )


def _type_of(organisation: Organisation, stated: Sequence[str]) -> str:
    """What most facts say, the more telling on a tie; whoever has members is an alliance."""
    if organisation.members.exists():
        return OrganisationType.ALLIANCE
    counts = Counter(stated)
    if not counts:
        return ""
    return max(sorted(counts), key=lambda kind: (kind != OrganisationType.OTHER, counts[kind]))


def _rename(organisation: Organisation) -> None:
    full = folded(organisation.name)
    short = {folded(alias) for alias in organisation.aliases} - {full}
    organisation.names.all().delete()
    Name.objects.bulk_create(
        [
            Name(organisation=organisation, folded=full, is_full=True),
            *(Name(organisation=organisation, folded=alias, is_full=False) for alias in sorted(short)),
        ]
    )


def _tie_organisation(organisation: Organisation) -> None:
    """Give the dossier every row of its team that uses one of its names and belongs to no dossier yet."""
    decided = NameDecision.objects.filter(organisation=organisation, is_same=True).order_by("pk")
    names = [organisation.name, *organisation.aliases, *decided.values_list("name", flat=True)]
    team = organisation.team_id
    loose: list[tuple[Fact, str]] = []
    presences = Participation.objects.filter(
        organisation=None, person=None, name__in=names, activity__fact__document__team=team
    ).select_related("activity__fact")
    loose += [(row.activity.fact, row.name) for row in presences]
    presences.update(organisation=organisation)
    posts = Post.objects.filter(organisation=None, body__in=names, fact__document__team=team)
    loose += [(row.fact, row.body) for row in posts.select_related("fact")]
    posts.update(organisation=organisation)
    for path, of_team in (("agreement", "agreement__fact"), ("commitment", "commitment__fact")):
        parties = Party.objects.filter(
            organisation=None, name__in=names, **{f"{of_team}__document__team": team}
        ).select_related(of_team)
        loose += [(getattr(row, path).fact, row.name) for row in parties]
        parties.update(organisation=organisation)
    statements = Fact.objects.filter(
        state=FactState.ACCEPTED,
        kind__in=_STATEMENTS,
        document__team=team,
        document__removed_at=None,
        record__subject__in=names,
    )
    loose += [(fact, str(fact.record["subject"])) for fact in statements]
    for fact, name in loose:
        mention(organisation=organisation, fact=fact, name=name, names_it=False)
