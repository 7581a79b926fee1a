"""What the askers look at, and whom they ask."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from luodi.dossiers import Dossiers
from luodi.planning import Problem, Result
from luodi.vocabulary import Words
from luodi.workflow.members import Member
from luodi.workflow.scenarios import Scenario
from luodi.writing import Question

SECRETARIAT: Final = Words(zh="联盟秘书处", en="The alliance's secretariat")
DISTRICT: Final = Words(zh="区投资促进部门", en="The district's investment office")
COOPERATION: Final = Words(
    zh="联盟秘书处、区合作交流部门", en="The alliance's secretariat and the district's cooperation office"
)
STATISTICS: Final = Words(zh="区统计部门", en="The district's statistics office")
REVIEW: Final = Words(zh="审核资料的人员", en="Whoever reviews the documents")


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A plan that is about to be written."""

    scenario: Scenario
    dossiers: Dossiers
    members: tuple[Member, ...]
    problem: Problem
    result: Result

    def site(self, key: str) -> str:
        """The name of a site."""
        return next((site.name for site in self.problem.sites if site.key == key), key)


Asker = Callable[[Case], Iterator[Question]]
"""Looks for one sort of gap, and asks for what is missing."""


def office_of(site: str) -> Words:
    """Those who run a site."""
    return Words(zh=f"{site}管理机构", en=f"The office of {site}")
