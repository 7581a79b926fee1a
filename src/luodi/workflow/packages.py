"""What can be planned: each member's resources × the sites that fit it best."""

from collections.abc import Mapping

from luodi.dossiers import CommitmentDossier, Dossiers
from luodi.matching import Context, Match, rank_all
from luodi.planning import Candidate, Problem, Quarter, Site
from luodi.reference import Zone
from luodi.vocabulary import ActivityType, PartialDate, Truth, Words
from luodi.workflow.members import Member
from luodi.workflow.scenarios import Scenario, ScenarioError
from luodi.workflow.settling import names_of

_SITES_A_MEMBER = 6
"""So many of the zones that fit a member best are looked at; a province can have over a hundred."""
_UNKNOWN = Words(zh="可落地资源待明确", en="What it can bring is not known yet")
_EXCHANGES = frozenset({ActivityType.VISIT, ActivityType.TALK})


def matches_for(
    members: tuple[Member, ...], zones: tuple[Zone, ...], scenario: Scenario, dossiers: Dossiers
) -> tuple[Match, ...]:
    """Compare every member with every zone; for each member the best zones, and those the scenario names."""
    companies = [member.company for member in members]
    context = Context(visits=_visits(members, zones, dossiers), free_land=scenario.capacities)
    ranked = rank_all(companies, zones, context=context, top=None) if companies else ()
    named = scenario.must | scenario.avoid
    return tuple(
        match
        for row in ranked
        for place, match in enumerate(row)
        if place < _SITES_A_MEMBER or (match.company.name, match.zone.key) in named
    )


def _visits(
    members: tuple[Member, ...], zones: tuple[Zone, ...], dossiers: Dossiers
) -> dict[tuple[str, str], int]:
    """How often each member and zone met by the documents; what none tells of stays unknown."""
    met: dict[tuple[str, str], set[PartialDate | None]] = {}
    for activity in dossiers.activities:
        if activity.type not in _EXCHANGES:
            continue
        present = {one.name for one in activity.participants}
        for member in members:
            for zone in zones:
                if {member.name, zone.name} <= present:
                    met.setdefault((member.name, zone.key), set()).add(activity.date)
    return {pair: len(days) for pair, days in met.items()}


def problem_for(
    members: tuple[Member, ...],
    zones: tuple[Zone, ...],
    matches: tuple[Match, ...],
    scenario: Scenario,
    dossiers: Dossiers,
) -> Problem:
    """State the problem: sites, quarters, candidates and demands."""
    names = names_of(zones, dossiers)
    used = {match.zone.key for match in matches}
    return Problem(
        place=scenario.place.full_name,
        quarters=_quarters(scenario, dossiers),
        sites=tuple(
            Site(key=zone.key, name=zone.name, land=scenario.capacities.get(zone.key))
            for zone in zones
            if zone.key in used
        ),
        candidates=tuple(
            candidate for member in members for candidate in _candidates(member, matches, names, scenario)
        ),
        must=scenario.must,
        avoid=scenario.avoid,
        budget=scenario.budget,
    )


def last_day(dossiers: Dossiers) -> PartialDate | None:
    """The last day that the documents tell of: of a happening, else of the documents themselves."""
    happened = [item.date for item in dossiers.activities if item.date]
    happened += [item.date for item in dossiers.agreements if item.date]
    if happened:
        return max(happened)
    evidence = [item for body in dossiers.organisations for item in body.evidence]
    evidence += [item for place in dossiers.places for item in place.evidence]
    return max((item.source.published for item in evidence if item.source.published), default=None)


def _quarters(scenario: Scenario, dossiers: Dossiers) -> tuple[Quarter, ...]:
    if scenario.quarters:
        return scenario.quarters
    day = scenario.as_of or last_day(dossiers)
    if day is None:
        raise UndatedError
    return Quarter.of(day).next.run(scenario.length)


class UndatedError(ScenarioError):
    """Neither the documents nor the scenario say when the plan starts."""

    def __init__(self) -> None:
        super().__init__(
            (
                Words(
                    zh="材料中没有日期，无法确定方案的时段。请给出起始季度，如 2017Q1（命令行用 --from）",
                    en="No document states a date. Give the first quarter, such as 2017Q1 (--from)",
                ),
            )
        )


def _candidates(
    member: Member, matches: tuple[Match, ...], names: Mapping[str, tuple[str, ...]], scenario: Scenario
) -> list[Candidate]:
    own = [match for match in matches if match.company.name == member.name]
    if not member.commitments:
        return [_candidate(member, match, None, scenario) for match in own]
    return [
        _candidate(member, match, commitment, scenario)
        for commitment in member.commitments
        for match in _named_in(commitment, own, names)
    ]


def _named_in(
    commitment: CommitmentDossier, matches: list[Match], names: Mapping[str, tuple[str, ...]]
) -> list[Match]:
    """A commitment that names a site (东丽湖论坛) is for that site; else it may go to any."""
    words = (commitment.text, *commitment.parties)
    named = [
        match for match in matches if any(name in text for name in names[match.zone.key] for text in words)
    ]
    return named or matches


def _candidate(
    member: Member, match: Match, commitment: CommitmentDossier | None, scenario: Scenario
) -> Candidate:
    text = commitment.text if commitment else None
    resource = Words(zh=text, en=text) if text else _UNKNOWN
    evidence = commitment.evidence if commitment else ()
    return Candidate(
        key=f"{member.name} · {resource.zh} · {match.zone.key}",
        member=member.name,
        resource=resource,
        site=match.zone.key,
        score=round(min(max(match.score, 0.0), 1.0), 6),
        known=text is not None,
        category=commitment.category if commitment else None,
        land=member.company.land,
        consent=scenario.consents.get(member.name, Truth.UNKNOWN),
        must=commitment is not None and _is_agreed(commitment, member),
        reasons=match.reasons,
        evidence=evidence or member.evidence,
    )


def _is_agreed(commitment: CommitmentDossier, member: Member) -> bool:
    """Whether somebody else is a party to it too."""
    return any(name != member.name for name in commitment.parties)
