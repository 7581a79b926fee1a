"""What is a number about, and where does a zone lie?"""

from collections.abc import Iterator

from luodi.vocabulary import Words
from luodi.workflow.questions.case import DISTRICT, REVIEW, Case
from luodi.writing import Question


def subjects(case: Case) -> Iterator[Question]:
    """Ask for the subject of facts without one, and for the place of zones that are told of."""
    for item in case.dossiers.unplaced:
        words = item.fact.quotes[0].text
        yield Question(
            words=Words(zh=f"“{words}”说的是哪个地方或单位", en=f"Which place or body “{words}” is about"),
            ask=REVIEW,
            about=item.source.title,
            evidence=(item,),
        )
    for place in case.dossiers.places:
        said = place.indicators or place.focuses or place.targets
        if place.division is None and said:
            yield Question(
                words=Words(zh=f"{place.name}位于哪个区县", en=f"In which district {place.name} lies"),
                ask=DISTRICT,
                about=place.name,
                evidence=place.evidence,
            )
