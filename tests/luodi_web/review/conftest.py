"""The story stands ready in every test of the desk."""

from tests.luodi_web.documents.stories import story

__all__ = ["story"]
