"""Where documents meet the engines that load and read them."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import get_language

from luodi.loading import SUFFIXES, LoadError, load
from luodi.reading import read
from luodi.vocabulary import Article, record_from_fact


class UnreadableError(Exception):
    """The bytes are no document that can be read; the message says what, where and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadDocument:
    """What came out of a document."""

    text: str
    title: str
    published: str
    records: tuple[dict[str, Any], ...]


def load_article(data: bytes, name: str) -> Article:
    """The article in these bytes.

    Raises:
        UnreadableError: said in the language of the person who asked.
    """
    try:
        return load(data, name)
    except LoadError as error:
        raise UnreadableError(error.words.in_language(get_language() or "")) from error


def read_article(article: Article) -> ReadDocument:
    """The facts of an article, as records with their quotes."""
    reading = read(article)
    return ReadDocument(
        text=article.text,
        title=reading.title or article.title or "",
        published=str(reading.published or ""),
        records=tuple(record_from_fact(fact) for fact in reading.facts),
    )


def readable_suffixes() -> tuple[str, ...]:
    """The endings of file names that can be read, such as ``.docx``."""
    return tuple(sorted(SUFFIXES))
