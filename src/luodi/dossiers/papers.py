"""Memberships, agreements and policies: what is written down between bodies."""

from luodi.dossiers.names import NameBook, fold
from luodi.dossiers.protocol import rank_of_role
from luodi.dossiers.sorting import facts_of, group
from luodi.dossiers.values import AgreementDossier, MembershipDossier, PolicyDossier
from luodi.vocabulary import Agreement, Evidence, Membership, PartialDate, Policy


def memberships_of(evidence: tuple[Evidence, ...], book: NameBook) -> tuple[MembershipDossier, ...]:
    """By rank of role. A membership without a role joins one of the same two bodies that has one."""
    roles: dict[tuple[str | None, str], str] = {}
    for fact in facts_of(evidence, Membership):
        if fact.role:
            roles.setdefault(_pair(fact, book), fact.role)

    def key(fact: Membership) -> tuple[str | None, str, str | None]:
        pair = _pair(fact, book)
        return (*pair, fact.role or roles.get(pair))

    found = [
        MembershipDossier(alliance=alliance, member=member, role=role, evidence=items)
        for (alliance, member, role), items in group(evidence, Membership, key).items()
    ]
    return tuple(sorted(found, key=lambda item: rank_of_role(item.role)))


def _pair(fact: Membership, book: NameBook) -> tuple[str | None, str]:
    return (book.name(fact.alliance) if fact.alliance else None, book.name(fact.member))


def agreements_of(evidence: tuple[Evidence, ...], book: NameBook) -> tuple[AgreementDossier, ...]:
    """By date. Two reports are of one agreement if they share two parties, and stage and date can be one.

    A report that names no parties is of the agreement of the same day.
    """
    clusters: list[list[Evidence]] = []
    for item in evidence:
        if not isinstance(item.fact, Agreement):
            continue
        same = next((cluster for cluster in clusters if _is_one_agreement(cluster, item.fact, book)), None)
        if same is None:
            clusters.append([item])
        else:
            same.append(item)
    found = [_agreement(tuple(cluster), book) for cluster in clusters]
    return tuple(sorted(found, key=lambda item: (item.date is None, item.date or PartialDate(1))))


_BOTH = 2


def _is_one_agreement(cluster: list[Evidence], fact: Agreement, book: NameBook) -> bool:
    facts = facts_of(cluster, Agreement)
    parties = {name for other in facts for name in book.names(other.parties)}
    stages = {other.stage for other in (*facts, fact) if other.stage}
    dates = {other.date for other in (*facts, fact) if other.date}
    if len(stages) > 1 or len(dates) > 1:
        return False
    own = set(book.names(fact.parties))
    same_day = any(other.date and other.date == fact.date for other in facts)
    return len(parties & own) >= _BOTH or (same_day and not (parties and own))


def _agreement(items: tuple[Evidence, ...], book: NameBook) -> AgreementDossier:
    facts = facts_of(items, Agreement)
    return AgreementDossier(
        parties=book.names(name for fact in facts for name in fact.parties),
        stage=next((fact.stage for fact in facts if fact.stage), None),
        occasion=next((fact.occasion for fact in facts if fact.occasion), None),
        date=_first_date(facts),
        evidence=items,
    )


def _first_date(facts: list[Agreement]) -> PartialDate | None:
    return next((fact.date for fact in facts if fact.date), None)


def policies_of(evidence: tuple[Evidence, ...], book: NameBook) -> tuple[PolicyDossier, ...]:
    """One dossier a name; the issuer is the first that a document states."""
    groups = group(evidence, Policy, lambda fact: fold(fact.name).strip("《》"))
    return tuple(
        PolicyDossier(
            name=name,
            issuer=next((book.name(f.issuer) for f in facts_of(items, Policy) if f.issuer), None),
            evidence=items,
        )
        for name, items in groups.items()
    )
