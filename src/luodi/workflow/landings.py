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
    """As asked, with the names as the documents have them."""
    brief: Brief
    manuscript: Manuscript

    @property
    def as_of(self) -> PartialDate | None:
        """The day up to which the documents tell."""
        return self.brief.as_of

    @property
    def dossiers(self) -> Dossiers:
        """What the documents say."""
        return self.brief.dossiers

    @property
    def matches(self) -> tuple[Match, ...]:
        """Members compared with sites."""
        return self.brief.matches

    @property
    def problem(self) -> Problem:
        """What could be chosen."""
        return self.brief.problem

    @property
    def result(self) -> Result:
        """What was chosen."""
        return self.brief.result

    @property
    def questions(self) -> tuple[Question, ...]:
        """What no document states, and whom to ask."""
        return self.brief.questions


def draft(evidence: Iterable[Evidence], scenario: Scenario, *, progress: Progress = say_nothing) -> Landing:
    """Write the landing plan from ``evidence``. The same input gives the same plan, byte for byte.

    Raises:
        ScenarioError: the scenario names members or sites that no document names, or neither says
            when the plan starts.
    """
    progress(0.0, Words(zh="汇总资料", en="Building the dossiers"))
    dossiers = build(evidence, place=scenario.place)
    scenario = replace(scenario, alliance=_alliance(dossiers, scenario.alliance))
    members, zones = members_for(dossiers, scenario.alliance), zones_for(scenario.place, dossiers)
    scenario = settle(scenario, members, zones, dossiers)
    progress(0.2, Words(zh="比对成员与园区", en="Comparing members with zones"))
    matches = matches_for(members, zones, scenario, dossiers)
    progress(0.5, Words(zh="选择落地组合", en="Choosing packages"))
    problem = problem_for(members, zones, matches, scenario, dossiers)
    result = plan(problem, scenario.parameters)
    case = Case(scenario=scenario, dossiers=dossiers, members=members, problem=problem, result=result)
    brief = _brief(case, matches)
    progress(0.7, Words(zh="撰写方案", en="Writing the plan"))
    landing = Landing(scenario=scenario, brief=brief, manuscript=compose(brief))
    progress(1.0, Words(zh="方案已写成", en="The plan is written"))
    return landing


def _brief(case: Case, matches: tuple[Match, ...]) -> Brief:
    """What the plan is written from, with everything that is still to be asked."""
    return Brief(
        place=case.scenario.place,
        alliance=case.scenario.alliance,
        as_of=case.scenario.as_of or last_day(case.dossiers),
        dossiers=case.dossiers,
        matches=matches,
        problem=case.problem,
        result=case.result,
        questions=questions_for(case),
    )


def _alliance(dossiers: Dossiers, name: str) -> str:
    """The full name under which the documents know the alliance."""
    known = dossiers.organisation(name)
    return known.name if known else name
