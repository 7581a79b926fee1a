"""Packing a document so that the same content gives the same bytes."""

import io
import zipfile
from typing import Final

_DAY_ONE: Final = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip file can hold."""


def repacked(data: bytes) -> bytes:
    """The same files in the same order, without the time at which they were written."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _DAY_ONE)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            new.writestr(entry, old.read(name))
    return packed.getvalue()
