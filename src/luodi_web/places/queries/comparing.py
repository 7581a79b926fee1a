"""Up to four places side by side."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from django.utils.translation import gettext as _

from luodi_web.accounts.models import User
from luodi_web.places.adapters.quantities import comparable, printed
from luodi_web.places.models import Division, Zone
from luodi_web.places.queries import facts as stated
from luodi_web.places.queries.series import series_of
from luodi_web.places.values import Cell, ComparedRow, Reading

MOST_COMPARED: Final = 4
_ONE: Final = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """One place of the comparison; ``token`` is how addresses name it: z12, d120110."""

    token: str
    place: Division | Zone
    readings: tuple[Reading, ...]
    industries: tuple[str, ...]


def places_from(tokens: Sequence[str], *, user: User) -> list[Compared]:
    """The places that the tokens of an address name, at most four; those one may not see are left out."""
    found: list[Compared] = []
    for token in dict.fromkeys(tokens):
        place = _place(token, user)
        if place is not None and len(found) < MOST_COMPARED:
            found.append(_compared(token, place, user))
    return found


def _place(token: str, user: User) -> Division | Zone | None:
    kind, rest = token[:1], token[1:]
    if not rest.isdecimal() or not rest.isascii():
        return None
    if kind == "z":
        return Zone.objects.visible_to(user).select_related("division").filter(pk=int(rest[:12])).first()
    return Division.objects.filter(code=rest).first() if kind == "d" else None


def _compared(token: str, place: Division | Zone, user: User) -> Compared:
    facts = list(stated.facts_about(place, user=user))
    series = series_of(stated.reading_of(fact) for fact in facts if fact.kind == "indicator")
    listed = list(place.industries) if isinstance(place, Zone) else []
    listed += [fact.record["industry"] for fact in facts if fact.kind == "focus"]
    return Compared(
        token=token,
        place=place,
        readings=tuple(entry.newest for entry in series),
        industries=tuple(dict.fromkeys(listed)),
    )


def comparison_of(places: Sequence[Compared]) -> list[ComparedRow]:
    """What they are, how large, what they build on, then every number that any of them has."""
    fixed = [
        ComparedRow(label=_("所在"), cells=tuple(Cell(text=_where(one.place)) for one in places)),
        ComparedRow(label=_("级别"), cells=tuple(Cell(text=_level(one.place)) for one in places)),
        _areas(places),
        ComparedRow(label=_("产业"), cells=tuple(Cell(text=_("、").join(one.industries)) for one in places)),
        ComparedRow(label=_("共有产业"), cells=tuple(Cell(text=_shared(one, places)) for one in places)),
    ]
    order = dict.fromkeys(reading.measure for one in places for reading in one.readings)
    return [
        row for row in (*fixed, *(_numbers(measure, places) for measure in order)) if _says_something(row)
    ]


def _says_something(row: ComparedRow) -> bool:
    return any(cell.text for cell in row.cells)


def _where(place: Division | Zone) -> str:
    if isinstance(place, Division):
        return place.full_name
    return place.division.full_name if place.division else place.province


def _level(place: Division | Zone) -> str:
    if isinstance(place, Zone) and not place.level:
        return _("国家目录未收录")
    kind = place.kind if isinstance(place, Zone) else ""
    return " · ".join(part for part in (place.get_level_display(), kind) if part)


def _shared(one: Compared, places: Sequence[Compared]) -> str:
    others = {name for other in places if other is not one for name in other.industries}
    return _("、").join(name for name in one.industries if name in others)


def _areas(places: Sequence[Compared]) -> ComparedRow:
    areas = [one.place.area_km2 if isinstance(one.place, Zone) else None for one in places]
    best = _best([area for area in areas if area is not None])
    cells = [
        _area_cell(area, best)
        if area is not None
        else Cell(text="" if isinstance(one.place, Zone) else _("不适用"))
        for one, area in zip(places, areas, strict=True)
    ]
    return ComparedRow(label=_("核准面积"), cells=tuple(cells), numeric=True)


def _area_cell(area: Decimal, best: Decimal | None) -> Cell:
    return Cell(text=f"{printed(area)} {_('平方公里')}", best=area == best)


def _numbers(measure: str, places: Sequence[Compared]) -> ComparedRow:
    """One measure; the largest is marked where at least two are known in units of one kind."""
    found = [next((r for r in one.readings if r.measure == measure), None) for one in places]
    scaled = [comparable(reading.value, reading.unit) if reading else None for reading in found]
    known = [pair for pair in scaled if pair is not None]
    alike = len({unit for _value, unit in known}) == _ONE
    best = _best([value for value, _unit in known]) if alike else None
    cells = [
        Cell(
            text=f"{reading.modifier}{reading.number} {reading.unit}".strip(),
            best=best is not None and pair is not None and pair[0] == best,
            citation=reading.citation,
        )
        if reading
        else Cell()
        for reading, pair in zip(found, scaled, strict=True)
    ]
    return ComparedRow(label=stated.choice("Measure", measure), cells=tuple(cells), numeric=True)


def _best(values: Sequence[Decimal]) -> Decimal | None:
    """The largest, where there is something to be larger than."""
    return max(values) if len(values) > _ONE and len(set(values)) > _ONE else None
