"""Numbers of a place by measure, and the small charts of them."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Final

from django.utils.translation import gettext as _

from luodi_web.places.adapters.quantities import comparable
from luodi_web.places.queries.merging import merged_readings
from luodi_web.places.values import Reading, Series
from luodi_web.ui.figures import Figure

_A_SERIES: Final = 2
_MEASURED: Final = frozenset({"平方米", "元", "美元", "人"})


def series_of(readings: Iterable[Reading]) -> list[Series]:
    """One entry a measure and unit, in order of first mention; the newest number leads."""
    known = merged_readings(readings)
    order = list(dict.fromkeys(_same(reading) for reading in known))
    grouped = sorted(known, key=lambda reading: (order.index(_same(reading)), reading.date), reverse=False)
    entries = []
    for key, group in groupby(grouped, key=_same):
        values = list(group)
        number = order.index(key)
        entries.append(
            Series(
                newest=values[-1],
                older=tuple(values[-2::-1]),
                figure=_line(_dated(values), f"series-{number}"),
                spark=_spark(_dated(values)),
            )
        )
    return entries


def _dated(values: Sequence[Reading]) -> list[Reading]:
    """One a date that documents state; when they were printed says nothing of the numbers."""
    return list({reading.date: reading for reading in values if reading.dated}.values())


def _spark(dated: Sequence[Reading]) -> str:
    """Evenly spaced points, the lowest number at the bottom; nothing for a single date."""
    if len(dated) < _A_SERIES:
        return ""
    low, high = min(reading.value for reading in dated), max(reading.value for reading in dated)
    rise = (high - low) or 1
    step = 100 / (len(dated) - 1)
    return " ".join(
        f"{index * step:.1f},{22 - 20 * float((reading.value - low) / rise):.1f}"
        for index, reading in enumerate(dated)
    )


def _same(reading: Reading) -> tuple[str, str]:
    return reading.measure, reading.unit


def _line(dated: Sequence[Reading], name: str) -> Figure | None:
    """A line where at least two dates are known."""
    if len(dated) < _A_SERIES:
        return None
    label, unit = dated[-1].label, dated[-1].unit
    return Figure(
        name=name,
        script="ui/figures/line.js",
        title=_("%(label)s：%(start)s 至 %(end)s")
        % {"label": label, "start": dated[0].date, "end": dated[-1].date},
        source=_sources(dated),
        data={
            "dates": [reading.date for reading in dated],
            "values": [float(reading.value) for reading in dated],
            "unit": unit,
        },
        columns=(_("日期"), _("数值"), _("出处")),
        rows=tuple((r.date, f"{r.modifier}{r.number} {unit}", r.citation.document) for r in dated),
        height="short",
    )


def bars_of(series: Sequence[Series]) -> list[Figure]:
    """Measures that share a unit, as bars: the whole area beside its water and its green.

    What is only counted is not compared: villages are no part of firms.
    """
    alone = [entry.newest for entry in series if entry.figure is None]
    by_unit: dict[str, list[Reading]] = {}
    for reading in alone:
        by_unit.setdefault(comparable(reading.value, reading.unit)[1], []).append(reading)
    return [
        _bars(readings, f"bars-{number}")
        for number, (unit, readings) in enumerate(by_unit.items())
        if unit in _MEASURED
        and len({reading.unit for reading in readings}) == 1
        and len(readings) >= _A_SERIES
    ]


def _bars(readings: Sequence[Reading], name: str) -> Figure:
    ordered = sorted(readings, key=lambda reading: reading.value, reverse=True)
    unit = ordered[0].unit
    return Figure(
        name=name,
        script="ui/figures/bars.js",
        title=_("%(labels)s（%(unit)s）")
        % {"labels": _("、").join(reading.label for reading in ordered), "unit": unit},
        source=_sources(ordered),
        data={
            "labels": [reading.label for reading in ordered],
            "values": [float(reading.value) for reading in ordered],
            "unit": unit,
        },
        columns=(_("指标"), _("数值"), _("日期"), _("出处")),
        rows=tuple((r.label, f"{r.modifier}{r.number} {unit}", r.date, r.citation.document) for r in ordered),
        height="short",
    )


def _sources(readings: Sequence[Reading]) -> str:
    documents = dict.fromkeys(
        f"{reading.citation.document} {reading.citation.published}".strip() for reading in readings
    )
    return _("来源：%(documents)s") % {"documents": _("；").join(documents)}
