"""Which member brings what, where and when: an exact choice with its bound, and why not another."""

from luodi.planning.choices import Choice, Statistics, Status
from luodi.planning.explaining import UnknownCandidateError
from luodi.planning.parameters import Parameters, Stop
from luodi.planning.planner import plan
from luodi.planning.problems import Candidate, Problem, Site
from luodi.planning.quarters import Quarter
from luodi.planning.results import Result

__all__ = [
    "Candidate",
    "Choice",
    "Parameters",
    "Problem",
    "Quarter",
    "Result",
    "Site",
    "Statistics",
    "Status",
    "Stop",
    "UnknownCandidateError",
    "plan",
]
