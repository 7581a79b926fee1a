"""Organisations: every named body, under the longest name that the text gives."""

from collections.abc import Iterator

from luodi.reading.entities.scenes import Scene
from luodi.vocabulary import Fact, Organisation


def find_organisations(scene: Scene) -> Iterator[Fact]:
    """Yield one fact for each body, quoting where its full name stands."""
    for body in scene.cast.bodies:
        yield Organisation(
            quotes=(scene.quote_of(body.spans[0]),), name=body.name, type=body.type, aliases=body.aliases
        )
