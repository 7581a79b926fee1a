"""The encodings of Chinese offices: as the first bytes declare, else UTF-8, else GB18030 or Big5.

UTF-8 and UTF-16 with a mark cannot be mistaken. Nearly any bytes pass for GB18030,
so a decoding counts only if most of its characters are in everyday use.
"""

import codecs
import re
from typing import Final

from luodi.loading.errors import UndecodableError, UnknownKindError
from luodi.vocabulary import Words

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_EVERYDAY: Final = {"gb18030": ("gb2312", 0xB0, 0xD7), "big5hkscs": ("big5", 0xA4, 0xC6)}
"""Encoding -> the standard that orders its characters by use, and the rows of the everyday ones."""
_WIDEST: Final = {
    "us-ascii": "utf-8",
    "utf8": "utf-8",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "hz-gb-2312": "hz",
    "big5": "big5hkscs",
}
"""Name that is declared -> the encoding that holds it whole."""
_PUNCTUATION: Final = re.compile(r"[\x00-\x7f\xa0\xb7\u2010-\u203b\u3000-\u3020\uff01-\uff5e]")
_SAMPLE: Final = 20_000
"""Characters looked at to judge a decoding."""
_LEAST_EVERYDAY: Final = 0.4
"""Prose has over 0.5 in its own encoding, even traditional characters in GB18030; under 0.35 in another."""
_MOST_CONTROLS: Final = 0.01
"""Share of control characters over which a file is no text."""
_STRAY_CONTROLS: Final = 2
"""What old programs leave, such as the mark of the end of a file."""
_CONTROLS: Final = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_BINARY: Final = Words(zh="二进制文件", en="a binary file")


def decode(data: bytes, name: str) -> str:
    """Turn bytes into text.

    Raises:
        UndecodableError: in no encoding that is read.
        UnknownKindError: no text at all.
    """
    text = _decoded(data)
    if text is None and b"\x00" not in data:
        raise UndecodableError(name)
    if text is None or "\x00" in text or _controls_in(text) > _MOST_CONTROLS * len(text):
        raise UnknownKindError(name, _BINARY)
    return text


def decode_declared(data: bytes, charset: str | None) -> str | None:
    """Turn bytes into text as they are declared, office encodings in their widest form; else by their looks.

    ``None`` where neither fits.
    """
    wide = _WIDEST.get((charset or "").lower(), charset or "utf-8")
    try:
        text = data.decode(wide)
    except (UnicodeDecodeError, LookupError):
        text = None
    return text if text is not None else _decoded(data)


def _decoded_as(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _decoded(data: bytes) -> str | None:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _decoded_as(data, encoding)
    if b"\x00" in data:
        # Line ends and Latin letters of UTF-16 have a zero byte on one side.
        little = data[1::2].count(0) >= data[0::2].count(0)
        return _decoded_as(data, "utf-16-le" if little else "utf-16-be")
    strict = _decoded_as(data, "utf-8")
    return strict if strict is not None else _likelier(data)


def _controls_in(text: str) -> int:
    return max(0, len(_CONTROLS.findall(text)) - _STRAY_CONTROLS)


def _likelier(data: bytes) -> str | None:
    """The decoding with more everyday characters; GB18030 where both have as many."""
    best, most = None, _LEAST_EVERYDAY
    for encoding in _EVERYDAY:
        text = _decoded_as(data, encoding)
        share = _everyday_share(text, encoding) if text is not None else 0.0
        if share > most:
            best, most = text, share
    return best


def _everyday_share(text: str, encoding: str) -> float:
    """Share of everyday characters among those that are neither ASCII nor punctuation."""
    standard, first_row, last_row = _EVERYDAY[encoding]
    letters = _PUNCTUATION.sub("", text[:_SAMPLE])
    rows = (letter.encode(standard, "replace")[0] for letter in letters)
    return sum(first_row <= row <= last_row for row in rows) / len(letters) if letters else 1.0
