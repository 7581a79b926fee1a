"""``read(article)``: from a document's text to its facts, each with its quote.

The way: page (folded text, sentences, words) → mentions → cast (who is who) →
scene → one finder for each kind of fact.
"""

from dataclasses import dataclass

from luodi.reading.documents.headers import published_of, title_of
from luodi.reading.documents.rosters import roster_of
from luodi.reading.entities.scenes import Scene, scene_of
from luodi.reading.finders import FINDERS
from luodi.reading.words.pages import page_of
from luodi.vocabulary import Article, Evidence, Fact, FactKind, PartialDate, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a document states, in order of kind and then of place."""

    article: Article
    title: str
    """The document's own title; its name where it has none."""
    published: PartialDate | None
    """The document's own date; ``None`` where it states none."""
    facts: tuple[Fact, ...]

    def of_kind(self, kind: FactKind) -> tuple[Fact, ...]:
        """Return the facts of one kind."""
        return tuple(fact for fact in self.facts if fact.kind is kind)

    def evidence(self, source: Source | None = None) -> tuple[Evidence, ...]:
        """Return the facts as evidence; cited by name, title and date of the document if not told otherwise."""
        cited = source or Source(key=self.article.name, title=self.title, published=self.published)
        return tuple(Evidence.of(fact, self.article, cited) for fact in self.facts)


def read(article: Article) -> Reading:
    """Read a document: every fact that it states, with the exact words that state it.

    >>> reading = read(Article(name="x.txt", text="2024年3月5日，副区长王建国到北京云帆科技有限公司调研。"))
    >>> [(fact.name, fact.title) for fact in reading.of_kind(FactKind.PERSON)]
    [('王建国', '副区长')]
    """
    page = page_of(article)
    roster = roster_of(page)
    title, published = title_of(page), published_of(page)
    facts = roster.facts(title) if roster else _facts_of(scene_of(page, published))
    return Reading(article=article, title=title, published=published, facts=facts)


def _facts_of(scene: Scene) -> tuple[Fact, ...]:
    return tuple(fact for find in FINDERS for fact in sorted(find(scene), key=lambda fact: fact.quotes[0]))
