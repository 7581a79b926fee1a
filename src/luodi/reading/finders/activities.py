"""Activities: one fact for each happening, with its day and all who take part."""

from collections.abc import Iterator

from luodi.reading.entities.scenes import Scene
from luodi.reading.happenings.drafts import Happening
from luodi.reading.happenings.stories import happenings_of
from luodi.vocabulary import Activity, Fact


def find_activities(scene: Scene) -> Iterator[Fact]:
    """Yield the happenings of the text."""
    for happening in happenings_of(scene):
        yield _activity(scene, happening)


def _activity(scene: Scene, happening: Happening) -> Activity:
    return Activity(
        quotes=tuple(scene.quote_of(span) for span in dict.fromkeys(happening.spans)),
        type=happening.type,
        date=happening.date,
        place=happening.place,
        hosts=happening.hosts,
        guests=happening.guests,
        participants=happening.participants,
        topic=happening.name or None,
    )
