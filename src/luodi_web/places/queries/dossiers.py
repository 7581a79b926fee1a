"""The dossier of a district or a zone, put together for one user."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.db.models import Q, QuerySet, Sum
from django.utils.translation import gettext as _

from luodi_web.accounts.models import User
from luodi_web.documents.models import Document, Fact
from luodi_web.places.adapters.quantities import printed
from luodi_web.places.models import Division, DivisionLevel, Zone
from luodi_web.places.queries import facts as stated
from luodi_web.places.queries.series import bars_of, series_of
from luodi_web.places.values import Industry, KeyFigure, Line, Series
from luodi_web.ui.figures import Figure

_ZONE_MEASURES: Final = ("firm_count", "agreed_investment")
_DIVISION_MEASURES: Final = ("population", "area")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """Everything a place's pages show. ``lines`` are its facts, ``dealings`` what happened with it."""

    key_figures: tuple[KeyFigure, ...]
    series: tuple[Series, ...]
    bars: tuple[Figure, ...]
    industries: tuple[Industry, ...]
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
        industries=_industries(place, facts),
        lines=tuple(stated.line_of(fact) for fact in facts),
        dealings=tuple(stated.line_of(fact) for fact in dealings),
        documents=_documents([*facts, *dealings]),
    )


def key_figures(place: Division | Zone, series: Sequence[Series], *, user: User) -> tuple[KeyFigure, ...]:
    """The three figures of the head; what nobody has stated is unknown, with whom to ask."""
    if isinstance(place, Zone):
        area = printed(place.area_km2) if place.area_km2 is not None else ""
        first = KeyFigure(label=_("核准面积"), number=area, unit=_("平方公里"), ask=_("问园区管委会"))
        return (first, *(_key_figure(measure, series) for measure in _ZONE_MEASURES))
    count = zones_in(place, user=user).count()
    last = KeyFigure(label=_("园区"), number=str(count), unit=_("个"))
    return (*(_key_figure(measure, series) for measure in _DIVISION_MEASURES), last)


def _key_figure(measure: str, series: Sequence[Series]) -> KeyFigure:
    label = stated.choice("Measure", measure)
    found = next((entry.newest for entry in series if entry.newest.measure == measure), None)
    if found is None:
        return KeyFigure(label=label, ask=_("问当地招商部门"))
    return KeyFigure(
        label=f"{label} {found.date[:4]}".strip(),
        number=found.number,
        unit=found.unit,
        modifier=found.modifier,
        citation=found.citation,
    )


def _industries(place: Division | Zone, facts: Sequence[Fact]) -> tuple[Industry, ...]:
    """Those of the catalogue first, then those that documents state."""
    listed = place.industries if isinstance(place, Zone) else []
    catalogue = [Industry(name=name, role=_("主导"), citation=None) for name in listed]
    return (*catalogue, *(stated.industry_of(fact) for fact in facts if fact.kind == "focus"))


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
    return inside.order_by("-level", "name", "pk")


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
    return printed(hectares / 100) if hectares else ""
