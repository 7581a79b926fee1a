"""Room that sites can give and members ask for, where a document says that it is free or needed."""

import re
from decimal import Decimal
from typing import Final

from luodi.dossiers import StatedIndicator, SubjectDossier
from luodi.vocabulary import Area, Measure

_FREE: Final = re.compile(r"可用|可供|可租|闲置|空置|空余|待出让|待租|未出让")
_NEEDED: Final = re.compile(r"需|拟用|拟租|拟购")


def free_room(dossier: SubjectDossier | None, measure: Measure) -> Area | None:
    """The most that a document says is free of land or floor space; parts of it are not added up."""
    return _largest(dossier, measure, _FREE)


def needed_room(dossier: SubjectDossier | None, measure: Measure) -> Area | None:
    """What a document says is needed of land or floor space. What a firm has already is not meant."""
    return _largest(dossier, measure, _NEEDED)


def _largest(dossier: SubjectDossier | None, measure: Measure, said: re.Pattern[str]) -> Area | None:
    stated = dossier.indicators if dossier else ()
    wanted = [item for item in stated if item.measure is measure and _is_said(item, said)]
    areas = [_area(item.quantity.value, item.quantity.unit) for item in wanted]
    return max((area for area in areas if area), default=None)


def _is_said(item: StatedIndicator, said: re.Pattern[str]) -> bool:
    """Whether the sentence, or a quote such as the head of a column, says it."""
    return any(
        said.search(words)
        for evidence in item.evidence
        for words in (evidence.sentence, *(quote.text for quote in evidence.fact.quotes))
    )


def _area(value: Decimal, unit: str) -> Area | None:
    try:
        return Area.of(value, unit)
    except ValueError:
        return None
