"""What goes with what: proximity, density, complexity, and what a place could lead in."""

from luodi.relating.complexity import Complexity, complexity, density_interval, density_of, proximity_of
from luodi.relating.evidence import EVIDENCE, LeakError, ask, evidence
from luodi.relating.intervals import share_interval
from luodi.relating.leading import Potential, chances_of, potentials
from luodi.relating.provinces import Standing, UnknownTermError, candidates, standings, terms
from luodi.relating.roll import Roll, catalogue, roll_of
from luodi.relating.similar import Similar, similar_zones

__all__ = [
    "EVIDENCE",
    "Complexity",
    "LeakError",
    "Potential",
    "Roll",
    "Similar",
    "Standing",
    "UnknownTermError",
    "ask",
    "candidates",
    "catalogue",
    "chances_of",
    "complexity",
    "density_interval",
    "density_of",
    "evidence",
    "potentials",
    "proximity_of",
    "roll_of",
    "share_interval",
    "similar_zones",
    "standings",
    "terms",
]
