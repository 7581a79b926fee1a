"""From files to the landing plan: the only place where the engines meet."""

from luodi.workflow.files import Progress, UnreadableFilesError, evidence_of, read_files
from luodi.workflow.landings import Landing, draft
from luodi.workflow.places import AmbiguousPlaceError, PlaceError, UnknownPlaceError, find_place
from luodi.workflow.scenarios import Scenario, ScenarioError
from luodi.workflow.times import UndatedError

__all__ = [
    "AmbiguousPlaceError",
    "Landing",
    "PlaceError",
    "Progress",
    "Scenario",
    "ScenarioError",
    "UndatedError",
    "UnknownPlaceError",
    "UnreadableFilesError",
    "draft",
    "evidence_of",
    "find_place",
    "read_files",
]
