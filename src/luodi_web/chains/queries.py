"""What is asked about chains: the team's own before the packaged ones, and what stands at a place."""

from collections import Counter
from collections.abc import Iterable

from django.urls import reverse

from luodi.chains import Chain, Gap, Link
from luodi.vocabulary import DivisionCode
from luodi_web.accounts.models import User
from luodi_web.chains import adapters
from luodi_web.chains.models import TeamChain
from luodi_web.chains.values import Filler, Summary
from luodi_web.matches.queries.lists import best_among
from luodi_web.matches.queries.parties import catalogue_of, companies_of, firms_of
from luodi_web.organisations.adapters import division_name
from luodi_web.organisations.models import Organisation
from luodi_web.places.adapters.finding import division_named
from luodi_web.places.models import Division, Zone
from luodi_web.places.queries.dossiers import zones_in
from luodi_web.ui.languages import said

_MOST_FILLERS = 20


def chains_of(user: User) -> list[tuple[Chain, bool]]:
    """All chains by the order of the package, each with whether the team has changed it."""
    own = {row.key: adapters.from_record(row.record) for row in TeamChain.objects.visible_to(user)}
    return [(own.get(chain.key, chain), chain.key in own) for chain in adapters.packaged()]


def chain_called(key: str, user: User) -> tuple[Chain, bool] | None:
    """The chain of that key as the user has it."""
    return next((found for found in chains_of(user) if found[0].key == key), None)


def place_called(name: str, user: User) -> Division | None:
    """The division that is asked for, or without a name the team's own.

    Raises:
        NoSuchPlaceError: the name means none, or several.
    """
    code = division_named(name)[0] if name.strip() else user.team.division_code
    return Division.objects.filter(code=code or None).first()


def zones_at(place: Division, user: User) -> list[Zone]:
    """The zones in view that lie there."""
    return list(zones_in(place, user=user))


def firms_at(place: Division, user: User) -> list[Organisation]:
    """The firms in view whose place is known to lie there."""
    return list(firms_of(user).filter(division_code__startswith=DivisionCode(place.code).stem).order_by("pk"))


def holders_at(place: Division, user: User) -> list[tuple[str, str]]:
    """Zones by what they lead in, firms by what they say of themselves."""
    zones = catalogue_of(zones_at(place, user), user)
    firms = companies_of(firms_at(place, user), user)
    return [
        *((zone.name, "、".join(zone.industries)) for zone in zones),
        *((firm.name, f"{firm.name}。{firm.text}") for firm in firms),
    ]


def gaps_at(chain: Chain, place: Division, user: User) -> tuple[Gap, ...]:
    """What is known of every link there."""
    return adapters.gaps_of(chain, holders_at(place, user))


def summaries_of(user: User, place: Division | None) -> list[Summary]:
    """The chains to choose from, counted at the place."""
    holders = holders_at(place, user) if place else []
    return [
        _summary(chain, adapters.gaps_of(chain, holders) if place else (), own=own)
        for chain, own in chains_of(user)
    ]


def _summary(chain: Chain, gaps: Iterable[Gap], *, own: bool) -> Summary:
    counts = Counter(str(gap.state) for gap in gaps)
    return Summary(key=chain.key, name=said(chain.name), links=len(chain.links), counts=dict(counts), own=own)


def fillers_of(chain: Chain, link: Link, place: Division, user: User) -> list[Filler]:
    """Firms of anywhere that could fill the link, each with the zone of the place that suits it best."""
    firms = list(firms_of(user))
    companies = companies_of(firms, user)
    texts = [(company.name, f"{company.name}。{company.text}") for company in companies]
    best = adapters.best_fillers(chain, link, texts)[:_MOST_FILLERS]
    zones = zones_at(place, user)
    chosen = [firms[at] for at, _fit in best]
    suited = best_among(chosen, zones, user)
    return [_filler(firm, fit, suited.get(firm.pk)) for firm, (_at, fit) in zip(chosen, best, strict=True)]


def _filler(firm: Organisation, fit: int, best: tuple[str, int] | None) -> Filler:
    zone, score = best or ("", 0)
    about = [firm.get_type_display() if firm.type else "", division_name(firm.division_code)]
    return Filler(
        pk=firm.pk,
        name=firm.name,
        url=firm.get_absolute_url(),
        about=" · ".join(part for part in about if part),
        fit=fit,
        zones_url=reverse("matches:firm", args=[firm.pk]),
        zone=zone,
        score=score,
    )
