"""What is to be planned: the place, its sites, the quarters, and what could land where."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from luodi.planning.quarters import Quarter
from luodi.vocabulary import Area, CommitmentCategory, Evidence, Money, Truth, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A zone, or a part of the place, where something can land. Room that nobody states is ``None``."""

    key: str
    name: str
    land: Area | None = None
    """Land that is free."""
    floor: Area | None = None
    """Floor space that is free."""
    places: int | None = None
    """How many packages it can take in all; ``None`` where nobody says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A member that could bring a resource to a site. What nobody states is ``None`` or unknown.

    Raises:
        ValueError: a name is empty, or the score does not lie from 0 to 1.
    """

    key: str
    member: str
    resource: Words
    """What it brings, in the words of a document; or that this is yet to be found out (``known`` false)."""
    site: str
    """The key of the site."""
    score: float
    """How well the two fit, 0 to 1."""
    known: bool = True
    """Whether a document states the resource."""
    category: CommitmentCategory | None = None
    earliest: Quarter | None = None
    """It cannot start before this quarter."""
    latest: Quarter | None = None
    """It must have started by this quarter, if it is chosen."""
    cost: Money | None = None
    """What it takes from the budget."""
    land: Area | None = None
    floor: Area | None = None
    consent: Truth = Truth.UNKNOWN
    """Whether member and site agree: a no forbids it, an unknown is a question and counts less."""
    must: bool = False
    """Agreed already: its member must bring this resource to one of the sites so marked."""
    reasons: tuple[Words, ...] = ()
    """Why the two fit, from matching."""
    evidence: tuple[Evidence, ...] = ()

    def __post_init__(self) -> None:
        if not (self.key and self.member and self.site):
            raise ValueError("a candidate needs a key, a member and a site")
        if not 0 <= self.score <= 1:
            raise ValueError(f"the score of {self.key} is {self.score}, expected 0 to 1")

    @property
    def package(self) -> tuple[str, str]:
        """Member and resource: what can land at one site at most."""
        return (self.member, self.resource.zh)


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Everything that a plan chooses from and must respect.

    Raises:
        ValueError: quarters are missing or out of order, keys occur twice, a candidate names a site that is
            not there, or an amount is not in the currency of the budget; all of it is named at once.
    """

    place: str
    quarters: tuple[Quarter, ...]
    sites: tuple[Site, ...]
    candidates: tuple[Candidate, ...]
    must: frozenset[tuple[str, str]] = frozenset()
    """(member, site key) pairs of which at least one package must be chosen."""
    avoid: frozenset[tuple[str, str]] = frozenset()
    """(member, site key) pairs that must not be chosen."""
    budget: Money | None = None

    def __post_init__(self) -> None:
        problems = [*self._faults_of_quarters(), *self._faults_of_keys(), *self._faults_of_money()]
        if problems:
            raise ValueError("; ".join(problems))

    def _faults_of_quarters(self) -> Iterable[str]:
        if not self.quarters:
            yield "a plan needs at least one quarter"
        if list(self.quarters) != sorted(set(self.quarters)):
            yield "the quarters must be in order, each once"

    def _faults_of_keys(self) -> Iterable[str]:
        for what, keys in (
            ("site", [site.key for site in self.sites]),
            ("candidate", [candidate.key for candidate in self.candidates]),
        ):
            yield from (f"{what} {key!r} occurs {n} times" for key, n in Counter(keys).items() if n > 1)
        sites = {site.key for site in self.sites}
        for candidate in self.candidates:
            if candidate.site not in sites:
                yield f"candidate {candidate.key!r} names the site {candidate.site!r}, which is not there"

    def _faults_of_money(self) -> Iterable[str]:
        if self.budget is None:
            return
        wanted = self.budget.currency
        for candidate in self.candidates:
            if candidate.cost and candidate.cost.currency != wanted:
                yield f"candidate {candidate.key!r} costs {candidate.cost.currency}, the budget is {wanted}"
