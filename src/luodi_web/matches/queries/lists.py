"""Ranked lists for the pages: zones of a firm, firms of a zone, and the best match of each."""

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import overload

from django.db.models import QuerySet
from django.urls import reverse

from luodi.matching import Match
from luodi_web.accounts.models import User
from luodi_web.matches.adapters.parties import place_of
from luodi_web.matches.adapters.ranking import (
    Known,
    Side,
    best_zones,
    chances_of,
    firms_ranked,
    reasons_of,
    rows_of,
    score_of,
    zones_ranked,
)
from luodi_web.matches.queries.parties import catalogue_of, companies_of, firms_of, zones_for
from luodi_web.matches.queries.visits import visits_between
from luodi_web.matches.values import Filter, Pick, Row
from luodi_web.organisations.adapters import division_name
from luodi_web.organisations.models import Organisation
from luodi_web.places.models import Zone


class Ranking(Sequence[Row]):
    """A whole ranking, of which a page shows a part: only the rows that are asked for are made."""

    def __init__(
        self, matches: Sequence[Match], side: Callable[[Match], Side], likely: Sequence[str] = ()
    ) -> None:
        """Keep the matches, how the other party of each is named and, for zones, how likely each is."""
        self._matches = matches
        self._side = side
        self._likely = likely

    def __len__(self) -> int:
        return len(self._matches)

    @overload
    def __getitem__(self, part: int) -> Row: ...

    @overload
    def __getitem__(self, part: slice) -> list[Row]: ...

    def __getitem__(self, part: int | slice) -> Row | list[Row]:
        places = range(len(self))[part]
        if isinstance(places, int):
            return self._rows([places])[0]
        return self._rows(places)

    def rows_with(self, tokens: Collection[int]) -> list[Row]:
        """The rows of these parties, in their places among all."""
        places = [at for at, match in enumerate(self._matches) if self._side(match).token in tokens]
        return self._rows(places)

    def _rows(self, places: Iterable[int]) -> list[Row]:
        return rows_of(self._matches, self._side, places, self._likely)


def zones_for_firm(firm: Organisation, user: User, chosen: Filter) -> Ranking:
    """The zones that the user may match, ranked for a firm."""
    rows = _once(zones_for(user, chosen))
    (company,) = companies_of([firm], user)
    matches = zones_ranked(company, catalogue_of(rows, user), _known([firm], rows, user))
    by_key = {_key(row): row for row in rows}
    # Chances were tried among the zones of a province; over the whole country they promise too much.
    likely = chances_of(matches) if chosen.province else ()
    return Ranking(matches, lambda match: _zone_side(by_key[match.zone.key]), likely)


def firms_for_zone(zone: Zone, user: User, chosen: Filter) -> Ranking:
    """The firms that the user may match, ranked for a zone."""
    firms = list(firms_of(user, chosen))
    companies = companies_of(firms, user)
    (place,) = catalogue_of([zone], user)
    matches = firms_ranked(place, companies, _known(firms, [zone], user))
    # Two bodies may bear one name, so they are told apart as objects.
    sides = {id(company): _firm_side(firm) for company, firm in zip(companies, firms, strict=True)}
    return Ranking(matches, lambda match: sides[id(match.company)])


def best_of_firms(firms: Sequence[Organisation], user: User) -> list[Pick]:
    """Firms to choose from, each with the zone that suits it best."""
    rows = _once(zones_for(user))
    companies = companies_of(list(firms), user)
    found = best_zones(companies, catalogue_of(rows, user), _known(firms, rows, user))
    return [
        _pick(_firm_side(firm), match.zone.name if match else "", match)
        for firm, match in zip(firms, found, strict=True)
    ]


def targets_of(user: User, chosen: Filter) -> list[Pick]:
    """All firms that fit, the best suited to any of the user's zones first; equals by name."""
    picks = best_of_firms(list(firms_of(user, chosen)), user)
    return sorted(picks, key=lambda pick: (-pick.score, pick.name))


def best_among(
    firms: Sequence[Organisation], zones: Sequence[Zone], user: User
) -> dict[int, tuple[str, int]]:
    """The zone among these that suits each firm best, by key of the firm: its name and the score."""
    companies = companies_of(list(firms), user)
    found = best_zones(companies, catalogue_of(list(zones), user), _known(firms, zones, user))
    return {
        firm.pk: (match.zone.name, score_of(match)) for firm, match in zip(firms, found, strict=True) if match
    }


def best_of_zones(zones: Sequence[Zone], user: User) -> list[Pick]:
    """Zones to choose from, each with the firm that suits it best."""
    firms = list(firms_of(user))
    companies = companies_of(firms, user)
    known = _known(firms, zones, user)
    best = [
        next(iter(firms_ranked(zone, companies, known, top=1)), None)
        for zone in catalogue_of(list(zones), user)
    ]
    return [
        _pick(_zone_side(row, firms=True), match.company.name if match else "", match)
        for row, match in zip(zones, best, strict=True)
    ]


def _pick(side: Side, best: str, match: Match | None) -> Pick:
    score = score_of(match) if match else 0
    reasons = reasons_of(match) if match else ()
    return Pick(
        name=side.name,
        about=side.about,
        url=side.url,
        best=best,
        score=score,
        token=side.token,
        reasons=reasons,
    )


def _known(firms: Sequence[Organisation], zones: Sequence[Zone], user: User) -> Known:
    places = dict(place for place in map(place_of, zones) if place)
    return Known(visits=visits_between(firms, zones, user), places=places)


def _once(zones: QuerySet[Zone]) -> list[Zone]:
    """Zones that several teams' documents describe stand once."""
    return list({_key(zone): zone for zone in zones}.values())


def _key(zone: Zone) -> str:
    return zone.code or zone.name


def _zone_side(zone: Zone, *, firms: bool = False) -> Side:
    place = zone.division.full_name if zone.division else zone.province
    about = " · ".join(part for part in (str(zone.get_level_display()), place) if part)
    url = reverse("matches:zone", args=[zone.pk]) if firms else zone.get_absolute_url()
    return Side(token=zone.pk, name=zone.name, url=url, about=about)


def _firm_side(firm: Organisation) -> Side:
    parts = (str(firm.get_type_display()), division_name(firm.division_code))
    return Side(
        token=firm.pk,
        name=firm.name,
        url=reverse("matches:firm", args=[firm.pk]),
        about=" · ".join(part for part in parts if part),
    )
