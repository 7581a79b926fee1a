"""The story, and a chat endpoint on this machine, stand ready in every test of the documents."""

from tests.luodi_web.documents.endpoints import endpoint
from tests.luodi_web.documents.stories import story

__all__ = ["endpoint", "story"]
