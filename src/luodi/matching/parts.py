"""What a model learns from: the values that weights act on, before any weight."""

from collections.abc import Sequence
from typing import Final

from luodi.matching.companies import Company, Context
from luodi.matching.criteria import BLENDED, EVERY, criteria_for
from luodi.matching.models import model
from luodi.matching.tables import Comparison, Scores, table_of_companies, table_of_zones
from luodi.reference import Zone

_PLAIN: Final = ("industry", "size")


def parts_of(
    companies: Sequence[Company], zones: Sequence[Zone], *, context: Context
) -> dict[tuple[str, str], Scores]:
    """By criterion and part: firms × zones in the order given, NaN where unknown.

    A criterion without parts has one, named after itself.
    """
    places = table_of_zones(tuple(zones)).placed(context.places)
    comparison = Comparison(table_of_companies(companies), places, context, model())
    asked = criteria_for(context)
    found = {
        (criterion.key, criterion.key): criterion.scores(comparison)
        for criterion in EVERY
        if criterion.key in _PLAIN
    }
    for criterion in BLENDED:
        if criterion in asked:
            for part, values in criterion.parts(comparison).items():
                found[criterion.key, part] = values
    return found
