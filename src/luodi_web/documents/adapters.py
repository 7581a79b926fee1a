"""Where documents meet the engines that load and read them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import IO, Any, Final
from zipfile import ZIP_DEFLATED, ZipFile

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from luodi.corpus import LabelledDocument, write
from luodi.loading import SUFFIXES, Attachment, LoadError, attachments_of, load
from luodi.reading import Learned, WeightsError, learned_from, read
from luodi.vocabulary import Article, fact_from_record, record_from_fact
from luodi_web.documents.models import Document, Fact
from luodi_web.ui.languages import said

_IN_MEMORY: Final = 2**20
"""Bytes; a greater archive is kept on the disk while it is sent."""
_LONGEST_NAME: Final = 60
_NOT_IN_NAMES: Final = re.compile(r'[\\/:*?"<>|\s.]+')


class UnreadableError(Exception):
    """The bytes are no document that can be read; the message says what, where and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadDocument:
    """What came out of a document."""

    text: str
    title: str
    published: str
    recognised: bool
    records: tuple[dict[str, Any], ...]


def load_article(data: bytes, name: str) -> Article:
    """The article in these bytes.

    Raises:
        UnreadableError: said in the language of the person who asked.
    """
    try:
        return load(data, name)
    except LoadError as error:
        raise UnreadableError(said(error.words)) from error


def attachments_in(data: bytes, name: str) -> tuple[Attachment, ...]:
    """The files that hang on an e-mail and can be read; none of anything else, or of a broken one."""
    if not name.lower().endswith(".eml"):
        return ()
    try:
        return attachments_of(data, name)
    except LoadError:
        return ()  # Its own reading says what is wrong with it.


def read_article(article: Article) -> ReadDocument:
    """The facts of an article, as records with their quotes."""
    reading = read(article, learned())
    return ReadDocument(
        text=article.text,
        title=reading.title or article.title or "",
        published=str(reading.published or ""),
        recognised=bool(article.recognised),
        records=tuple(record_from_fact(fact) for fact in reading.facts),
    )


def learned() -> Learned | None:
    """What this place of work taught the reader, by the setting; none where the reader goes by its own.

    Raises:
        ImproperlyConfigured: the file that the setting names holds no weights.
    """
    if not settings.LUODI_WEIGHTS:
        return None
    path = Path(settings.LUODI_WEIGHTS)
    try:
        return _learned_in(path, path.stat().st_mtime_ns)
    except (OSError, UnicodeDecodeError, WeightsError) as error:
        raise ImproperlyConfigured(f"LUODI_WEIGHTS: {path}: {error}. Write it with luodi train.") from error


@lru_cache(maxsize=1)
def _learned_in(path: Path, changed: int) -> Learned:  # noqa: ARG001 — a changed file is read again
    return learned_from(path.read_text("utf-8"))


def readable_suffixes() -> tuple[str, ...]:
    """The endings of file names that can be read, such as ``.docx``."""
    return tuple(sorted(SUFFIXES))


def corpus_of(documents: Iterable[tuple[Document, Iterable[Fact]]]) -> IO[bytes]:
    """Pack documents with their facts into a .zip, each in the form of labelled documents."""
    archive: IO[bytes] = SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115 (the answer closes it)
    with ZipFile(archive, "w", ZIP_DEFLATED) as packed:
        for document, facts in documents:
            name = f"{document.pk}-{_NOT_IN_NAMES.sub('-', document.title)[:_LONGEST_NAME]}.txt"
            stated = tuple(fact_from_record(fact.record) for fact in facts)
            packed.writestr(name, write(LabelledDocument(name, document.text, stated)))
    archive.seek(0)
    return archive
