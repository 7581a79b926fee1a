"""Asking the engine who settles where."""

from collections.abc import Sequence

from luodi.matching import (
    Company,
    Context,
    Seat,
    Seeker,
    SettlementError,
    SettlementProblem,
    preferences_from,
    rank,
    rank_firms,
    settle,
)
from luodi.reference import Zone
from luodi.vocabulary import DivisionCode
from luodi_web.settling.values import Outcome, Ranks, Sheet
from luodi_web.ui.languages import said


def orders_of(
    companies: Sequence[Company], zones: Sequence[Zone], places: dict[str, DivisionCode]
) -> tuple[Ranks, Ranks]:
    """The order that matching suggests to each side: what firms want, what zones take."""
    context = Context(places=places)
    firm_matches = [match for one in companies for match in rank(one, zones, context=context)]
    zone_matches = [match for one in zones for match in rank_firms(one, companies, context=context)]
    wanted, taken = preferences_from(firm_matches, zone_matches)
    wants = {
        (firm, zone): at
        for firm, tiers in wanted.items()
        for at, tier in enumerate(tiers, 1)
        for zone in tier
    }
    takes = {
        (firm, zone): at for zone, tiers in taken.items() for at, tier in enumerate(tiers, 1) for firm in tier
    }
    return wants, takes


def outcome_of(sheet: Sheet) -> Outcome:
    """Settle the table as it stands."""
    names = {site.key: site.name for site in sheet.sites}
    try:
        settled = settle(_problem(sheet, names))
    except SettlementError as error:
        return Outcome(problems=tuple(said(words) for words in error.words))
    keys = {name: key for key, name in names.items()}
    return Outcome(
        summary=said(settled.summary()),
        placed={firm: keys[zone] for firm, zone in settled.assignments},
        open=tuple(said(pair.words) for pair in settled.blocking),
    )


def _problem(sheet: Sheet, names: dict[str, str]) -> SettlementProblem:
    """Zones stand by name, because that is what the engine's words speak of."""
    return SettlementProblem(
        firms=tuple(
            Seeker(
                firm, _tiers({names[key]: rank for (one, key), rank in sheet.wants.items() if one == firm})
            )
            for firm in sheet.firms
        ),
        zones=tuple(
            Seat(
                site.name,
                _tiers({firm: rank for (firm, key), rank in sheet.takes.items() if key == site.key}),
                capacity=site.capacity,
                minimum=site.minimum,
            )
            for site in sheet.sites
        ),
        couples=sheet.couples,
    )


def _tiers(ranks: dict[str, int]) -> tuple[tuple[str, ...], ...]:
    return tuple(
        tuple(name for name, rank in ranks.items() if rank == tier) for tier in sorted(set(ranks.values()))
    )
