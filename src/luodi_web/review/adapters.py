"""Where the desk meets the engine that reads: why a fact was read."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from luodi.reading import Explanation, explain
from luodi.vocabulary import Article, PartialDate, record_from_fact
from luodi_web.documents.models import Fact
from luodi_web.documents.queries import learned

_LONGEST: Final = 100_000
"""Characters of the longest document that is read again for an answer; it takes some ten seconds."""

Key = tuple[str, int, int]
"""A kind of fact, and where its first quote stands."""


def explanation_of(fact: Fact) -> Explanation | None:
    """How a fact came about; ``None`` if people added it, or the document is too long to be read again."""
    document = fact.document
    if len(document.text) > _LONGEST:
        return None
    quote = fact.record["quotes"][0]
    found = _explained(document.name, document.text, document.published).get(
        (fact.kind, quote["start"], quote["end"]), ()
    )
    exact = (explanation for explanation in found if record_from_fact(explanation.fact) == fact.record)
    return next(exact, next(iter(found), None))


@lru_cache(maxsize=4)
def _explained(name: str, text: str, published: str) -> Mapping[Key, tuple[Explanation, ...]]:
    """The explanations of a document, which is read once for all questions about its facts."""
    day = PartialDate.parse(published) if published else None
    found: dict[Key, tuple[Explanation, ...]] = {}
    for explanation in explain(Article(name=name, text=text, published=day), learned())[1]:
        span = explanation.fact.quotes[0].span
        key = (str(explanation.fact.kind), span.start, span.end)
        found[key] = (*found.get(key, ()), explanation)
    return found
