"""Where documents meet a second reader: a chat model that the administrator set up, over the network."""

from luodi_web.documents.second.chat import Endpoint, SecondReaderError, ask
from luodi_web.documents.second.opinions import SecondOpinion, Variant, second_opinion, second_reader

__all__ = [
    "Endpoint",
    "SecondOpinion",
    "SecondReaderError",
    "Variant",
    "ask",
    "second_opinion",
    "second_reader",
]
