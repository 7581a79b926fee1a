"""Files to text: ``load(data, name)`` gives an article whose text never changes afterwards."""

from luodi.loading.errors import (
    BrokenFileError,
    EmptyFileError,
    LoadError,
    LoadProblem,
    NoTextError,
    ProtectedFileError,
    RosterColumnsError,
    TooLargeError,
    TooManyPixelsError,
    UndecodableError,
    UnknownKindError,
    UnreadableFileError,
    UnsafeFileError,
    WrongSuffixError,
)
from luodi.loading.kinds import SUFFIXES
from luodi.loading.letters import Attachment, attachments_of
from luodi.loading.loading import MAX_BYTES, load, load_file

__all__ = [
    "MAX_BYTES",
    "SUFFIXES",
    "Attachment",
    "BrokenFileError",
    "EmptyFileError",
    "LoadError",
    "LoadProblem",
    "NoTextError",
    "ProtectedFileError",
    "RosterColumnsError",
    "TooLargeError",
    "TooManyPixelsError",
    "UndecodableError",
    "UnknownKindError",
    "UnreadableFileError",
    "UnsafeFileError",
    "WrongSuffixError",
    "attachments_of",
    "load",
    "load_file",
]
