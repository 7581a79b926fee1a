"""What kind of file it is: by its first bytes and by its name, which must agree."""

import io
import zipfile
from pathlib import PurePath
from typing import Final

from luodi.loading.errors import ProtectedFileError, UnknownKindError, WrongSuffixError
from luodi.vocabulary import Words

SUFFIXES: Final = (".txt", ".html", ".htm", ".docx", ".pdf", ".xlsx", ".eml", ".png", ".jpg", ".jpeg")
"""What is read, by the end of the file's name."""

_ALIKE: Final = (frozenset((".htm", ".html")), frozenset((".jpg", ".jpeg")))
_HEAD: Final = 2048
"""Bytes in which a file shows its kind."""
_ZIP: Final = b"PK\x03\x04"
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_STARTS: Final = ((b"%PDF-", ".pdf"), (b"\x89PNG", ".png"), (b"\xff\xd8\xff", ".jpg"))
_PARTS: Final = {"word/document.xml": ".docx", "xl/workbook.xml": ".xlsx"}
_PICTURE: Final = Words(zh="这种图片", en="a picture of this kind")
_PROGRAM: Final = Words(zh="程序文件", en="a program")
_ARCHIVE: Final = Words(zh="压缩包", en="an archive")
_OLD_OFFICE: Final = Words(zh="旧版 .doc、.xls 文件", en="an old .doc or .xls file")
_BINARIES: Final = (
    (b"GIF8", _PICTURE),
    (b"II*\x00", _PICTURE),
    (b"MZ", _PROGRAM),
    (b"\x7fELF", _PROGRAM),
    (b"Rar!", _ARCHIVE),
    (b"7z\xbc\xaf", _ARCHIVE),
    (b"\x1f\x8b", _ARCHIVE),
)


def kind_of(data: bytes, name: str) -> str:
    """Return the suffix of the kind that the file is.

    Raises:
        UnknownKindError: the name or the content is of a kind that is not read.
        WrongSuffixError: name and content are of different kinds.
        ProtectedFileError: an office file behind a password.
    """
    stated = PurePath(name).suffix.lower()
    if stated not in SUFFIXES:
        nameless = Words(zh="没有后缀的文件", en="a file without a suffix")
        raise UnknownKindError(
            name, Words(zh=f" {stated} 文件", en=f"a {stated} file") if stated else nameless
        )
    found = _kind_of_content(data, name, stated)
    if found in (None, stated) or frozenset((found, stated)) in _ALIKE:
        return stated
    raise WrongSuffixError(name, stated, str(found))


def _kind_of_content(data: bytes, name: str, stated: str) -> str | None:
    """Tell the kind that the content shows; ``None`` where it shows none, as plain text does."""
    head = data[:_HEAD]
    if head.startswith(_OLE):
        if _ENCRYPTED in data:
            raise ProtectedFileError(name, stated)
        raise UnknownKindError(name, _OLD_OFFICE)
    if head.startswith(_ZIP):
        return _kind_of_package(data, name, stated)
    shown = next((suffix for start, suffix in _STARTS if head.startswith(start)), None)
    if shown:
        return shown
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith((b"<!doctype html", b"<html")):
        return ".html"
    if b"\x00" in head:
        for start, words in _BINARIES:
            if head.startswith(start):
                raise UnknownKindError(name, words)
    return None


def _kind_of_package(data: bytes, name: str, stated: str) -> str:
    """Tell a document from a workbook from any other archive, by the part that makes it one."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        if stated in _PARTS.values():
            return stated  # It claims to be one: let its reader say that it is broken.
        raise UnknownKindError(name, _ARCHIVE) from None
    found = next((suffix for part, suffix in _PARTS.items() if part in parts), None)
    if found is None:
        raise UnknownKindError(name, _ARCHIVE)
    return found
