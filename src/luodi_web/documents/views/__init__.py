"""Documents on screen."""

from luodi_web.documents.views.adding import add, paste, read_again, reread, upload
from luodi_web.documents.views.exporting import corpus
from luodi_web.documents.views.keeping import describe, remove, removed, restore, share
from luodi_web.documents.views.reading import detail, documents, original

__all__ = [
    "add",
    "corpus",
    "describe",
    "detail",
    "documents",
    "original",
    "paste",
    "read_again",
    "remove",
    "removed",
    "reread",
    "restore",
    "share",
    "upload",
]
