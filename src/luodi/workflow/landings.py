"""``draft(evidence, scenario)``: from what documents state to the landing plan. Here the engines meet."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from luodi.dossiers import Dossiers, build
from luodi.matching import Match
from luodi.planning import Problem, Result, plan
from luodi.vocabulary import Evidence, PartialDate, Words
from luodi.workflow.comparing import matches_for
from luodi.workflow.files import Progress, say_nothing
from luodi.workflow.members import members_for
from luodi.workflow.packages import problem_for
from luodi.workflow.questions import Case, questions_for
from luodi.workflow.scenarios import Scenario
from luodi.workflow.settling import settle
from luodi.workflow.sites import zones_for
from luodi.workflow.times import last_day
from luodi.writing import Brief, Manuscript, Question, compose


@dataclass(frozen=True, slots=True, kw_only=True)
class Landing:
    """A plan with all that led to it."""

    scenario: Scenario
    as_of: PartialDate | None
    dossiers: Dossiers
    matches: tuple[Match, ...]
    problem: Problem
    result: Result
    questions: tuple[Question, ...]
    manuscript: Manuscript


def draft(evidence: Iterable[Evidence], scenario: Scenario, *, progress: Progress = say_nothing) -> Landing:
    """Write the landing plan from ``evidence``. The same input gives the same plan, byte for byte.

    Raises:
        ScenarioError: the scenario names members or sites that no document names, or neither says
            when the plan starts.
    """
    progress(0.0, Words(zh="汇总资料", en="Building the dossiers"))
    dossiers = build(evidence, place=scenario.place)
    scenario = replace(scenario, alliance=_alliance(dossiers, scenario.alliance))
    as_of = scenario.as_of or last_day(dossiers)
    progress(0.2, Words(zh="比对成员与园区", en="Comparing members with zones"))
    members, zones = members_for(dossiers, scenario.alliance), zones_for(scenario.place, dossiers)
    scenario = settle(scenario, members, zones, dossiers)
    matches = matches_for(members, zones, scenario, dossiers)
    progress(0.5, Words(zh="选择落地组合", en="Choosing packages"))
    problem = problem_for(members, zones, matches, scenario, dossiers)
    result = plan(problem, scenario.parameters)
    questions = questions_for(
        Case(scenario=scenario, dossiers=dossiers, members=members, problem=problem, result=result)
    )
    progress(0.7, Words(zh="撰写方案", en="Writing the plan"))
    manuscript = compose(
        Brief(
            place=scenario.place,
            alliance=scenario.alliance,
            as_of=as_of,
            dossiers=dossiers,
            matches=matches,
            problem=problem,
            result=result,
            questions=questions,
        )
    )
    progress(1.0, Words(zh="方案已写成", en="The plan is written"))
    return Landing(
        scenario=scenario,
        as_of=as_of,
        dossiers=dossiers,
        matches=matches,
        problem=problem,
        result=result,
        questions=questions,
        manuscript=manuscript,
    )


def _alliance(dossiers: Dossiers, name: str) -> str:
    """The full name under which the documents know the alliance."""
    known = dossiers.organisation(name)
    return known.name if known else name
