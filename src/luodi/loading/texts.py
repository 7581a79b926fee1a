"""Plain text: the encodings of Chinese offices, tried from the strictest to the loosest."""

import codecs
import re
from typing import Final

from luodi.loading.contents import Content, clean
from luodi.loading.errors import UndecodableError, UnknownKindError
from luodi.vocabulary import Words

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE: Final = 20_000
"""Characters looked at to judge whether a decoding gives words."""
_LEAST_USUAL: Final = 0.7
"""Share of usual characters under which a decoding is taken for a wrong one; Chinese prose has over 0.95."""
_MOST_CONTROLS: Final = 0.01
"""Share of control characters over which a file is no text."""
_CONTROLS: Final = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_USUAL: Final = re.compile(r"[\x09-\x0d\x20-\x7e\xa0\xb7\u2010-\u203b\u3000-\u3020\uff01-\uff5e]")


def load(data: bytes, name: str) -> Content:
    """Load a .txt file."""
    return Content(clean(decode(data, name)))


def decode(data: bytes, name: str) -> str:
    """Turn bytes into text.

    Raises:
        UndecodableError: in no encoding that is read.
        UnknownKindError: no text at all.
    """
    for encoding in _encodings_for(data):
        text = decoded(data, encoding)
        if text is not None and (encoding in _STRICT or _is_plausible(text)):
            break
    else:
        if b"\x00" in data:
            raise UnknownKindError(name, _BINARY)
        raise UndecodableError(name)
    if len(_CONTROLS.findall(text)) > _MOST_CONTROLS * len(text) or "\x00" in text:
        raise UnknownKindError(name, _BINARY)
    return text


def decoded(data: bytes, encoding: str) -> str | None:
    """Return the text, or ``None`` where a byte does not fit the encoding."""
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


_STRICT: Final = frozenset({"utf-8", "utf-8-sig"})
"""Encodings that fit no other bytes by chance."""
_BINARY: Final = Words(zh="二进制文件", en="a binary file")


def _encodings_for(data: bytes) -> tuple[str, ...]:
    """Encodings worth trying: what the first bytes declare, else by strictness."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return (encoding,)
    if b"\x00" in data:
        # Line ends and Latin letters of UTF-16 have a zero byte on one side.
        little = data[1::2].count(0) >= data[0::2].count(0)
        return ("utf-16-le",) if little else ("utf-16-be",)
    return ("utf-8", "gb18030")


def _is_plausible(text: str) -> bool:
    """Tell whether most characters are in everyday use; wrong decodings give rare ones."""
    sample = text[:_SAMPLE]
    return sum(map(_is_usual, sample)) >= _LEAST_USUAL * len(sample)


def _is_usual(character: str) -> bool:
    if _USUAL.match(character):
        return True
    try:
        lead = character.encode("gb2312")[0]
    except UnicodeEncodeError:
        return False
    return _FIRST_ROW <= lead <= _LAST_ROW


_FIRST_ROW, _LAST_ROW = 0xB0, 0xD7
"""The rows of GB 2312 that hold its 3755 everyday characters."""
