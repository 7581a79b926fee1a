from collections.abc import Callable
from typing import Any

import pytest

from luodi.reading import Reading, read
from luodi.vocabulary import Article, FactKind, PartialDate

ReadText = Callable[..., Reading]
FactsOf = Callable[[str, str], list[dict[str, Any]]]


@pytest.fixture
def read_text() -> ReadText:
    """Read a text as a document of its own."""

    def reader(text: str, *, name: str = "文件.txt", published: str | None = None) -> Reading:
        day = PartialDate.parse(published) if published else None
        return read(Article(name=name, text=text, published=day))

    return reader


@pytest.fixture
def rows_of(read_text: ReadText) -> Callable[..., set[tuple[Any, ...]]]:
    """Read a text and give the named fields of its facts of one kind."""

    def rows(kind: FactKind, text: str, *fields: str, published: str | None = None) -> set[tuple[Any, ...]]:
        facts = read_text(text, published=published).of_kind(kind)
        return {tuple(getattr(fact, field) for field in fields) for fact in facts}

    return rows
