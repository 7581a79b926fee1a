"""The dossier of a district or a zone, put together for one user."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from django.db.models import F, Q, QuerySet, Sum
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from luodi_web.accounts.models import User
from luodi_web.documents.models import Document, Fact
from luodi_web.places.adapters.industry import alike
from luodi_web.places.adapters.quantities import printed
from luodi_web.places.models import Division, DivisionLevel, Zone
from luodi_web.places.queries import facts as stated
from luodi_web.places.queries.industries import ListedZone, listed
from luodi_web.places.queries.merging import merged_industries, merged_lines
from luodi_web.places.queries.series import bars_of, series_of
from luodi_web.places.values import Industry, KeyFigure, Line, Peer, Portfolio, Series
from luodi_web.ui.figures import Figure

_ZONE_MEASURES: Final = ("area", "firm_count", "agreed_investment", "output", "revenue", "tax", "investment")
_DIVISION_MEASURES: Final = ("population", "area", "gdp", "firm_count", "street_count")
_KEY_FIGURES: Final = 3
_AIMS: Final = frozenset({"target", "honour", "policy"})
_MOST_INDUSTRIES: Final = 12
_MOST_PEERS: Final = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """Everything a place's pages show.

    ``aims`` are its targets, titles and policies, ``lines`` all its facts, ``dealings`` what happened there.
    """

    key_figures: tuple[KeyFigure, ...]
    series: tuple[Series, ...]
    bars: tuple[Figure, ...]
    industries: tuple[Industry, ...]
    aims: tuple[Line, ...]
    lines: tuple[Line, ...]
    dealings: tuple[Line, ...]
    documents: tuple[Document, ...]


def dossier_of(place: Division | Zone, *, user: User) -> Dossier:
    """All that is known about the place and that the user may see."""
    facts = list(stated.facts_about(place, user=user))
    dealings = stated.dealings_with(place, user=user)
    series = series_of(stated.reading_of(fact) for fact in facts if fact.kind == "indicator")
    return Dossier(
        key_figures=key_figures(place, series, user=user),
        series=tuple(series),
        bars=tuple(bars_of(series)),
        industries=_industries(place, facts, user=user),
        aims=tuple(merged_lines(fact for fact in facts if fact.kind in _AIMS)),
        lines=tuple(merged_lines(facts)),
        dealings=tuple(merged_lines(dealings)),
        documents=_documents([*facts, *dealings]),
    )


def key_figures(place: Division | Zone, series: Sequence[Series], *, user: User) -> tuple[KeyFigure, ...]:
    """The three figures of the head; what nobody has stated is unknown, with whom to ask."""
    if isinstance(place, Zone):
        area = printed(place.area_km2) if place.area_km2 is not None else ""
        approved = [KeyFigure(label=_("核准面积"), number=area, unit=_("平方公里"))] if area else []
        measures = _ZONE_MEASURES[len(approved) :]
        return (*approved, *_known_first(measures, series)[: _KEY_FIGURES - len(approved)])
    count = zones_in(place, user=user).count()
    last = KeyFigure(label=_("园区数"), number=str(count))
    return (*_known_first(_DIVISION_MEASURES, series)[: _KEY_FIGURES - 1], last)


def _known_first(measures: Sequence[str], series: Sequence[Series]) -> list[KeyFigure]:
    """What is known leads; among the known and among the unknown, the order of importance stays."""
    figures = [_key_figure(measure, series) for measure in measures]
    return sorted(figures, key=lambda figure: not figure.number)


def _key_figure(measure: str, series: Sequence[Series]) -> KeyFigure:
    label = stated.choice("Measure", measure)
    found = next((entry.newest for entry in series if entry.newest.measure == measure), None)
    if found is None:
        return KeyFigure(label=label, ask=_("问当地招商部门"))
    return KeyFigure(
        label=f"{label} {found.date[:4]}" if found.dated else label,
        number=found.number,
        unit=found.unit,
        modifier=found.modifier,
        citation=found.citation,
    )


def _industries(place: Division | Zone, facts: Sequence[Fact], *, user: User) -> tuple[Industry, ...]:
    """Those of the catalogue first, then those that documents state."""
    known = _catalogued(place) if isinstance(place, Zone) else _inside(place, user)
    focuses = (stated.industry_of(fact) for fact in facts if fact.kind == "focus")
    return tuple(merged_industries([*known, *focuses]))


def _catalogued(zone: Zone) -> list[Industry]:
    note = _("2018年目录")
    return [Industry(name=name, role=_("主导"), citation=None, note=note) for name in zone.industries]


def _inside(place: Division, user: User) -> list[Industry]:
    """The industries that most zones of the division build on."""
    rows = listed(zones_in(place, user=user), user=user)
    counted = Counter(name for row in rows for name in row.industries)
    return [
        Industry(
            name=name,
            role=ngettext("%(count)s 个园区", "%(count)s 个园区", count) % {"count": count},
            citation=None,
        )
        for name, count in counted.most_common(_MOST_INDUSTRIES)
    ]


def peers_of(zone: Zone, *, user: User) -> list[Peer]:
    """The zones most like it by what they build on, rare industries more than common ones."""
    (own,) = listed([zone], user=user)
    others = Zone.objects.visible_to(user).exclude(pk=zone.pk).select_related("division")
    rows = {row.zone.pk: row for row in listed(others.order_by("name", "pk"), user=user)}
    found = alike(_portfolio(own), [_portfolio(row) for row in rows.values()], top=_MOST_PEERS)
    return [_peer(rows[pk].zone, reasons) for pk, reasons in found]


def _portfolio(row: ListedZone) -> Portfolio:
    return Portfolio(
        pk=row.zone.pk, province=row.zone.province, kind=row.zone.kind, industries=row.industries
    )


def _peer(zone: Zone, reasons: Sequence[str]) -> Peer:
    return Peer(
        name=zone.name,
        url=zone.get_absolute_url(),
        where=zone.division.full_name if zone.division else zone.province,
        level=zone.get_level_display(),
        reasons=_("；").join(reasons),
    )


def _documents(facts: Sequence[Fact]) -> tuple[Document, ...]:
    documents = {fact.document_id: fact.document for fact in facts}
    return tuple(
        sorted(documents.values(), key=lambda document: (document.published, document.pk), reverse=True)
    )


def zones_in(place: Division, *, user: User) -> QuerySet[Zone]:
    """The zones that lie in the division or below it, as far as their names tell."""
    zones = Zone.objects.visible_to(user)
    if place.level == DivisionLevel.PROVINCE:
        inside = zones.filter(province=place.name)
    else:
        inside = zones.filter(Q(division=place) | Q(division__parent=place))
    return inside.select_related("division").order_by(
        "level", F("area_ha").desc(nulls_first=True), "name", "pk"
    )


def parts_of(place: Division) -> list[Division]:
    """The divisions below, in order of code; gaps in the hierarchy are stepped over."""
    parts = list(place.parts.order_by("code"))
    gaps = [part for part in parts if part.parts.exists() and part.name in {"市辖区", "县"}]
    below = [inner for gap in gaps for inner in gap.parts.order_by("code")]
    return [part for part in parts if part not in gaps] + below


def trail_of(place: Division) -> list[Division]:
    """The divisions above, the province first; without 市辖区, which is no place."""
    above, step = [], place.parent
    while step is not None:
        above.append(step)
        step = step.parent
    return [
        step for step in reversed(above) if step.name in step.full_name and step.name not in {"市辖区", "县"}
    ]


def total_area(zones: QuerySet[Zone]) -> str:
    """Approved square kilometres of all of them together."""
    hectares = zones.aggregate(all=Sum("area_ha"))["all"]
    return printed((hectares / 100).quantize(Decimal("0.01"))) if hectares else ""


def province_of(zone: Zone) -> Division | None:
    """The province that the catalogue names."""
    return Division.objects.filter(level=DivisionLevel.PROVINCE, name=zone.province).first()
