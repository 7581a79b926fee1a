"""How a name that is asked for and a known name compare, for all pairs at once."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from luodi.linking.blocking import Pairs
from luodi.linking.table import WIDTH, Chars, Flags, NameTable, lengths_of

Floats = NDArray[np.float64]
_PROVINCE: Final = 10_000
_CITY: Final = 100


def features_of(asked: NameTable, known: NameTable, pairs: Pairs) -> Floats:
    """Pairs × ``FEATURES``, each between 0 and 1."""
    one, other = take(asked, pairs.asked), take(known, pairs.known)
    columns = {"cover": np.minimum(pairs.cover, 1.0), "cosine": np.minimum(pairs.cosine, 1.0)}
    for measure in (_equality, _order, _starts, _places, _forms, _trades):
        columns |= measure(one, other)
    return np.stack([columns[name].astype(np.float64) for name in FEATURES], axis=1)


def take(table: NameTable, rows: NDArray[np.int64]) -> NameTable:
    """The rows of a table, in that order."""
    return NameTable(**{name: getattr(table, name)[rows] for name in NameTable.__dataclass_fields__})


def _equality(one: NameTable, other: NameTable) -> dict[str, NDArray[np.generic]]:
    same_core = one.core_id == other.core_id
    return {
        "same": one.plain_id == other.plain_id,
        "same_stem": one.stem_id == other.stem_id,
        "same_core": same_core,
    }


def _order(one: NameTable, other: NameTable) -> dict[str, NDArray[np.generic]]:
    """Whether the asked name's characters stand in the known name in the same order, from either end."""
    # Where both state the same place it may stand before the one and in brackets in the other.
    agree = _places(one, other)["place_agrees"]
    words = np.where(agree[:, None], one.core, one.stem)
    size = lengths_of(words)
    forward, breaks = _greedy(words, other.plain)
    backward, _ = _greedy(_turned(words), _turned(other.plain))
    both = np.minimum(forward + backward, size)
    return {
        "in_order": forward / size,
        "all_in_order": forward == size,
        "both_ends": both / size,
        "but_one": (both >= size - 1) & (forward < size),
        "breaks": np.minimum(breaks, size) / size,
        "unbroken": (forward == size) & (breaks == 0),
        "filled": np.minimum(lengths_of(one.core) / lengths_of(other.core), 1.0),
    }


def _greedy(short: Chars, long: Chars) -> tuple[Floats, Floats]:
    """How many characters of each short text the long one has in order, and how often they are torn apart."""
    rows = np.arange(len(short))
    done = np.zeros(len(short), dtype=np.int64)
    breaks = np.zeros(len(short))
    last = np.zeros(len(short), dtype=np.int64)
    for place in range(WIDTH):
        here = long[:, place]
        hit = (here == short[rows, np.minimum(done, WIDTH - 1)]) & (here > 0) & (done < WIDTH)
        breaks += hit & (done > 0) & (last != place - 1)
        last = np.where(hit, place, last)
        done += hit
    return done.astype(np.float64), breaks


def _turned(chars: Chars) -> Chars:
    """Each text from its end to its beginning."""
    size = (chars > 0).sum(axis=1)
    places = size[:, None] - 1 - np.arange(WIDTH)
    return np.where(places >= 0, np.take_along_axis(chars, np.maximum(places, 0), axis=1), 0)


def _starts(one: NameTable, other: NameTable) -> dict[str, NDArray[np.generic]]:
    """How much of the brand is the same from its first character."""
    agree = (one.core == other.core) & (one.core > 0)
    common = np.cumprod(agree, axis=1).sum(axis=1)
    brand = np.maximum(other.brand_size, 1)
    both = one.brand_size == other.brand_size
    return {
        "common_start": common / lengths_of(one.core),
        "first": common > 0,
        "first_two": common > 1,
        "brand": common >= brand,
        "same_brand": (common >= brand) & both,
        "brand_broken": (common < brand) & (common > 0),
    }


def _places(one: NameTable, other: NameTable) -> dict[str, NDArray[np.generic]]:
    stated = (one.place > 0) & (other.place > 0)
    same_province = one.place // _PROVINCE == other.place // _PROVINCE
    city_open = (one.place % _PROVINCE == 0) | (other.place % _PROVINCE == 0)
    same_city = (one.place // _CITY == other.place // _CITY) | city_open
    agree = stated & same_province & same_city
    return {
        "place_agrees": agree,
        "place_differs": stated & ~agree,
        "place_only_asked": (one.place > 0) & (other.place == 0),
        "place_only_known": (one.place == 0) & (other.place > 0),
    }


def _forms(one: NameTable, other: NameTable) -> dict[str, NDArray[np.generic]]:
    return {
        "branch_differs": one.branch_id != other.branch_id,
        "branch_agrees": (one.branch_id == other.branch_id) & (one.branch_id > 0),
        "group_both": one.has_group & other.has_group,
        "group_only_asked": one.has_group & ~other.has_group,
        "group_only_known": ~one.has_group & other.has_group,
        "shares_both": one.has_shares & other.has_shares,
        "shares_only_asked": one.has_shares & ~other.has_shares,
        "shares_only_known": ~one.has_shares & other.has_shares,
    }


def _trades(one: NameTable, other: NameTable) -> dict[str, NDArray[np.generic]]:
    """What follows the brand: how much of the one's trade the other states too."""
    mine, theirs = _behind(one), _behind(other)
    shared, _ = _greedy(mine, theirs)
    mine_size, their_size = (mine > 0).sum(axis=1), (theirs > 0).sum(axis=1)
    both: Flags = (mine_size > 0) & (their_size > 0)
    return {
        "trade_shared": np.where(both, shared / np.maximum(mine_size, 1), 0.0),
        "trade_differs": both & (shared == 0),
        "trade_same": both & (shared == mine_size) & (mine_size == their_size),
        "trade_only_asked": (mine_size > 0) & (their_size == 0),
        "trade_only_known": (mine_size == 0) & (their_size > 0),
    }


def _behind(table: NameTable) -> Chars:
    """The core without its brand."""
    places = table.brand_size[:, None] + np.arange(WIDTH)
    inside = places < WIDTH
    return np.where(inside, np.take_along_axis(table.core, np.minimum(places, WIDTH - 1), axis=1), 0)


FEATURES: Final = (
    "cover", "cosine", "same", "same_stem", "same_core",
    "in_order", "all_in_order", "both_ends", "but_one", "breaks", "unbroken", "filled",
    "common_start", "first", "first_two", "brand", "same_brand", "brand_broken",
    "place_agrees", "place_differs", "place_only_asked", "place_only_known",
    "branch_differs", "branch_agrees", "group_both", "group_only_asked", "group_only_known",
    "shares_both", "shares_only_asked", "shares_only_known",
    "trade_shared", "trade_differs", "trade_same", "trade_only_asked", "trade_only_known",
)  # fmt: skip
"""The order of the columns, and of the weights."""
