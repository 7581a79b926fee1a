"""How it was settled, and which firms and zones would still rather have each other."""

from dataclasses import dataclass
from enum import StrEnum

from luodi.vocabulary import Words


class SettlementStatus(StrEnum):
    """How far the answer can be trusted."""

    STABLE = "stable"
    FEWEST = "fewest"
    BEST_FOUND = "best found"
    IMPOSSIBLE = "impossible"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class BlockingPair:
    """One firm, or a couple, and a zone that would both be better off together."""

    firms: tuple[str, ...]
    zone: str
    words: Words


@dataclass(frozen=True, slots=True)
class Settlement:
    """Who goes where; a firm that is not assigned stays without a zone."""

    assignments: tuple[tuple[str, str], ...]
    blocking: tuple[BlockingPair, ...]
    status: SettlementStatus

    def summary(self) -> Words:
        """Say in one sentence what came out."""
        count, pairs, known = len(self.assignments), len(self.blocking), _STATUS[self.status]
        return Words(
            zh=f"{known.zh}：落位{count}家，仍想互换的组合{pairs}个",
            en=f"{known.en}: {count} firms placed, {pairs} blocking pairs left",
        )


_STATUS = {
    SettlementStatus.STABLE: Words(zh="稳定", en="Stable"),
    SettlementStatus.FEWEST: Words(zh="不稳定组合已最少", en="Fewest blocking pairs, proven"),
    SettlementStatus.BEST_FOUND: Words(zh="时限内最好", en="Best found in the time given"),
    SettlementStatus.IMPOSSIBLE: Words(zh="条件无法同时满足", en="The conditions cannot all be met"),
    SettlementStatus.UNDECIDED: Words(zh="时限内没有结果", en="Nothing found in the time given"),
}
