"""E-mails (.eml): subject, sender, body and the names of what hangs on them, which can be loaded by itself.

Names and bodies are taken in whatever encoding they are, declared or not: offices
send GB18030 under the name of GB2312, and raw bytes where only ASCII is allowed.
"""

import email
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.policy import Compat32
from email.utils import parseaddr, parsedate_to_datetime
from pathlib import PurePath
from typing import Final

from luodi.loading.contents import Content, clean
from luodi.loading.encodings import decode, decode_declared
from luodi.loading.errors import BrokenFileError, LoadError, NoTextError, ProtectedFileError
from luodi.loading.kinds import SUFFIXES
from luodi.vocabulary import PartialDate

_HEADERS: Final = ("From", "Subject", "Date", "Received")
"""An e-mail has one of these at least."""
_LOCKED: Final = ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime")
_FORWARDED: Final = "message/rfc822"
_UNSAFE: Final = re.compile(r"[\x00-\x1f/\\]+")


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that hangs on an e-mail."""

    name: str
    data: bytes


class _Raw(Compat32):
    """Give headers as they came: bytes outside of ASCII as escapes, which can be taken back."""

    def header_fetch_parse(self, name: str, value: str) -> str:  # noqa: ARG002 — the library's signature
        """Return the header's value, undecoded."""
        return value


def load(data: bytes, name: str) -> Content:
    """Load an .eml file: the letter itself, and at its end the names of its attachments."""
    with _broken_otherwise(name):
        letter = _parsed(data, name)
        subject = _words_of(letter["Subject"])
        sender = _sender_of(letter)
        body = _body_of(letter, name)
        names = [_marked(title) for title, _ in _held_by(letter)]
        sent = _sent_on(letter)
    if not body and not names:
        raise NoTextError(name, ".eml")
    lines = (
        subject,
        f"发件人：{sender}" if sender else "",
        body,
        f"附件：{'、'.join(names)}" if names else "",
    )
    return Content("\n".join(line for line in lines if line), subject or None, sent)


def attachments_of(data: bytes, name: str) -> tuple[Attachment, ...]:
    """Return the attachments of a kind that is read, in their order.

    Raises:
        LoadError: the e-mail itself is broken or locked.
    """
    with _broken_otherwise(name):
        held = _held_by(_parsed(data, name))
        return tuple(Attachment(title, _bytes_of(part)) for title, part in held if _is_read(title))


@contextmanager
def _broken_otherwise(name: str) -> Iterator[None]:
    """Take any failure of the library, which has many where headers break their rules, for a broken file."""
    try:
        yield
    except LoadError:
        raise
    except Exception as error:
        raise BrokenFileError(name, ".eml") from error


def _parsed(data: bytes, name: str) -> Message:
    letter = email.message_from_bytes(data, policy=_Raw())
    if not any(letter[header] for header in _HEADERS):
        raise BrokenFileError(name, ".eml")
    if letter.get_content_type() in _LOCKED and letter.get_param("smime-type") != "signed-data":
        raise ProtectedFileError(name, ".eml")
    return letter


def _sender_of(letter: Message) -> str:
    """The name that the sender goes by, else the address."""
    called, address = parseaddr(letter["From"] or "")
    return _words_of(called) or address


def _sent_on(letter: Message) -> PartialDate | None:
    """The day on which it was sent, where the sender was."""
    try:
        return PartialDate.of(parsedate_to_datetime(str(letter["Date"])).date())
    except ValueError:
        return None


def _words_of(header: str | None) -> str:
    """A header's words, decoded by RFC 2047 and, where bytes stand bare in it, by what they look like."""
    words = header or ""
    raw = words.encode("utf-8", "surrogateescape")
    if raw.isascii():
        words = "".join(_decoded(part, charset) for part, charset in _parts_of(words))
    else:
        words = decode_declared(raw, None) or raw.decode("utf-8", "replace")
    return " ".join(clean(words).split())


def _parts_of(words: str) -> list[tuple[str | bytes, str | None]]:
    try:
        return list(decode_header(words))
    except HeaderParseError:
        return [(words, None)]


def _decoded(part: str | bytes, charset: str | None) -> str:
    return (
        part if isinstance(part, str) else decode_declared(part, charset) or part.decode("ascii", "replace")
    )


def _body_of(letter: Message, name: str) -> str:
    """The first plain text, else the first page, as text."""
    for kind in ("text/plain", "text/html"):
        for part in letter.walk():
            if part.get_content_type() == kind and not _is_attached(part):
                text = _text_of(part, name)
                if text:
                    return text
    return ""


def _text_of(part: Message, name: str) -> str:
    raw = _bytes_of(part)
    charset = part.get_content_charset()
    text = clean(decode_declared(raw, charset) or decode(raw, name)) if raw else ""
    if part.get_content_type() == "text/html":
        from luodi.loading import markup  # noqa: PLC0415 — a large library, spared where there is no page

        page = markup.parsed(text)
        text = "" if page is None else markup.text_of(page)
    return text.strip()


def _bytes_of(part: Message) -> bytes:
    if part.get_content_type() == _FORWARDED:
        inner = part.get_payload(0)
        return inner.as_bytes() if isinstance(inner, Message) else b""
    held = part.get_payload(decode=True)
    return held if isinstance(held, bytes) else b""


def _is_attached(part: Message) -> bool:
    return part.get_content_disposition() == "attachment" or _title_of(part) is not None


def _title_of(part: Message) -> str | None:
    """The attachment's name; empty where it is spoilt."""
    try:
        title = part.get_filename()
    except ValueError:  # Bytes that no encoding allows, in a name that declares one.
        return ""
    return None if title is None else _words_of(title)


def _held_by(letter: Message) -> Iterator[tuple[str, Message]]:
    """Yield what hangs on the letter and on letters that it forwards, each with a name."""
    for number, part in enumerate(letter.walk()):
        if part.get_content_type() == _FORWARDED:
            inner = part.get_payload(0)
            subject = _words_of(inner["Subject"]) if isinstance(inner, Message) else ""
            yield _safe(subject or f"邮件{number}") + ".eml", part
        elif not part.is_multipart() and _is_attached(part):
            yield _safe(_title_of(part) or "") or f"附件{number}", part


def _safe(title: str) -> str:
    return _UNSAFE.sub("_", title).strip()


def _is_read(title: str) -> bool:
    return PurePath(title).suffix.lower() in SUFFIXES


def _marked(title: str) -> str:
    return title if _is_read(title) else f"{title}（未读取）"
