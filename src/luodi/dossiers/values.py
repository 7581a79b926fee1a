"""The dossiers. Every value in them carries the ``Evidence`` that states it; what nobody states is ``None``.

``evidence`` is never empty and stands in the order of documents, then of the
text. Names are the longest form that any of the documents gives.
"""

from dataclasses import dataclass
from decimal import Decimal

from luodi.reference import Division, Zone
from luodi.vocabulary import (
    ActivityType,
    AgreementStage,
    CommitmentCategory,
    Evidence,
    FocusRole,
    Measure,
    OrganisationType,
    PartialDate,
    Quantity,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedIndicator:
    """A number that describes its subject: 957家 firms, as of 2016 or of a day that nobody states."""

    measure: Measure
    quantity: Quantity
    as_of: PartialDate | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedFocus:
    """An industry that its subject builds on or wants; ``role`` ``None`` where the text does not tell."""

    industry: str
    role: FocusRole | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedTarget:
    """A number that its subject wants to reach, and the plan that says so."""

    plan: str | None
    measure: Measure
    quantity: Quantity
    start: PartialDate | None
    end: PartialDate | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedHonour:
    """A title or designation that its subject holds."""

    honour: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectDossier:
    """What is said of one subject that is neither a place nor an organisation, such as a forum series.

    ``indicators`` stand by measure, and of one measure the newest first; where
    documents differ, both values are kept.
    """

    name: str
    indicators: tuple[StatedIndicator, ...] = ()
    focuses: tuple[StatedFocus, ...] = ()
    targets: tuple[StatedTarget, ...] = ()
    honours: tuple[StatedHonour, ...] = ()

    @property
    def conflicts(self) -> tuple[tuple[StatedIndicator, ...], ...]:
        """Indicators of one measure, unit and date of which two documents give different numbers."""
        groups: dict[tuple[Measure, str, PartialDate | None], list[StatedIndicator]] = {}
        for item in self.indicators:
            if item.measure is not Measure.OTHER:
                groups.setdefault((item.measure, _base(item.quantity)[1], item.as_of), []).append(item)
        return tuple(tuple(group) for group in groups.values() if _differ(group))


_SCALES = {"万": 10**4, "亿": 10**8}


def _base(quantity: Quantity) -> tuple[Decimal, str]:
    """The number without 万 and 亿, and the bare unit: 94 万人 is 940,000 人."""
    scale = _SCALES.get(quantity.unit[:1], 1)
    return quantity.value * scale, quantity.unit[1:] if scale > 1 else quantity.unit


def _differ(group: list[StatedIndicator]) -> bool:
    """Whether two documents disagree; two numbers in one document count different things."""
    sources: dict[Decimal, set[str]] = {}
    for item in group:
        keys = {evidence.source.key for evidence in item.evidence}
        sources.setdefault(_base(item.quantity)[0], set()).update(keys)
    return len(sources) > 1 and len(set().union(*sources.values())) > 1


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceDossier(SubjectDossier):
    """A division, or a zone of the catalogue or one that only the documents describe (``zone.code`` none)."""

    aliases: tuple[str, ...] = ()
    division: Division | None = None
    """The division that it is, or of a zone the one it lies in, where that is certain."""
    zone: Zone | None = None
    evidence: tuple[Evidence, ...] = ()
    """Everything that names it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationDossier(SubjectDossier):
    """A body with its other names."""

    type: OrganisationType | None = None
    aliases: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """One post of a person, as stated."""

    title: str | None
    organisation: str | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonDossier:
    """A person with the posts, the highest first."""

    name: str
    posts: tuple[Post, ...]
    evidence: tuple[Evidence, ...]

    @property
    def title(self) -> str | None:
        """The title of the highest post."""
        return self.posts[0].title if self.posts else None


@dataclass(frozen=True, slots=True, kw_only=True)
class MembershipDossier:
    """A member of an alliance in one role; two documents that differ give two of these."""

    alliance: str | None
    member: str
    role: str | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """Somebody or some body present, with the post as far as it is known."""

    name: str
    title: str | None
    organisation: str | None
    is_person: bool
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityDossier:
    """One happening, as all documents tell it. ``participants`` are in protocol order: persons, then bodies.

    ``hosts`` and ``guests`` are names of participants, in the same order.
    """

    type: ActivityType
    date: PartialDate | None
    place: str | None
    topic: str | None
    hosts: tuple[str, ...]
    guests: tuple[str, ...]
    participants: tuple[Participant, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementDossier:
    """What was signed, by whom and where."""

    parties: tuple[str, ...]
    stage: AgreementStage | None
    occasion: str | None
    date: PartialDate | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentDossier:
    """One thing that somebody undertakes to do, as all documents tell it.

    ``text`` is the fullest wording. ``owner``, ``measure`` and ``due`` come from a
    list of tasks that names them.
    """

    parties: tuple[str, ...]
    category: CommitmentCategory
    text: str
    owner: str | None = None
    """Who answers for it."""
    measure: str | None = None
    """When it counts as done, as stated."""
    due: PartialDate | None = None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyDossier:
    """A named plan, law or programme."""

    name: str
    issuer: str | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossiers:
    """Everything that the documents say, by what it is about."""

    organisations: tuple[OrganisationDossier, ...] = ()
    """In order of first naming."""
    people: tuple[PersonDossier, ...] = ()
    """In protocol order: rank of post, then order of first naming."""
    memberships: tuple[MembershipDossier, ...] = ()
    """By rank of role (理事长单位 first), then order of first naming."""
    activities: tuple[ActivityDossier, ...] = ()
    """By date, undated ones last."""
    agreements: tuple[AgreementDossier, ...] = ()
    commitments: tuple[CommitmentDossier, ...] = ()
    places: tuple[PlaceDossier, ...] = ()
    """Divisions first, then zones, each in order of first naming."""
    policies: tuple[PolicyDossier, ...] = ()
    subjects: tuple[SubjectDossier, ...] = ()
    """What is said of things that are neither places nor organisations."""
    unplaced: tuple[Evidence, ...] = ()
    """Facts of which no document says whom they are about."""

    def place(self, name: str) -> PlaceDossier | None:
        """The place of that name or alias."""
        return next((item for item in self.places if name in (item.name, *item.aliases)), None)

    def organisation(self, name: str) -> OrganisationDossier | None:
        """The body of that name or alias."""
        return next((item for item in self.organisations if name in (item.name, *item.aliases)), None)

    def members_of(self, alliance: str) -> tuple[MembershipDossier, ...]:
        """The members of ``alliance``, the highest role first."""
        return tuple(item for item in self.memberships if item.alliance == alliance)
