"""Settle exactly where a stable answer always exists, and with the fewest blocking pairs elsewhere."""

from typing import Final

from luodi.matching.settling.blocking import blocking_pairs
from luodi.matching.settling.deferring import defer
from luodi.matching.settling.inputs import SettlementParameters, SettlementProblem, check
from luodi.matching.settling.outcomes import Settlement, SettlementStatus
from luodi.matching.settling.searching import search

_USUAL: Final = SettlementParameters()


def settle(problem: SettlementProblem, parameters: SettlementParameters = _USUAL) -> Settlement:
    """Return who goes where, and who would rather go elsewhere.

    Raises:
        SettlementError: the problem contradicts itself; every reason is in it.
    """
    check(problem)
    if problem.couples or any(zone.minimum for zone in problem.zones):
        held, status = search(problem, parameters)
    else:
        held, status = defer(problem), SettlementStatus.STABLE
    if status in {SettlementStatus.IMPOSSIBLE, SettlementStatus.UNDECIDED}:
        return Settlement((), (), status)
    assignments = sorted((firm, zone) for firms, zone in held.items() for firm in firms)
    return Settlement(tuple(assignments), blocking_pairs(problem, held), status)
