"""What a version holds besides its text, as templates show it; and the conditions of a plan."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Self


@dataclass(frozen=True, slots=True, kw_only=True)
class Conditions:
    """What people lay down for a plan, as it is kept in JSON. Names as the documents write them."""

    start: str = ""
    """``2017Q1``; empty: the quarter after the last day that the documents tell of."""
    quarters: int = 4
    budget: str = ""
    """In 万元; empty: without a limit."""
    must: tuple[tuple[str, str], ...] = ()
    """(member, site key) pairs."""
    avoid: tuple[tuple[str, str], ...] = ()
    consents: Mapping[str, str] = field(default_factory=dict)
    """``yes``, ``no`` or ``unknown`` by member."""
    capacities: Mapping[str, str] = field(default_factory=dict)
    """Free land in 亩 by site key."""

    @classmethod
    def from_record(cls, record: Mapping[str, Any]) -> Self:
        """Read what ``to_record`` wrote; what is missing is not laid down."""
        pairs = {name: tuple((one, two) for one, two in record.get(name, ())) for name in ("must", "avoid")}
        return cls(**{**record, **pairs})

    def to_record(self) -> dict[str, Any]:
        """Write plain JSON values."""
        return {
            "start": self.start,
            "quarters": self.quarters,
            "budget": self.budget,
            "must": [list(pair) for pair in self.must],
            "avoid": [list(pair) for pair in self.avoid],
            "consents": dict(self.consents),
            "capacities": dict(self.capacities),
        }

    @property
    def budget_yuan(self) -> Decimal | None:
        """The limit in 元."""
        return Decimal(self.budget) * 10_000 if self.budget else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Who can land and where, so that people can lay down conditions."""

    members: tuple[str, ...] = ()
    sites: tuple[tuple[str, str], ...] = ()
    """(key, name) pairs."""

    def site_name(self, key: str) -> str:
        """The name of a site."""
        return dict(self.sites).get(key, key)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """One sentence behind a package."""

    title: str
    sentence: str
    published: str
    example: bool
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """A member, what it brings, where and when."""

    member: str
    resource: str
    known: bool
    site: str
    quarter: str
    start: int
    score: str
    consent: str
    must: bool
    reasons: tuple[str, ...]
    proofs: tuple[Proof, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejected:
    """A package that was not chosen, and why."""

    member: str
    resource: str
    site: str
    score: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenQuestion:
    """What nobody states, and whom to ask."""

    words: str
    ask: str
    about: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a version chose, in the reader's language."""

    summary: str
    feasible: bool
    clashes: tuple[str, ...]
    quarters: tuple[str, ...]
    packages: tuple[Package, ...]
    rejected: tuple[Rejected, ...]
    questions: tuple[OpenQuestion, ...]
    frame: Frame

    @property
    def questions_by_answerer(self) -> tuple[tuple[str, tuple[OpenQuestion, ...]], ...]:
        """The questions under the one who is to answer, in the order of first asking."""
        groups: dict[str, list[OpenQuestion]] = {}
        for question in self.questions:
            groups.setdefault(question.ask, []).append(question)
        return tuple((ask, tuple(asked)) for ask, asked in groups.items())


def said(words: Mapping[str, str], language: str) -> str:
    """Words in the reader's language."""
    return words["en"] if language.lower().startswith("en") else words["zh"]


def outcome_from_record(record: Mapping[str, Any], language: str, links: Mapping[str, str]) -> Outcome:
    """Read the result of a version; ``links`` are addresses of documents by their key."""
    return Outcome(
        summary=said(record["summary"], language),
        feasible=record["feasible"],
        clashes=tuple(said(words, language) for words in record["clashes"]),
        quarters=tuple(said(quarter, language) for quarter in record["quarters"]),
        packages=tuple(_package(one, language, links) for one in record["choices"]),
        rejected=tuple(
            Rejected(
                member=one["member"],
                resource=said(one["resource"], language),
                site=one["site"],
                score=one["score"],
                why=said(one["why"], language),
            )
            for one in record["rejected"]
        ),
        questions=tuple(_questions(record["questions"], language)),
        frame=Frame(
            members=tuple(record["members"]), sites=tuple((key, name) for key, name in record["sites"])
        ),
    )


def _questions(records: Iterable[Mapping[str, Any]], language: str) -> Iterable[OpenQuestion]:
    for one in records:
        yield OpenQuestion(
            words=said(one["words"], language), ask=said(one["ask"], language), about=one["about"]
        )


def _package(record: Mapping[str, Any], language: str, links: Mapping[str, str]) -> Package:
    return Package(
        member=record["member"],
        resource=said(record["resource"], language),
        known=record["known"],
        site=record["site"],
        quarter=said(record["quarter"], language),
        start=record["start"],
        score=record["score"],
        consent=record["consent"],
        must=record["must"],
        reasons=tuple(said(words, language) for words in record["reasons"]),
        proofs=tuple(
            Proof(
                title=one["title"],
                sentence=one["sentence"],
                published=one["published"],
                example=one["example"],
                url=links.get(one["key"], ""),
            )
            for one in record["evidence"]
        ),
    )
