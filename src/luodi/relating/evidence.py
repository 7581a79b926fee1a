"""What speaks for a zone's leading in a term: a figure for each kind of evidence, counted on other zones."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from luodi.relating.roll import Array, Ids, Roll

EVIDENCE: Final = (
    "share",
    "province",
    "kind",
    "city",
    "near",
    "beside",
    "together",
    "regressed",
    "like",
    "written",
    "named",
    "area",
    "year",
    "words",
)
"""Names of the columns, in order."""

_PRIORS: Final = {
    "province": 5.0,
    "kind": 30.0,
    "city": 3.0,
    "near": 2.0,
    "beside": 1.0,
    "together": 5.0,
    "like": 1.0,
}
"""How many zones of the usual mix are added to what was counted, by column."""
_WORD_PRIOR: Final = 3.0
_NEAR_KM: Final = 40.0
_BESIDE_ROWS: Final = 6.0
_RIDGE: Final = 40.0
_SIZE_PRIOR: Final = 5.0


class LeakError(ValueError):
    """A zone would be judged by counts that it is part of."""


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """Zones by row; ``known`` are their terms (questions × terms), ``said`` the word parts of these."""

    rows: Ids
    known: Array
    said: Array


def ask(roll: Roll, rows: Ids, without: Ids | None = None) -> Asked:
    """Ask about zones, each ``without`` one of its terms (a column), or with all of them."""
    known, said = roll.leads[rows].copy(), roll.words[rows].copy()
    if without is not None:
        known[np.arange(len(rows)), without] = 0
        said -= roll.parts[without]
    return Asked(rows, known, np.minimum(said, 1))


def evidence(roll: Roll, asked: Asked, source: Ids) -> Array:
    """Return questions × terms × ``EVIDENCE``; only the zones in the rows ``source`` are counted.

    Raises:
        LeakError: a zone that is asked about is in the source.
    """
    if np.isin(asked.rows, source).any():
        raise LeakError("a zone that is asked about may not be counted")
    led = roll.leads[source]
    usual = (led.sum(axis=0) + 0.3) / (len(source) + 1)
    together = led.T @ led
    np.fill_diagonal(together, 0)
    columns = {
        "share": np.broadcast_to(np.log(usual), asked.known.shape),
        **_around(roll, asked, source, usual),
        "together": asked.known @ _lift(together, led.sum(axis=0), usual, _PRIORS["together"]),
        "regressed": asked.known @ _regression(together, led.sum(axis=0)),
        "written": asked.known @ roll.alike,
        "named": roll.named[asked.rows],
        **_sizes(roll, asked, source),
        "words": _words(roll, asked, source, usual),
    }
    return np.stack([columns[name] for name in EVIDENCE], axis=2)


def _lift(counted: Array, of: Array, usual: Array, prior: float) -> Array:
    """How many times as often as usual, as a logarithm, after ``prior`` usual zones more."""
    return np.asarray(np.log((counted + prior * usual) / (of[:, None] + prior) / usual))


def _around(roll: Roll, asked: Asked, source: Ids, usual: Array) -> dict[str, Array]:
    rows, led = asked.rows, roll.leads[source]
    apart = np.square(roll.places[rows][:, None] - roll.places[source]).sum(axis=2)
    same_province = roll.provinces[rows][:, None] == roll.provinces[source]
    held = np.maximum(np.outer(asked.known.sum(axis=1), led.sum(axis=1)), 1)
    weights = {
        "province": same_province.astype(np.float64),
        "kind": (roll.kinds[rows][:, None] == roll.kinds[source]).astype(np.float64),
        "city": (roll.cities[rows][:, None] == roll.cities[source]).astype(np.float64),
        "near": np.exp(-np.nan_to_num(apart, nan=np.inf) / 2 / _NEAR_KM**2),
        "beside": np.exp(-np.abs(rows[:, None] - source) / _BESIDE_ROWS),
        "like": np.square(asked.known @ led.T) / held * (1 + same_province),
    }
    return {
        name: _lift(weight @ led, weight.sum(axis=1), usual, _PRIORS[name])
        for name, weight in weights.items()
    }


def _regression(together: Array, alone: Array) -> Array:
    """Each term from all others by ridge regression, its own weight held at zero (EASE; Steck, WWW 2019)."""
    inverse = np.linalg.inv(together + np.diag(alone + _RIDGE))
    weights = -inverse / np.diag(inverse)
    np.fill_diagonal(weights, 0)
    return np.asarray(weights)


def _sizes(roll: Roll, asked: Asked, source: Ids) -> dict[str, Array]:
    led = roll.leads[source]
    columns = {}
    for column, name in enumerate(("area", "year")):
        size = roll.sizes[:, column]
        typical = (led.T @ size[source] + _SIZE_PRIOR * size[source].mean()) / (led.sum(axis=0) + _SIZE_PRIOR)
        columns[name] = -np.square(size[asked.rows][:, None] - typical) / 2
    return columns


def _words(roll: Roll, asked: Asked, source: Ids, usual: Array) -> Array:
    """What the word parts of a zone's other terms say, each by how rare it is."""
    led, said = roll.leads[source], np.minimum(roll.words[source], 1)
    # Of a zone that leads in the term, the term's own parts count only where another term holds them too.
    doubled = (roll.words[source] > 1).astype(np.float64)
    counted = np.where(roll.parts.T > 0, doubled.T @ led, said.T @ led)
    lift = _lift(counted, said.sum(axis=0), usual, _WORD_PRIOR)
    rarity = np.log(len(source) / (1 + said.sum(axis=0)))
    weighed = asked.said * np.maximum(rarity, 0)
    return np.asarray(weighed @ lift / np.maximum(weighed.sum(axis=1, keepdims=True), 1))
