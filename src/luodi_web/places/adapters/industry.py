"""How an industry stands over the country, from the engine."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from luodi.reference import Zone, zones
from luodi.relating import Standing, UnknownTermError, candidates, potentials, similar_zones, standings, terms
from luodi.vocabulary import Words, ZoneCode
from luodi_web.places.values import Chance, Portfolio, StandingRow
from luodi_web.ui.figures import Figure
from luodi_web.ui.languages import said

VIEWS: Final = (
    ("share", gettext_lazy("密度：以其为主导的园区占比")),
    ("density", gettext_lazy("潜力：相关产业的齐备程度")),
    ("gap", gettext_lazy("缺口：潜力大而占比低于全国")),
)


def industry_terms() -> tuple[str, ...]:
    """The terms that one may ask about, the commonest first."""
    return terms()


def standings_of(term: str) -> list[Standing]:
    """The term in every province; nothing where too few zones lead in it."""
    try:
        return list(standings(term))
    except UnknownTermError:
        return []


def standing_rows(found: list[Standing], codes: dict[str, str]) -> list[StandingRow]:
    """The provinces to print, in order of what is looked at."""
    return [
        StandingRow(
            code=codes.get(one.province, ""),
            province=one.province,
            zones=one.zones,
            leading=one.leading,
            share=f"{one.share:.1%}",
            interval=f"{one.low:.1%}–{one.high:.1%}",
            advantage=f"{one.advantage:.2f}",
            density=round(100 * one.density),
            range=f"{100 * one.least:.0f}–{100 * one.most:.0f}",
            is_gap=one.is_gap,
        )
        for one in found
    ]


def value_of(one: Standing, view: str) -> float | None:
    """What the map colours; a province that is no gap has none in that view."""
    if view == "share":
        return round(100 * one.share, 1)
    if view == "gap" and not one.is_gap:
        return None
    return round(100 * one.density)


def map_of(term: str, view: str, found: list[Standing], codes: dict[str, str], *, source: str) -> Figure:
    """The provinces of the country, coloured."""
    words = dict(VIEWS)[view]
    values = {codes[one.province]: value_of(one, view) for one in found if one.province in codes}
    unit = "%" if view == "share" else ""
    return Figure(
        name="industry-map",
        script="places/figures/provinces.js",
        title=_("%(term)s · %(view)s") % {"term": term, "view": words},
        source=source,
        height="tall",
        data={
            "values": values,
            "names": {code: name for name, code in codes.items()},
            "unit": unit,
            "none": _("占比不低于全国") if view == "gap" else _("目录中没有园区"),
        },
        columns=(_("省份"), str(words)),
        rows=tuple((one.province, _printed(value_of(one, view), unit)) for one in found),
    )


def _printed(value: float | None, unit: str) -> str:
    return "—" if value is None else f"{value:g}{unit}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Likely:
    """A zone by its code that could lead in the term next."""

    code: str
    chance: Chance


def likely_zones(term: str, province: str, *, top: int) -> list[Likely]:
    """Zones of the province that could lead in the term next, likeliest first."""
    return [
        Likely(
            code=zone.key,
            chance=Chance(term=one.term, percent=_percent(one.chance), reasons=_said(one.reasons)),
        )
        for zone, one in candidates(term, province, top=top)
    ]


def chances_of(code: str, *, top: int) -> list[Chance]:
    """What a zone of the catalogue could lead in next."""
    found = potentials(zones()[ZoneCode(code)], top=top)
    return [Chance(term=one.term, percent=_percent(one.chance), reasons=_said(one.reasons)) for one in found]


def _percent(chance: float) -> str:
    return f"{chance:.1%}"


def _said(reasons: tuple[Words, ...]) -> tuple[str, ...]:
    return tuple(map(said, reasons))


def alike(own: Portfolio, others: Sequence[Portfolio], *, top: int) -> list[tuple[int, tuple[str, ...]]]:
    """Keys of the zones most like ``own``, and in what."""
    found = similar_zones(_zone_of(own), [_zone_of(other) for other in others], top=top)
    return [(int(one.zone.name), _said(one.reasons)) for one in found]


def _zone_of(one: Portfolio) -> Zone:
    """A zone of the engine; its key stands for its name, so that it can be found again."""
    return Zone(
        code=None, name=str(one.pk), province=one.province, kind=one.kind or None, industries=one.industries
    )
