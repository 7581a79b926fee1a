"""The sections of a plan, in their order: each yields its blocks."""

from collections.abc import Callable, Iterable
from typing import Final

from luodi.writing.desk import Desk
from luodi.writing.manuscript import Block
from luodi.writing.sections.alliance import alliance
from luodi.writing.sections.background import background
from luodi.writing.sections.cooperation import cooperation
from luodi.writing.sections.industry import industry
from luodi.writing.sections.landing import landing
from luodi.writing.sections.place import place
from luodi.writing.sections.questions import questions
from luodi.writing.sections.targets import targets
from luodi.writing.sections.timetable import timetable

SECTIONS: Final[tuple[Callable[[Desk], Iterable[Block]], ...]] = (
    background,
    place,
    alliance,
    industry,
    landing,
    cooperation,
    timetable,
    targets,
    questions,
)
