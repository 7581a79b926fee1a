"""``read(article)``: from a document's text to its facts, each with its quote.

The way: page (folded text, sentences, words) → mentions → cast (who is who) →
scene → one finder for each kind of fact.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from luodi.reading.documents.headers import published_of, title_of
from luodi.reading.documents.tables import find_tables
from luodi.reading.entities.scenes import Scene, scene_of
from luodi.reading.finders import FINDERS, TABLES
from luodi.reading.finders.tables import facts_of_tables
from luodi.reading.learning.learned import Learned
from luodi.reading.spelling import speller_of
from luodi.reading.words.pages import page_of
from luodi.vocabulary import Article, Evidence, Fact, FactKind, Organisation, PartialDate, Source

Found = tuple[Fact, str]
"""A fact, and the name of the finder that gave it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a document states, in order of kind and then of place."""

    article: Article
    title: str
    """The document's own title; its name where it has none."""
    published: PartialDate | None
    """The document's own date; ``None`` where it states none."""
    facts: tuple[Fact, ...]
    origins: tuple[str, ...]
    """For each fact the finder that gave it, a key of ``ORIGINS``."""

    def of_kind(self, kind: FactKind) -> tuple[Fact, ...]:
        """Return the facts of one kind."""
        return tuple(fact for fact in self.facts if fact.kind is kind)

    def evidence(self, source: Source | None = None) -> tuple[Evidence, ...]:
        """Return the facts as evidence, cited as ``source``, else by the document's name, title and date."""
        cited = source or Source(key=self.article.name, title=self.title, published=self.published)
        return tuple(Evidence.of(fact, self.article, cited) for fact in self.facts)


def read(article: Article, learned: Learned | None = None) -> Reading:
    """Read a document: every fact that it states, with the exact words that state it.

    Choices are made by what was ``learned``, else by the weights that travel with the reader.

    >>> reading = read(Article(name="x.txt", text="2024年3月5日，副区长王建国到北京云帆科技有限公司调研。"))
    >>> [(fact.name, fact.title) for fact in reading.of_kind(FactKind.PERSON)]
    [('王建国', '副区长')]
    """
    reading, _ = read_scene(article, learned)
    return reading


def read_scene(article: Article, learned: Learned | None = None) -> tuple[Reading, Scene]:
    """Read a document, and give the scene that its facts were found in as well."""
    tables = find_tables(article.text)
    page = page_of(article, tuple(table.span for table in tables))
    title, published = title_of(page), published_of(page)
    scene = scene_of(page, published, learned)
    as_written = speller_of(page)
    found = tuple((as_written(fact), origin) for fact, origin in _found_in(scene))
    if tables:
        found = _merged(tuple((fact, TABLES) for fact in facts_of_tables(article, title, tables)), found)
    facts, origins = tuple(fact for fact, _ in found), tuple(origin for _, origin in found)
    return Reading(article=article, title=title, published=published, facts=facts, origins=origins), scene


def _merged(listed: tuple[Found, ...], told: tuple[Found, ...]) -> tuple[Found, ...]:
    """The facts of tables and of the prose around them, in order of kind; a body of both is told once."""
    names = {fact.name for fact, _ in listed if isinstance(fact, Organisation)}
    further = [found for found in told if not (isinstance(found[0], Organisation) and found[0].name in names)]
    order = {kind: at for at, kind in enumerate(FactKind)}
    return tuple(sorted((*listed, *further), key=lambda found: order[found[0].kind]))


def _found_in(scene: Scene) -> Iterator[Found]:
    """Yield each fact with its finder, in order of kind and then of place."""
    for find in FINDERS:
        for fact in sorted(find(scene), key=lambda fact: fact.quotes[0]):
            yield fact, find.__name__
