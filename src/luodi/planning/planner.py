"""Choose packages for a place: which member brings which resource to which site, and when.

The program. For each candidate c and quarter q there is x(c,q) in {0, 1}, whether c starts in q.

    maximise    sum of worth(c,q) x(c,q)
    where       worth(c,q) = score(c) · (1 - delay)^(place of q) · unknown_consent, unless c has a yes
                · unknown_resource, unless a document states the resource
    such that
    once        the x of one member and resource sum to 1 at most
    consent     x(c,q) = 0 if c has a no
    avoid       x(c,q) = 0 if (member, site) is to be avoided
    fit         x(c,q) = 0 if score(c) < least_score, unless c must be
    timing      x(c,q) = 0 if q is before earliest(c) or after latest(c)
    room        at each site, land(c), floor(c) and 1 sum to what it has at most
    budget      cost(c) x(c,q) sum to the budget at most
    load        in each quarter at most ``load`` start
    agreed      the x of a package that must be sum to 1 at least
    wanted      for each (member, site) that must be, its x sum to 1 at least

All numbers are whole (worth in millionths, areas and money in hundredths of their units), so that the
optimum is exact. Solved by CP-SAT (Perron and Furnon, OR-tools).
"""

from typing import Final

from luodi.planning.choices import Choice, Status
from luodi.planning.explaining import reasons_for
from luodi.planning.parameters import Parameters, Stop
from luodi.planning.problems import Problem
from luodi.planning.results import Result
from luodi.planning.solving import clashes_of, solve
from luodi.planning.worth import worth

_PARAMETERS: Final = Parameters()
_STOP: Final = Stop()


def plan(problem: Problem, parameters: Parameters = _PARAMETERS, stop: Stop = _STOP) -> Result:
    """Choose the packages that are worth most, with a bound; or say which demands clash."""
    solution = solve(problem, parameters, stop)
    choices = [
        Choice(candidate=candidate, quarter=quarter, reasons=reasons_for(candidate, problem))
        for candidate, quarter in solution.picks
    ]
    infeasible = solution.status is Status.INFEASIBLE
    return Result(
        problem=problem,
        parameters=parameters,
        stop=stop,
        status=solution.status,
        choices=tuple(sorted(choices, key=lambda choice: _order(choice, parameters))),
        objective=solution.objective,
        bound=solution.bound,
        clashes=clashes_of(problem, parameters, stop) if infeasible else (),
        statistics=solution.statistics,
    )


def _order(choice: Choice, parameters: Parameters) -> tuple[object, ...]:
    return (choice.quarter, -worth(choice.candidate, 0, parameters), choice.candidate.key)
