"""Firms and zones choose each other: who goes where when both sides have a say."""

from luodi.matching.settling.inputs import (
    Couple,
    Seat,
    Seeker,
    SettlementError,
    SettlementParameters,
    SettlementProblem,
)
from luodi.matching.settling.outcomes import BlockingPair, Settlement, SettlementStatus
from luodi.matching.settling.preferences import preferences_from
from luodi.matching.settling.settler import settle

__all__ = [
    "BlockingPair",
    "Couple",
    "Seat",
    "Seeker",
    "Settlement",
    "SettlementError",
    "SettlementParameters",
    "SettlementProblem",
    "SettlementStatus",
    "preferences_from",
    "settle",
]
