"""The members of the alliance as firms that look for a place, with what documents say of each."""

from dataclasses import dataclass

from luodi.dossiers import CommitmentDossier, Dossiers, MembershipDossier
from luodi.matching import Company
from luodi.reference import divisions, find_divisions
from luodi.vocabulary import Area, CommitmentCategory, Evidence, Measure
from luodi.workflow.room import needed_room


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One that can bring something: a member, or the alliance itself (``memberships`` empty)."""

    company: Company
    memberships: tuple[MembershipDossier, ...]
    commitments: tuple[CommitmentDossier, ...]
    """What it undertakes to bring."""
    floor: Area | None = None
    """The floor space that it needs."""

    @property
    def name(self) -> str:
        """Its full name."""
        return self.company.name

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """What says that it is a member."""
        return tuple(item for membership in self.memberships for item in membership.evidence)


def members_for(dossiers: Dossiers, alliance: str) -> tuple[Member, ...]:
    """The alliance first, if it undertakes anything itself, then its members by role."""
    found: dict[str, list[MembershipDossier]] = {}
    for item in dossiers.memberships:
        if item.alliance in {alliance, None}:
            found.setdefault(item.member, []).append(item)
    shares = _shares(dossiers, alliance, frozenset(found))
    members = [_member(dossiers, name, tuple(stated), shares.get(name, ())) for name, stated in found.items()]
    if own := shares.get(alliance, ()):
        members.insert(0, _member(dossiers, alliance, (), own))
    return tuple(members)


def _shares(
    dossiers: Dossiers, alliance: str, members: frozenset[str]
) -> dict[str, tuple[CommitmentDossier, ...]]:
    """Who brings what: the members that a commitment names, else the alliance."""
    shares: dict[str, list[CommitmentDossier]] = {}
    for item in dossiers.commitments:
        bringers = [name for name in item.parties if name in members]
        if not bringers and alliance in item.parties and item.category is not CommitmentCategory.OTHER:
            bringers = [alliance]
        for name in bringers:
            shares.setdefault(name, []).append(item)
    return {name: tuple(items) for name, items in shares.items()}


def _member(
    dossiers: Dossiers,
    name: str,
    memberships: tuple[MembershipDossier, ...],
    commitments: tuple[CommitmentDossier, ...],
) -> Member:
    dossier = dossiers.organisation(name)
    company = Company(
        name=name,
        text="。".join(_says(dossiers, name, memberships, commitments)),
        province=_province(name),
        land=needed_room(dossier, Measure.LAND),
    )
    return Member(
        company=company,
        memberships=memberships,
        commitments=commitments,
        floor=needed_room(dossier, Measure.FLOOR_SPACE),
    )


def _says(
    dossiers: Dossiers,
    name: str,
    memberships: tuple[MembershipDossier, ...],
    commitments: tuple[CommitmentDossier, ...],
) -> list[str]:
    """What documents say that it does: its industries, its undertakings, and sentences on it alone."""
    dossier = dossiers.organisation(name)
    said = [item.industry for item in dossier.focuses] if dossier else []
    said += [item.text for item in commitments]
    others = [body.name for body in dossiers.organisations if body.name != name]
    others += [place.name for place in dossiers.places]
    said += [
        item.sentence.replace(name, "")
        for membership in memberships
        for item in membership.evidence
        if name in item.sentence
        and not any(other in item.sentence for other in others if other != membership.alliance)
    ]
    return list(dict.fromkeys(said))


def _province(name: str) -> str | None:
    """The province in the firm's name: by the rules on firm names it is where the firm is registered."""
    for size in range(min(len(name), 8), 1, -1):
        found = {division.code.province for division in find_divisions(name[:size])}
        if len(found) == 1:
            return divisions()[found.pop()].name
    inside = name.partition("(")[2].partition(")")[0]
    return _province(inside) if inside else None
