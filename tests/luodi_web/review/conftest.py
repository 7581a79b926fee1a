"""The story stands ready in every test of the desk, and so do the places it speaks of."""

import pytest
from tests.luodi_web.documents.stories import story
from tests.places import places, reference_tables

__all__ = ["places", "reference_tables", "story"]


@pytest.fixture(autouse=True)
def known_places(places: None) -> None:
    pass
