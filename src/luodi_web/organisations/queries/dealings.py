"""What a body or person took part in, and what was agreed."""

from collections.abc import Iterable, Sequence

from django.db.models import Prefetch, Q, QuerySet

from luodi_web.accounts.models import User
from luodi_web.documents.models import Fact
from luodi_web.documents.queries import citation_of
from luodi_web.organisations.models import (
    Activity,
    Agreement,
    Commitment,
    Organisation,
    Participation,
    Person,
)
from luodi_web.organisations.queries.people import posts_in_view
from luodi_web.organisations.queries.presences import (
    bodies_among,
    openable_to,
    parties_of,
    people_among,
)
from luodi_web.organisations.values import Clause, Deal, Happening, Openable

_LENGTH_OF_A_DAY = len("2016-11-02")


def activities_of(dossier: Organisation | Person, user: User) -> list[Happening]:
    """The happenings it took part in, the newest first; what documents tell alike of one day stands once."""
    which = "organisation" if isinstance(dossier, Organisation) else "person"
    seen = Activity.objects.filter(
        fact__in=Fact.objects.visible_to(user).values("pk"),
        pk__in=Participation.objects.filter(**{which: dossier}).values("activity"),
    )
    return _merged(seen, user, openable_to(user))


def latest_activities(user: User, *, limit: int) -> list[Happening]:
    """The newest happenings of all documents in view."""
    seen = Activity.objects.filter(fact__in=Fact.objects.visible_to(user).values("pk")).exclude(date="")
    return _merged(seen.order_by("-date", "-pk")[: limit * 3], user, openable_to(user))[:limit]


def deals_of(organisation: Organisation, user: User) -> list[Deal]:
    """The agreements it is a party to, with their clauses; last, its clauses without an agreement."""
    facts = Fact.objects.visible_to(user).values("pk")
    clauses = Commitment.objects.filter(fact__in=facts)
    own = clauses.filter(parties__organisation=organisation)
    agreements = (
        Agreement.objects.filter(fact__in=facts)
        .filter(Q(parties__organisation=organisation) | Q(pk__in=own.values("agreement")))
        .distinct()
        .select_related("fact__document")
        .prefetch_related("parties__organisation")
        .order_by("-date", "-pk")
    )
    openable = openable_to(user)
    deals = [
        _deal(one, _clauses(clauses.filter(agreement=one), user, openable), openable) for one in agreements
    ]
    loose = _clauses(own.filter(agreement=None).distinct(), user, openable)
    return [*deals, Deal(clauses=loose)] if loose else deals


def _merged(activities: Iterable[Activity], user: User, openable: Openable) -> list[Happening]:
    groups: dict[tuple[str, ...], list[Activity]] = {}
    for one in activities:
        whole = len(one.date) == _LENGTH_OF_A_DAY
        groups.setdefault((one.date, one.type) if whole else (one.date, one.type, str(one.pk)), []).append(
            one
        )
    ordered = sorted(groups.items(), key=lambda item: item[0], reverse=True)
    return [_happening(group, user, openable) for _key, group in ordered]


def _happening(group: Sequence[Activity], user: User, openable: Openable) -> Happening:
    posts = posts_in_view(user)
    rows = list(
        Participation.objects.filter(activity__in=group)
        .select_related("person", "organisation")
        .prefetch_related(Prefetch("person__posts", queryset=posts))
        .order_by("activity_id", "place", "pk")
    )
    facts = Fact.objects.filter(pk__in=[one.fact_id for one in group]).select_related("document")
    first = {
        field: next((value for one in group if (value := getattr(one, field))), "")
        for field in ("place", "topic")
    }
    return Happening(
        type=group[0].get_type_display(),
        date=group[0].date,
        place=first["place"],
        topic=first["topic"],
        people=people_among(rows, openable),
        bodies=bodies_among(rows, openable),
        citations=[citation_of(fact) for fact in facts.order_by("pk")],
    )


def _deal(agreement: Agreement, clauses: list[Clause], openable: Openable) -> Deal:
    return Deal(
        stage=agreement.get_stage_display(),
        occasion=agreement.occasion,
        date=agreement.date,
        parties=parties_of(agreement, openable),
        clauses=clauses,
        citations=[citation_of(agreement.fact)],
    )


def _clauses(commitments: QuerySet[Commitment], user: User, openable: Openable) -> list[Clause]:
    rows = commitments.select_related("fact__document").prefetch_related("parties__organisation")
    editable = set(
        Fact.objects.editable_by(user).filter(pk__in=rows.values("fact")).values_list("pk", flat=True)
    )
    return [
        clause_of(row, openable, editable=row.fact_id in editable)
        for row in rows.order_by("fact__document_id", "fact__start", "pk")
    ]


def clause_of(commitment: Commitment, openable: Openable, *, editable: bool) -> Clause:
    """One commitment as a page shows it."""
    return Clause(
        pk=commitment.pk,
        text=commitment.text,
        category=commitment.get_category_display(),
        owner=commitment.owner,
        due=commitment.due.isoformat() if commitment.due else "",
        measure=commitment.measure,
        parties=parties_of(commitment, openable),
        citations=[citation_of(commitment.fact)],
        editable=editable,
    )
