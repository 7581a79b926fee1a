"""What a document can state: eleven kinds of fact, each with the exact words that state it.

A fact without a quote cannot be made. Fields that the text does not state are
``None`` or empty, never guessed. Names are written as the text writes them, in
the longest form that the document gives.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar

from luodi.vocabulary.dates import PartialDate
from luodi.vocabulary.quantities import Modifier
from luodi.vocabulary.spans import Quote


class FactKind(StrEnum):
    """The kinds of fact."""

    ORGANISATION = "organisation"
    PERSON = "person"
    MEMBERSHIP = "membership"
    ACTIVITY = "activity"
    AGREEMENT = "agreement"
    COMMITMENT = "commitment"
    INDICATOR = "indicator"
    FOCUS = "focus"
    TARGET = "target"
    HONOUR = "honour"
    POLICY = "policy"


class OrganisationType(StrEnum):
    """What sort of body it is."""

    ALLIANCE = "alliance"
    COMPANY = "company"
    INSTITUTE = "institute"
    SCHOOL = "school"
    GOVERNMENT = "government"
    PARTY = "party"
    ZONE = "zone"
    ASSOCIATION = "association"
    MEDIA = "media"
    OTHER = "other"


class ActivityType(StrEnum):
    """What sort of happening it is."""

    VISIT = "visit"
    TALK = "talk"
    SIGNING = "signing"
    FORUM = "forum"
    FAIR = "fair"
    CEREMONY = "ceremony"
    MEETING = "meeting"
    TRAINING = "training"
    OTHER = "other"


class AgreementStage(StrEnum):
    """How binding an agreement is."""

    PRELIMINARY = "preliminary"
    FRAMEWORK = "framework"
    FORMAL = "formal"


class CommitmentCategory(StrEnum):
    """What an undertaking is about."""

    OFFICE = "office"
    FORUM = "forum"
    INSTITUTE = "institute"
    ACCELERATOR = "accelerator"
    INVESTMENT = "investment"
    TALENT = "talent"
    FUNDING = "funding"
    SPACE = "space"
    RESEARCH = "research"
    MARKET = "market"
    OTHER = "other"


class FocusRole(StrEnum):
    """How an industry stands in a place's plans."""

    LEADING = "leading"
    EMERGING = "emerging"
    TARGET = "target"


class Measure(StrEnum):
    """What a number counts."""

    POPULATION = "population"
    AREA = "area"
    WATER_AREA = "water_area"
    GREEN_AREA = "green_area"
    STREET_COUNT = "street_count"
    VILLAGE_COUNT = "village_count"
    FIRM_COUNT = "firm_count"
    AGREED_INVESTMENT = "agreed_investment"
    INVESTMENT = "investment"
    PAID_IN_INVESTMENT = "paid_in_investment"
    OUTPUT = "output"
    REVENUE = "revenue"
    TAX = "tax"
    EXPORT = "export"
    GDP = "gdp"
    FIXED_ASSET_INVESTMENT = "fixed_asset_investment"
    EMPLOYMENT = "employment"
    STAFF = "staff"
    PATENT_COUNT = "patent_count"
    PROJECT_COUNT = "project_count"
    FLOOR_SPACE = "floor_space"
    LAND = "land"
    INSTITUTION_COUNT = "institution_count"
    TALENT_COUNT = "talent_count"
    FUND_SIZE = "fund_size"
    SHARE_PERCENT = "share_percent"
    GROWTH_PERCENT = "growth_percent"
    DISTANCE = "distance"
    EVENT_COUNT = "event_count"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Something that a document states.

    Raises:
        ValueError: no quote states it.
    """

    kind: ClassVar[FactKind]
    quotes: tuple[Quote, ...]

    def __post_init__(self) -> None:
        if not self.quotes:
            raise ValueError(f"a fact of kind {self.kind} needs at least one quote")


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation(Fact):
    """A named body."""

    kind: ClassVar[FactKind] = FactKind.ORGANISATION
    name: str
    type: OrganisationType
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Fact):
    """Someone in one post; two posts are two facts."""

    kind: ClassVar[FactKind] = FactKind.PERSON
    name: str
    title: str | None = None
    organisation: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership(Fact):
    """A body's place in an alliance."""

    kind: ClassVar[FactKind] = FactKind.MEMBERSHIP
    alliance: str | None = None
    member: str
    role: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity(Fact):
    """One happening. ``participants`` hold hosts and guests too."""

    kind: ClassVar[FactKind] = FactKind.ACTIVITY
    type: ActivityType
    date: PartialDate | None = None
    place: str | None = None
    hosts: tuple[str, ...] = ()
    guests: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()
    topic: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement(Fact):
    """What parties signed, and where."""

    kind: ClassVar[FactKind] = FactKind.AGREEMENT
    parties: tuple[str, ...] = ()
    stage: AgreementStage | None = None
    occasion: str | None = None
    date: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment(Fact):
    """One thing that somebody undertakes to do."""

    kind: ClassVar[FactKind] = FactKind.COMMITMENT
    parties: tuple[str, ...] = ()
    category: CommitmentCategory
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator(Fact):
    """A number that describes a place or a body, in the unit as stated."""

    kind: ClassVar[FactKind] = FactKind.INDICATOR
    subject: str | None = None
    measure: Measure
    value: Decimal
    unit: str | None = None
    modifier: Modifier = Modifier.EXACT
    as_of: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Focus(Fact):
    """One industry that a place or body builds on or wants."""

    kind: ClassVar[FactKind] = FactKind.FOCUS
    subject: str | None = None
    industry: str
    role: FocusRole | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Target(Fact):
    """A number to be reached, not one that is."""

    kind: ClassVar[FactKind] = FactKind.TARGET
    subject: str | None = None
    plan: str | None = None
    measure: Measure
    value: Decimal
    unit: str | None = None
    start: PartialDate | None = None
    end: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Honour(Fact):
    """A title or designation given to a place or body."""

    kind: ClassVar[FactKind] = FactKind.HONOUR
    subject: str | None = None
    honour: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy(Fact):
    """A named plan, law, notice or programme."""

    kind: ClassVar[FactKind] = FactKind.POLICY
    name: str
    issuer: str | None = None


_TYPES = (
    Organisation,
    Person,
    Membership,
    Activity,
    Agreement,
    Commitment,
    Indicator,
    Focus,
    Target,
    Honour,
    Policy,
)

FACT_TYPES: dict[FactKind, type[Fact]] = {fact_type.kind: fact_type for fact_type in _TYPES}
"""The type that holds each kind."""
