"""Asking the engine, and its answers as rows of a page."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from django.utils.translation import gettext as _

from luodi.matching import (
    Company,
    Context,
    Match,
    Scored,
    Supposition,
    chances,
    rank,
    rank_all,
    rank_firms,
    suppose,
    weights,
)
from luodi.reference import Zone
from luodi.vocabulary import DivisionCode, Truth
from luodi_web.matches.values import Part, Row, Weighing
from luodi_web.ui.languages import said

_WHOLE: Final = 100
_TRUSTED: Final = 0.2
"""Up to here chances kept what they promised on real firms, see docs/how-matching-works.md."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """The other party of a row, as the page names it."""

    token: int
    name: str
    url: str
    about: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the site knows beside firms and zones."""

    visits: Mapping[tuple[str, str], int] = field(default_factory=dict)
    places: Mapping[str, DivisionCode] = field(default_factory=dict)


def zones_ranked(company: Company, zones: Sequence[Zone], known: Known) -> tuple[Match, ...]:
    """All zones for a firm, best first."""
    return rank(company, zones, context=_context(known))


def firms_ranked(
    zone: Zone, companies: Sequence[Company], known: Known, *, top: int | None = None
) -> tuple[Match, ...]:
    """All firms for a zone, or the first ``top``, best first."""
    return rank_firms(zone, companies, context=_context(known), top=top)


def best_zones(companies: Sequence[Company], zones: Sequence[Zone], known: Known) -> list[Match | None]:
    """The best zone of each firm."""
    return [next(iter(found), None) for found in rank_all(companies, zones, context=_context(known), top=1)]


def chances_of(matches: Sequence[Match]) -> list[str]:
    """The chance of each of a firm's zones among these, in whole per cent."""
    return [_per_cent(chance) for chance in chances(matches)]


def rows_of(
    matches: Sequence[Match],
    side: Callable[[Match], Side],
    places: Iterable[int],
    likely: Sequence[str] = (),
) -> list[Row]:
    """The matches at these places, counted from nought, each with its place and chance among all."""
    shared = _shared(matches)
    rows = [_row(matches[at], matches, side(matches[at]), at + 1, shared) for at in places]
    return [replace(row, chance=likely[row.place - 1]) for row in rows] if likely else rows


def score_of(match: Match) -> int:
    """The score of 100."""
    return round(_WHOLE * match.score)


def reasons_of(match: Match) -> tuple[str, ...]:
    """Why, the weightiest first."""
    return tuple(map(said, match.reasons_beside(frozenset())))


def weighings() -> list[Weighing]:
    """What counts for how much, the heaviest first, and whether data taught it."""
    titles = {scored.criterion: scored.title for scored in _nobody_anywhere().criteria}
    whole = sum(weight.weight for weight in weights().values())
    found = [
        Weighing(
            title=said(titles[key]),
            most=round(_WHOLE * weight.weight / whole),
            learned=weight.origin == "learned",
        )
        for key, weight in weights().items()
    ]
    return sorted(found, key=lambda one: -one.most)


def _nobody_anywhere() -> Match:
    return rank(Company(name="—"), [Zone(code=None, name="—", province="")])[0]


def _context(known: Known) -> Context:
    return Context(visits=known.visits, places=known.places)


def _shared(matches: Sequence[Match]) -> frozenset[str]:
    """The criteria that tell nothing apart: every match has the same score in them."""
    scores: dict[str, set[float | None]] = {}
    for match in matches:
        for scored in match.criteria:
            scores.setdefault(scored.criterion, set()).add(scored.score)
    return frozenset(key for key, found in scores.items() if len(found) == 1)


def _row(match: Match, matches: Sequence[Match], side: Side, place: int, shared: frozenset[str]) -> Row:
    whole = sum(scored.weight for scored in match.criteria)
    return Row(
        place=place,
        token=side.token,
        name=side.name,
        url=side.url,
        about=side.about,
        score=score_of(match),
        chance="",
        low=round(_WHOLE * match.lowest),
        high=round(_WHOLE * match.highest),
        parts=tuple(_part(scored, whole) for scored in match.criteria),
        reasons=tuple(map(said, match.reasons_beside(shared))),
        change=_change(suppose(match, matches), place),
    )


def _per_cent(chance: float) -> str:
    """Whole per cents; what was promised above a fifth came no oftener for being promised higher."""
    if chance >= _TRUSTED:
        return f"≥{round(_WHOLE * _TRUSTED)} %"
    return f"{round(_WHOLE * chance)} %" if chance >= 1 / _WHOLE else "<1 %"


def _part(scored: Scored, whole: float) -> Part:
    return Part(
        key=scored.criterion,
        title=said(scored.title),
        words=said(scored.words),
        points=round(_WHOLE * scored.counted / whole),
        most=round(_WHOLE * scored.weight / whole),
        share=round(_WHOLE * scored.counted / whole, 2),
        known=scored.score is not None,
    )


def _change(suppositions: Sequence[Supposition], place: int) -> str:
    """The answer that would lift the match most; where none would, the one that would lower it most."""
    lifted = min(
        (one for one in suppositions if one.answer is Truth.YES), key=lambda one: one.place, default=None
    )
    lowered = max(
        (one for one in suppositions if one.answer is Truth.NO), key=lambda one: one.place, default=None
    )
    if lifted and lifted.place < place:
        return _("若%(what)s，由第 %(here)s 位升到第 %(there)s 位") % _moved(lifted, place)
    if lowered and lowered.place > place:
        return _("若%(what)s，由第 %(here)s 位降到第 %(there)s 位") % _moved(lowered, place)
    return ""


def _moved(one: Supposition, place: int) -> dict[str, object]:
    return {"what": said(one.words), "here": place, "there": one.place}
