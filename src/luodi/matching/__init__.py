"""Who fits where: firms and zones compared by criteria that say what they know and what they do not."""

from luodi.matching.companies import Company, Context
from luodi.matching.matches import Match, Scored
from luodi.matching.ranking import rank, rank_all, rank_firms
from luodi.matching.supposing import Supposition, suppose
from luodi.matching.weights import Weight, weights

__all__ = [
    "Company",
    "Context",
    "Match",
    "Scored",
    "Supposition",
    "Weight",
    "rank",
    "rank_all",
    "rank_firms",
    "suppose",
    "weights",
]
