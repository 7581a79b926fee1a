"""From a file to its text: check, tell the kind, decode, and hand over to the reader of that kind."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Final

from luodi.loading.contents import Content
from luodi.loading.errors import EmptyFileError, TooLargeError, UnreadableFileError
from luodi.loading.kinds import kind_of
from luodi.vocabulary import Article, Words

MAX_BYTES: Final = 50 * 2**20
"""The size of the largest file that is read."""

_READERS: Final = {
    ".txt": "texts",
    ".html": "pages",
    ".htm": "pages",
    ".docx": "documents",
    ".pdf": "prints",
    ".xlsx": "workbooks",
    ".eml": "letters",
    ".png": "pictures",
    ".jpg": "pictures",
    ".jpeg": "pictures",
}
"""Kind -> the module that reads it, imported when first needed: each brings a large library."""


def load(data: bytes, name: str) -> Article:
    """Load a file's bytes under its name.

    >>> load("东丽区总人口94万。".encode("gb18030"), "概况.txt").text
    '东丽区总人口94万。'

    Raises:
        LoadError: one of the family in ``errors``.
    """
    if len(data) > MAX_BYTES:
        raise TooLargeError(name, len(data), MAX_BYTES)
    if not data.strip(b"\x00 \t\r\n"):
        raise EmptyFileError(name)
    read: Callable[[bytes, str], Content] = import_module(
        f"luodi.loading.{_READERS[kind_of(data, name)]}"
    ).load
    content = read(data, name)
    if not content.text.strip():
        raise EmptyFileError(name)
    return Article(
        name=name,
        text=content.text,
        title=content.title,
        published=content.published,
        recognised=content.recognised,
    )


def load_file(path: Path, name: str | None = None) -> Article:
    """Load a file from the disk, under its own name or another.

    Raises:
        LoadError: one of the family in ``errors``.
    """
    try:
        size = path.stat().st_size
        if size > MAX_BYTES and path.is_file():
            raise TooLargeError(path.name, size, MAX_BYTES)
        data = path.read_bytes()
    except (OSError, ValueError) as error:
        raise UnreadableFileError(str(path), _why(error)) from error
    return load(data, name or path.name)


def _why(error: Exception) -> Words:
    match error:
        case FileNotFoundError():
            return Words(zh="找不到文件。请检查路径。", en="there is no such file. Check the path.")
        case IsADirectoryError():
            return Words(zh="这是文件夹。请列出其中的文件。", en="this is a folder. Name the files in it.")
        case PermissionError():
            return Words(zh="没有读取权限。请检查文件权限。", en="it may not be read. Check its permissions.")
        case _:
            return Words(
                zh=f"读取失败（{error}）。请检查磁盘和路径。",
                en=f"it cannot be read ({error}). Check disk and path.",
            )
