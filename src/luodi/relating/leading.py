"""What a zone could lead in next: a conditional logit over the evidence of all other zones."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Final

import numpy as np

from luodi.reference import Zone
from luodi.relating.evidence import EVIDENCE, ask, evidence
from luodi.relating.roll import Array, Ids, Roll, catalogue, roll_of
from luodi.vocabulary import Words

_MOST_REASONS: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Potential:
    """A term that the zone does not lead in: its chance to be the next one, and what speaks for it.

    The chances of all terms of the catalogue that at least three zones lead in add up to 1.
    """

    term: str
    chance: float
    reasons: tuple[Words, ...]


def potentials(zone: Zone, *, top: int = 10) -> tuple[Potential, ...]:
    """Name what the zone could lead in, likeliest first; a zone of no catalogue may be asked about too."""
    roll = catalogue() if zone in catalogue().zones else roll_of([*catalogue().zones, zone])
    row = roll.zones.index(zone)
    others = np.delete(np.arange(len(roll.zones)), row)
    asked = ask(roll, np.array([row]))
    given = evidence(roll, asked, others)
    chances = chances_of(given, asked.known)[0]
    best = np.argsort(-chances, kind="stable")[:top]
    return tuple(
        Potential(
            term=roll.terms[column],
            chance=float(chances[column]),
            reasons=reasons_for(roll, row, column, given[0]),
        )
        for column in best.tolist()
        if not asked.known[0, column]
    )


def chances_of(given: Array, known: Array, weights: Array | None = None) -> Array:
    """Return questions × terms: what is known already has no chance, all others add up to 1."""
    scores = np.where(known > 0, -np.inf, given @ (_weights() if weights is None else weights))
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True))


@cache
def _weights() -> Array:
    lines = files("luodi.relating").joinpath("data/leading.tsv").read_text("utf-8").splitlines()
    rows = dict(line.split("\t") for line in lines if not line.startswith("#"))
    return np.array([float(rows[name]) for name in EVIDENCE])


def reasons_for(roll: Roll, row: int, column: int, given: Array) -> tuple[Words, ...]:
    """Say the strongest evidence (terms × ``EVIDENCE``) beyond that of the usual term, in counts."""
    weighed = given * _weights()
    lifts = dict(zip(EVIDENCE, weighed[column] - np.median(weighed, axis=0), strict=True))
    said = _said(roll, row, column)
    strongest = sorted((name for name in said if lifts[name] > 0), key=lambda name: -lifts[name])
    return tuple(said[name] for name in strongest[:_MOST_REASONS])


def _said(roll: Roll, row: int, column: int) -> Mapping[str, Words]:
    def count(same: Ids) -> int:
        return int(roll.leads[same == same[row], column].sum() - roll.leads[row, column])

    term = roll.terms[column]
    total = int(roll.leads[:, column].sum())
    said = {
        "share": Words(
            zh=f"全国{total}家园区以{term}为主导产业", en=f"{total} zones in the country lead in {term}"
        ),
        "province": Words(
            zh=f"本省另有{(near := count(roll.provinces))}家园区以{term}为主导产业",
            en=f"{near} other zones of the province lead in {term}",
        ),
        "kind": Words(
            zh=f"同类园区有{(like := count(roll.kinds))}家以{term}为主导产业",
            en=f"{like} zones of its kind lead in {term}",
        ),
        "city": Words(
            zh=f"本市另有{(here := count(roll.cities))}家园区以{term}为主导产业",
            en=f"{here} other zones of the city lead in {term}",
        ),
        **_companion(roll, row, column),
    }
    said |= {} if near else {"province": said["share"]}
    return MappingProxyType({name: words for name, words in said.items() if name != "city" or here})


def _companion(roll: Roll, row: int, column: int) -> dict[str, Words]:
    """The term of the zone that most often stands beside this one, set against how common both are."""
    own = np.flatnonzero(roll.leads[row])
    if not len(own):
        return {}
    both = roll.leads[:, own].T @ roll.leads[:, column]
    lift = both / np.maximum(roll.leads[:, own].sum(axis=0), 1)
    best = int(lift.argmax())
    term, beside, count = roll.terms[column], roll.terms[own[best]], int(both[best])
    if not count:
        return {}
    words = Words(
        zh=f"以{beside}为主导产业的园区中有{count}家同时以{term}为主导产业",
        en=f"{count} zones that lead in {beside} lead in {term} too",
    )
    return {"together": words}
