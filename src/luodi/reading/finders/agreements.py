"""Agreements: who signed what, how binding, on which occasion."""

import re
from collections.abc import Iterator
from typing import Final

from luodi.reading.entities.scenes import Scene
from luodi.reading.happenings.drafts import Happening
from luodi.reading.happenings.stories import happenings_of
from luodi.vocabulary import ActivityType, Agreement, AgreementStage, Fact

_STAGES: Final = {
    "初步": AgreementStage.PRELIMINARY,
    "意向": AgreementStage.PRELIMINARY,
    "备忘录": AgreementStage.PRELIMINARY,
    "框架": AgreementStage.FRAMEWORK,
    "正式": AgreementStage.FORMAL,
    "合同": AgreementStage.FORMAL,
}
_OCCASION: Final = re.compile(
    r"在([^,。;]{0,16}?[“\"][^”\"]{2,30}[”\"][^,。;]{0,12}?(?:会|仪式|活动)|[^,。;在]{2,24}?(?:大会|"
    r"仪式|推介会|洽谈会|推进会|峰会|论坛))(?:上|期间|中)"
)


def find_agreements(scene: Scene) -> Iterator[Fact]:
    """Yield one agreement for each signing that the text tells."""
    for happening in happenings_of(scene):
        if happening.type is ActivityType.SIGNING:
            yield _agreement(scene, happening)


def _agreement(scene: Scene, happening: Happening) -> Agreement:
    start, end = happening.span.start, happening.span.end
    words = scene.page.text(start, end)
    sentence = scene.page.sentence_at(start)
    occasion = _OCCASION.search(scene.page.body, sentence.start, max(end, sentence.end))
    stage = next((stage for word, stage in _STAGES.items() if word in words), None)
    return Agreement(
        quotes=(scene.quote(start, end),),
        parties=happening.parties,
        stage=stage,
        occasion=occasion[1] if occasion else None,
        date=happening.date,
    )
