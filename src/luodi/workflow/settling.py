"""Put the names of a scenario as the documents have them, or say which of them nobody knows."""

from collections.abc import Iterable
from dataclasses import replace

from luodi.dossiers import Dossiers
from luodi.reference import Zone
from luodi.vocabulary import Words
from luodi.workflow.members import Member
from luodi.workflow.scenarios import Scenario, ScenarioError

_Pairs = frozenset[tuple[str, str]]


def names_of(zones: tuple[Zone, ...], dossiers: Dossiers) -> dict[str, tuple[str, ...]]:
    """Every name of each zone, by key."""
    names: dict[str, tuple[str, ...]] = {zone.key: (zone.name,) for zone in zones}
    for place in dossiers.places:
        if place.zone and place.zone.key in names:
            names[place.zone.key] += (place.name, *place.aliases)
    return names


def settle(
    scenario: Scenario, members: tuple[Member, ...], zones: tuple[Zone, ...], dossiers: Dossiers
) -> Scenario:
    """Return the scenario with members by full name and sites by key.

    Raises:
        ScenarioError: a member or site is not there; all of them are named, with those that are.
    """
    firms = {member.name: member.name for member in members}
    for member in members:
        dossier = dossiers.organisation(member.name)
        firms |= dict.fromkeys(dossier.aliases if dossier else (), member.name)
    sites = {name: key for key, names in names_of(zones, dossiers).items() for name in (key, *names)}
    pairs = scenario.must | scenario.avoid
    problems = (
        *_unknown({*(member for member, _ in pairs), *scenario.consents} - set(firms), _MEMBER, members),
        *_unknown({*(site for _, site in pairs), *scenario.capacities} - set(sites), _SITE, zones),
    )
    if problems:
        raise ScenarioError(problems)
    return replace(
        scenario,
        must=frozenset((firms[member], sites[site]) for member, site in scenario.must),
        avoid=frozenset((firms[member], sites[site]) for member, site in scenario.avoid),
        consents={firms[member]: truth for member, truth in scenario.consents.items()},
        capacities={sites[site]: area for site, area in scenario.capacities.items()},
    )


_MEMBER = Words(zh="单位", en="member")
_SITE = Words(zh="园区", en="site")


def _unknown(names: Iterable[str], what: Words, known: Iterable[Member | Zone]) -> list[Words]:
    listed = [one.name for one in known]
    return [
        Words(
            zh=f"材料中没有{what.zh}“{name}”。可用的有：{'、'.join(listed) or '（无）'}",
            en=f"No document names the {what.en} “{name}”. There are: {', '.join(listed) or '(none)'}",
        )
        for name in sorted(names)
    ]
