"""What is compared, one criterion a file.

To add one: its file, its line in ``CRITERIA``, its weight, its test.
"""

from typing import Final

from luodi.matching.criteria.criterion import Criterion
from luodi.matching.criteria.distance import Distance
from luodi.matching.criteria.industry import IndustryFit
from luodi.matching.criteria.partners import Partners
from luodi.matching.criteria.policy import PolicyWorth
from luodi.matching.criteria.relations import Relations
from luodi.matching.criteria.size import Size
from luodi.matching.criteria.space import Space
from luodi.matching.criteria.standing import Standing

CRITERIA: Final[tuple[Criterion, ...]] = (
    IndustryFit(),
    Partners(),
    Size(),
    Standing(),
    Distance(),
    Relations(),
    PolicyWorth(),
    Space(),
)

__all__ = ["CRITERIA", "Criterion"]
