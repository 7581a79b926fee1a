"""Which links of a chain a place holds, holds thinly or lacks, and where too little is known to say."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from luodi.chains.chain import Chain, Link
from luodi.industry import affinity, fold, profiles, tree
from luodi.reference import zones
from luodi.relating import share_interval
from luodi.vocabulary import Words

_CERTAIN: Final = 1.0
_HOLDS: Final = 0.25
"""A holder belongs to a link if so much of what its text says falls into the link's classes."""
_NEAR: Final = 0.85
"""Classes of one group are one business; anything further apart is another link."""
_SHORTEST_WORD: Final = 2


class LinkState(StrEnum):
    """What is known of a link at a place: 具备, 薄弱, 缺失, 资料不足."""

    HOLDS = "holds"
    THIN = "thin"
    LACKS = "lacks"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """A zone or a firm that may stand for a link, with what is known of its business in words."""

    name: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A link at a place.

    ``holders`` are those of the ``known`` holders of the place that stand for it, best first; ``ratio`` is
    their share there over the share in all places, with the 95 % interval ``low`` to ``high`` (Jeffreys).
    """

    link: Link
    state: LinkState
    holders: tuple[str, ...]
    known: int
    ratio: float
    low: float
    high: float
    words: Words


def fits(chain: Chain, texts: Sequence[str]) -> NDArray[np.float64]:
    """Return texts × links, 0 to 1: how far each text speaks of each link.

    A word of the link in the text is certain; otherwise it is the share of the text's industries that fall
    into the link's classes or into their groups.
    """
    shares = profiles(texts)
    columns = []
    for link in chain.links:
        rows = [tree().rows[str(code)] for code in link.codes]
        near = affinity()[:, rows].max(axis=1) if rows else np.zeros(len(tree().codes), np.float32)
        columns.append(shares @ np.where((near >= _NEAR) & _specific(), near, 0))
    found = np.clip(np.stack(columns, axis=1).astype(np.float64), 0, 1)
    folded = [fold(text) for text in texts]
    for column, link in enumerate(chain.links):
        words = [fold(word) for word in link.words if len(word) >= _SHORTEST_WORD]
        named = np.array([any(word in text for word in words) for text in folded], dtype=bool)
        found[named, column] = _CERTAIN
    return found


def find_gaps(chain: Chain, holders: Sequence[Holder]) -> tuple[Gap, ...]:
    """Say of each link what is known of it at the place whose ``holders`` these are."""
    found = fits(chain, [holder.text for holder in holders])
    usual = _usual(chain)
    return tuple(
        _gap(link, [holders[row].name for row in _best(found[:, column])], len(holders), usual[column])
        for column, link in enumerate(chain.links)
    )


def fillers(chain: Chain, link: Link, firms: Sequence[Holder]) -> tuple[tuple[Holder, float], ...]:
    """Name the firms that could fill the link, best first, each with how far it fits."""
    fit = fits(chain, [firm.text for firm in firms])[:, chain.links.index(link)]
    return tuple((firms[row], float(fit[row])) for row in _best(fit))


def _best(fit: NDArray[np.float64]) -> list[int]:
    order = np.argsort(-fit, kind="stable")
    return [row for row in order.tolist() if fit[row] >= _HOLDS]


@cache
def _specific() -> NDArray[np.bool_]:
    """A text that speaks of a whole section or division says nothing about one link."""
    return np.asarray(tree().depths >= 2)  # noqa: PLR2004, groups and classes


@lru_cache(maxsize=64)
def _usual(chain: Chain) -> NDArray[np.float64]:
    """The share of the zones of the catalogue that stand for each link, after half a zone more."""
    texts = ["、".join(zone.industries) for zone in zones().values()]
    held = (fits(chain, texts) >= _HOLDS).sum(axis=0)
    return np.asarray((held + 0.5) / (len(texts) + 1))


def _gap(link: Link, named: list[str], known: int, usual: float) -> Gap:
    count = len(named)
    low, high = (share / usual for share in share_interval(count, known))
    state = _state(count, high)
    return Gap(
        link=link,
        state=state,
        holders=tuple(named),
        known=known,
        ratio=float(count / known / usual) if known else 0.0,
        low=low,
        high=high,
        words=_words(state, count, known, usual),
    )


def _state(count: int, high: float) -> LinkState:
    if count:
        return LinkState.HOLDS if high >= 1 else LinkState.THIN
    return LinkState.LACKS if high < 1 else LinkState.UNKNOWN


def _words(state: LinkState, count: int, known: int, usual: float) -> Words:
    share = f"{usual:.1%}"
    match state:
        case LinkState.HOLDS | LinkState.THIN:
            return Words(
                zh=f"已知{known}家中有{count}家，全国平均占{share}",
                en=f"{count} of {known} known; {share} is usual in the country",
            )
        case LinkState.LACKS:
            return Words(
                zh=f"已知{known}家中没有，全国平均占{share}",
                en=f"None of {known} known; {share} is usual in the country",
            )
        case LinkState.UNKNOWN:
            return Words(
                zh=f"已知{known}家中没有，但家数太少，不能断定缺失",
                en=f"None of {known} known, which are too few to call it missing",
            )
