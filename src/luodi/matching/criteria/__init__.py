"""What is compared, one criterion a file.

To add one: its file, its line in ``CRITERIA``, its weight, its test.
"""

from typing import Final

from luodi.matching.companies import Context
from luodi.matching.criteria.criterion import Criterion
from luodi.matching.criteria.distance import Distance
from luodi.matching.criteria.home import Home
from luodi.matching.criteria.industry import IndustryFit
from luodi.matching.criteria.partners import Partners
from luodi.matching.criteria.policy import PolicyWorth
from luodi.matching.criteria.relations import Relations
from luodi.matching.criteria.residents import Residents
from luodi.matching.criteria.size import Size
from luodi.matching.criteria.space import Space
from luodi.matching.criteria.standing import Standing
from luodi.matching.criteria.surroundings import Surroundings

_RESIDENTS: Final = Residents()
_HOME: Final = Home()
_STANDING: Final = Standing()
_SURROUNDINGS: Final = Surroundings()
CRITERIA: Final[tuple[Criterion, ...]] = (
    IndustryFit(),
    Partners(),
    Size(),
    _STANDING,
    _SURROUNDINGS,
    Distance(),
    Relations(),
    PolicyWorth(),
    Space(),
)
"""Those that every comparison asks."""
INDUSTRY: Final = 0
"""The place of the only one that looks at the words of each firm, so that firms share no row of it."""
EVERY: Final[tuple[Criterion, ...]] = (*CRITERIA, _RESIDENTS, _HOME)
BLENDED: Final = (_STANDING, _SURROUNDINGS, _RESIDENTS, _HOME)
"""Those made of parts that data weigh."""


def criteria_for(context: Context) -> tuple[Criterion, ...]:
    """Those that this comparison asks: some need what only certain callers know or want."""
    asked: list[Criterion] = [*CRITERIA]
    if context.residents:
        asked.append(_RESIDENTS)
    if context.at_home:
        asked.append(_HOME)
    return tuple(asked)


__all__ = ["BLENDED", "CRITERIA", "EVERY", "INDUSTRY", "Criterion", "criteria_for"]
