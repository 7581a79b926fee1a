"""The zip packages that .docx and .xlsx are, checked before anything in them is unpacked for use."""

import io
import zipfile
from typing import Final

from luodi.loading.errors import BrokenFileError, ProtectedFileError, UnsafeFileError
from luodi.vocabulary import Words

MAX_UNPACKED: Final = 200 * 2**20
"""Bytes that all parts may unpack to."""
_MAX_PARTS: Final = 10_000
_ENCRYPTED_FLAG: Final = 0x1
_DECLARATIONS: Final = tuple(
    mark.encode(encoding)
    for mark in ("<!DOCTYPE", "<!ENTITY")
    for encoding in ("utf-8", "utf-16-le", "utf-16-be")
)
BOMB: Final = Words(zh="压缩内容解开后过大", en="it unpacks to far more than it shows")
_ENTITIES: Final = Words(
    zh="内部的 XML 含有文档类型或实体定义", en="its XML declares a document type or entities"
)


def check_package(data: bytes, name: str, suffix: str) -> None:
    """Refuse a package that is broken, protected or made to harm.

    Raises:
        BrokenFileError: it is no whole zip archive.
        ProtectedFileError: its parts are encrypted.
        UnsafeFileError: it unpacks without end, or its XML defines entities.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            _check_sizes(parts, name, suffix)
            unsafe = any(_declares(archive.read(part)) for part in parts if _is_xml(part))
    except (ProtectedFileError, UnsafeFileError):
        raise
    except Exception as error:  # Broken archives fail in the many ways of their compressors.
        raise BrokenFileError(name, suffix) from error
    if unsafe:
        raise UnsafeFileError(name, _ENTITIES)


def _check_sizes(parts: list[zipfile.ZipInfo], name: str, suffix: str) -> None:
    if any(part.flag_bits & _ENCRYPTED_FLAG for part in parts):
        raise ProtectedFileError(name, suffix)
    # A part never yields more than it declares, so the declared sizes are a true bound.
    if len(parts) > _MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
        raise UnsafeFileError(name, BOMB)


def _is_xml(part: zipfile.ZipInfo) -> bool:
    return part.filename.lower().endswith((".xml", ".rels", ".vml"))


def _declares(content: bytes) -> bool:
    return any(mark in content for mark in _DECLARATIONS)
