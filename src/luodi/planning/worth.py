"""What a package is worth, in whole numbers, so that the optimum is exact."""

from typing import Final

from luodi.planning.parameters import Parameters
from luodi.planning.problems import Candidate
from luodi.vocabulary import Truth

UNITS: Final = 1_000_000
"""So many units are a worth of 1."""


def worth(candidate: Candidate, delay: int, parameters: Parameters) -> int:
    """Score, less for an unknown consent or resource, and for each quarter of ``delay``.

    What is worth nothing costs one unit, so that it is left out where nothing demands it.
    """
    share = candidate.score * (1 - parameters.delay) ** delay
    if candidate.consent is Truth.UNKNOWN:
        share *= parameters.unknown_consent
    if not candidate.known:
        share *= parameters.unknown_resource
    return round(share * UNITS) or -1
