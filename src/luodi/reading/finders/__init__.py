"""From scene to facts: one finder for each kind, listed in one tuple."""

from collections.abc import Callable, Iterator
from typing import Final

from luodi.reading.entities.scenes import Scene
from luodi.reading.finders.activities import find_activities
from luodi.reading.finders.agreements import find_agreements
from luodi.reading.finders.commitments import find_commitments
from luodi.reading.finders.focuses import find_focuses
from luodi.reading.finders.honours import find_honours
from luodi.reading.finders.indicators import find_indicators
from luodi.reading.finders.memberships import find_memberships
from luodi.reading.finders.organisations import find_organisations
from luodi.reading.finders.persons import find_persons
from luodi.reading.finders.policies import find_policies
from luodi.reading.finders.targets import find_targets
from luodi.vocabulary import Fact

Finder = Callable[[Scene], Iterator[Fact]]

FINDERS: Final[tuple[Finder, ...]] = (
    find_organisations,
    find_persons,
    find_memberships,
    find_activities,
    find_agreements,
    find_commitments,
    find_indicators,
    find_focuses,
    find_targets,
    find_honours,
    find_policies,
)
"""One for each kind of fact, in the order in which a reading lists them."""
