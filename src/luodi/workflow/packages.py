"""What can be planned: each member's resources × the sites that fit it best."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from luodi.dossiers import CommitmentDossier, Dossiers
from luodi.matching import Match
from luodi.planning import Candidate, Problem, Quarter, Site
from luodi.reference import Zone
from luodi.vocabulary import Area, CommitmentCategory, Measure, Truth, Words
from luodi.workflow.members import Member
from luodi.workflow.room import free_room
from luodi.workflow.scenarios import Scenario
from luodi.workflow.settling import names_of
from luodi.workflow.times import quarters_for

_UNKNOWN: Final = Words(zh="可落地资源待明确", en="What it can bring is not known yet")
_ROOMLESS: Final = frozenset(
    {
        CommitmentCategory.OFFICE,
        CommitmentCategory.FORUM,
        CommitmentCategory.TALENT,
        CommitmentCategory.FUNDING,
    }
)
"""What such undertakings need is not the room that a member asks for."""


def problem_for(
    members: tuple[Member, ...],
    zones: tuple[Zone, ...],
    matches: tuple[Match, ...],
    scenario: Scenario,
    dossiers: Dossiers,
) -> Problem:
    """State the problem: sites, quarters, candidates and demands."""
    quarters = quarters_for(scenario, dossiers)
    used = {match.zone.key for match in matches}
    frame = _Frame(
        scenario=scenario,
        quarters=quarters,
        names=names_of(zones, dossiers),
        own_side=frozenset({scenario.alliance, *(member.name for member in members)}),
    )
    return Problem(
        place=scenario.place.full_name,
        quarters=quarters,
        sites=tuple(_site(zone, scenario, dossiers) for zone in zones if zone.key in used),
        candidates=tuple(one for member in members for one in frame.candidates(member, matches)),
        must=scenario.must,
        avoid=scenario.avoid,
        budget=scenario.budget,
    )


def _site(zone: Zone, scenario: Scenario, dossiers: Dossiers) -> Site:
    """The room that the scenario gives, else what a document says is free."""
    dossier = dossiers.place(zone.name)
    return Site(
        key=zone.key,
        name=zone.name,
        land=scenario.capacities.get(zone.key) or free_room(dossier, Measure.LAND),
        floor=free_room(dossier, Measure.FLOOR_SPACE),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Frame:
    """What all candidates share."""

    scenario: Scenario
    quarters: tuple[Quarter, ...]
    names: Mapping[str, tuple[str, ...]]
    """Every name of each site, by key."""
    own_side: frozenset[str]
    """The alliance and its members."""

    def candidates(self, member: Member, matches: tuple[Match, ...]) -> Iterator[Candidate]:
        """Each resource of the member at each site; one that is not known stands for want of any."""
        own = [match for match in matches if match.company.name == member.name]
        needy = next((item for item in member.commitments if item.category not in _ROOMLESS), None)
        for commitment in member.commitments or (None,):
            needs = commitment is needy
            for match in self._sites(commitment, own):
                yield self._candidate(member, match, commitment, needs=needs)

    def _sites(self, commitment: CommitmentDossier | None, matches: list[Match]) -> list[Match]:
        """A commitment that names a site (东丽湖论坛) is for that site; else it may go to any."""
        words = (commitment.text, *commitment.parties) if commitment else ()
        named = [
            match
            for match in matches
            if any(name in text for name in self.names[match.zone.key] for text in words)
        ]
        return named or matches

    def _candidate(
        self, member: Member, match: Match, commitment: CommitmentDossier | None, *, needs: bool
    ) -> Candidate:
        resource = Words(zh=commitment.text, en=commitment.text) if commitment else _UNKNOWN
        return Candidate(
            key=f"{member.name} · {resource.zh} · {match.zone.key}",
            member=member.name,
            resource=resource,
            site=match.zone.key,
            score=round(min(max(match.score, 0.0), 1.0), 6),
            known=commitment is not None,
            category=commitment.category if commitment else None,
            latest=self._latest(commitment),
            land=_if(member.company.land, needs=needs),
            floor=_if(member.floor, needs=needs),
            consent=self.scenario.consents.get(member.name, Truth.UNKNOWN),
            must=commitment is not None and not set(commitment.parties) <= self.own_side,
            reasons=match.reasons,
            evidence=commitment.evidence if commitment else member.evidence,
        )

    def _latest(self, commitment: CommitmentDossier | None) -> Quarter | None:
        """The quarter of the due date, unless it was over before the plan starts."""
        if commitment is None or commitment.due is None:
            return None
        quarter = Quarter.of(commitment.due)
        return quarter if quarter >= self.quarters[0] else None


def _if(area: Area | None, *, needs: bool) -> Area | None:
    return area if needs else None
