"""Who fits where: firms and zones compared by criteria that say what they know and what they do not."""

from luodi.matching.companies import Company, Context
from luodi.matching.matches import Match, Scored
from luodi.matching.ranking import rank, rank_all, rank_firms
from luodi.matching.settling import (
    BlockingPair,
    Couple,
    Seat,
    Seeker,
    Settlement,
    SettlementError,
    SettlementParameters,
    SettlementProblem,
    SettlementStatus,
    preferences_from,
    settle,
)
from luodi.matching.supposing import Supposition, suppose
from luodi.matching.weights import Weight, weights

__all__ = [
    "BlockingPair",
    "Company",
    "Context",
    "Couple",
    "Match",
    "Scored",
    "Seat",
    "Seeker",
    "Settlement",
    "SettlementError",
    "SettlementParameters",
    "SettlementProblem",
    "SettlementStatus",
    "Supposition",
    "Weight",
    "preferences_from",
    "rank",
    "rank_all",
    "rank_firms",
    "settle",
    "suppose",
    "weights",
]
