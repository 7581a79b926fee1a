"""What a plan is: the packages chosen, when, why, and how good that is."""

from collections import Counter
from dataclasses import dataclass

from luodi.planning.choices import Choice, Statistics, Status
from luodi.planning.explaining import why_not
from luodi.planning.parameters import Parameters, Stop
from luodi.planning.problems import Problem
from luodi.vocabulary import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """A plan with its proof. ``objective`` is the worth of the choices, ``bound`` what no plan can exceed."""

    problem: Problem
    parameters: Parameters
    stop: Stop
    status: Status
    choices: tuple[Choice, ...]
    """By quarter, then by worth."""
    objective: float
    bound: float
    clashes: tuple[Words, ...]
    """If infeasible: the demands of which at least one must be given up."""
    statistics: Statistics

    def why_not(self, key: str) -> Words:
        """Solve again with the candidate ``key`` chosen, and tell what that costs or breaks.

        Raises:
            UnknownCandidateError: no candidate has this key.
        """
        return why_not(key, self.choices, self.objective, (self.problem, self.parameters, self.stop))

    def summary(self) -> Words:
        """One sentence on what was chosen and how good it is."""
        sites = Counter(choice.candidate.site for choice in self.choices)
        members = {choice.candidate.member for choice in self.choices}
        count = len(self.choices)
        head = _HEADS[self.status]
        if self.status in {Status.INFEASIBLE, Status.UNKNOWN}:
            return head
        if not self.choices:
            return _NOTHING
        return Words(
            zh=f"{head.zh}：选出{count}个组合，{len(members)}家单位，落在{len(sites)}处，总价值{self.objective:.2f}"
            f"（上界{self.bound:.2f}）",
            en=f"{head.en}: {count} packages of {len(members)} members at {len(sites)} sites, worth "
            f"{self.objective:.2f} (bound {self.bound:.2f})",
        )


_NOTHING = Words(zh="没有可以选入的组合", en="There is no package to choose")
_HEADS = {
    Status.OPTIMAL: Words(zh="已得最优方案", en="The best plan is found"),
    Status.FEASIBLE: Words(zh="已得可行方案", en="A good plan is found"),
    Status.INFEASIBLE: Words(zh="各项要求互相冲突，没有可行方案", en="The demands clash: there is no plan"),
    Status.UNKNOWN: Words(zh="在限定的计算量内没有找到方案", en="No plan was found within the work allowed"),
}
