"""Compare every member with every zone, with what the documents know of both."""

from typing import Final

from luodi.dossiers import Dossiers
from luodi.matching import Context, Match, rank_all
from luodi.reference import Zone
from luodi.vocabulary import ActivityType, PartialDate
from luodi.workflow.members import Member
from luodi.workflow.scenarios import Scenario

_SITES_A_MEMBER: Final = 6
"""So many of the zones that fit a member best are looked at; a province can have over a hundred."""
_EXCHANGES: Final = frozenset({ActivityType.VISIT, ActivityType.TALK})


def matches_for(
    members: tuple[Member, ...], zones: tuple[Zone, ...], scenario: Scenario, dossiers: Dossiers
) -> tuple[Match, ...]:
    """For each member the best zones, and those that the scenario names."""
    if not members:
        return ()
    context = Context(visits=_visits(members, zones, dossiers), free_land=scenario.capacities)
    named = scenario.must | scenario.avoid
    return tuple(
        match
        for row in rank_all([member.company for member in members], zones, context=context, top=None)
        for place, match in enumerate(row)
        if place < _SITES_A_MEMBER or (match.company.name, match.zone.key) in named
    )


def _visits(
    members: tuple[Member, ...], zones: tuple[Zone, ...], dossiers: Dossiers
) -> dict[tuple[str, str], int]:
    """On how many days each member and zone met by the documents; what none tells of stays unknown."""
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
