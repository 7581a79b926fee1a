"""Where documents meet the engines that load and read them."""

from dataclasses import dataclass
from importlib import import_module
from typing import Any

from django.utils.translation import get_language

from luodi.vocabulary import Fact, record_from_fact


class UnreadableError(Exception):
    """The bytes are no document that can be read; the message says what, where and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadDocument:
    """What came out of a document."""

    text: str
    title: str
    published: str
    records: tuple[dict[str, Any], ...]


def load_text(data: bytes, name: str) -> Any:
    """The article in these bytes.

    Raises:
        UnreadableError: said in the language of the person who asked.
    """
    loading = import_module("luodi.loading")
    try:
        return loading.load(data, name)
    except loading.LoadError as error:
        raise UnreadableError(error.words.in_language(get_language() or "zh")) from error


def read_article(article: Any) -> ReadDocument:
    """The facts of an article, as records with their quotes."""
    reading = import_module("luodi.reading").read(article)
    facts: tuple[Fact, ...] = reading.facts
    return ReadDocument(
        text=article.text,
        title=reading.title or "",
        published=str(reading.published or ""),
        records=tuple(record_from_fact(fact) for fact in facts),
    )
