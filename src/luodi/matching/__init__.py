"""Who fits where: firms and zones compared by criteria that say what they know and what they do not."""

from luodi.matching.chances import chances
from luodi.matching.companies import Company, Context
from luodi.matching.homes import city_named
from luodi.matching.matches import Match, Scored
from luodi.matching.models import Blend, Model, model
from luodi.matching.parts import parts_of
from luodi.matching.ranking import rank, rank_all, rank_firms, weights
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
from luodi.matching.shortlists import Shortlist, Shortlister
from luodi.matching.supposing import Supposition, suppose
from luodi.matching.weights import Weight

__all__ = [
    "Blend",
    "BlockingPair",
    "Company",
    "Context",
    "Couple",
    "Match",
    "Model",
    "Scored",
    "Seat",
    "Seeker",
    "Settlement",
    "SettlementError",
    "SettlementParameters",
    "SettlementProblem",
    "SettlementStatus",
    "Shortlist",
    "Shortlister",
    "Supposition",
    "Weight",
    "chances",
    "city_named",
    "model",
    "parts_of",
    "preferences_from",
    "rank",
    "rank_all",
    "rank_firms",
    "settle",
    "suppose",
    "weights",
]
