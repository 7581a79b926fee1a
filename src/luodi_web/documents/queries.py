"""What is asked about documents and their facts."""

from collections.abc import Iterable, Iterator
from typing import Final

from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet
from django.urls import reverse
from django.utils.functional import Promise

from luodi.reading import Learned
from luodi.vocabulary import Evidence, PartialDate, Quote, Source, Span, fact_from_record, sentence_around
from luodi_web.accounts.models import User
from luodi_web.documents import adapters
from luodi_web.documents.models import Document, DocumentState, Fact, FactState, Opinion
from luodi_web.documents.values import KIND_LABELS, Block, blocks_of
from luodi_web.ui.citations import Citation

_AT_ONCE: Final = 100
"""Documents that are taken from the database in one go."""


def documents_of(user: User, *, kind: str = "", state: str = "", words: str = "") -> QuerySet[Document]:
    """What the user may see, newest first, with the number of facts and of open ones."""
    found = Document.objects.visible_to(user).annotate(
        fact_count=Count("facts"), open_count=Count("facts", filter=Q(facts__state=FactState.PROPOSED))
    )
    if kind:
        found = found.filter(kind=kind)
    if state == "open":
        found = found.filter(state=DocumentState.READY, open_count__gt=0)
    elif state == "done":
        found = found.filter(state=DocumentState.READY, open_count=0)
    elif state:
        found = found.filter(state=state)
    for word in words.split():
        found = found.filter(Q(title__icontains=word) | Q(text__icontains=word) | Q(name__icontains=word))
    return found.select_related("team", "created_by").order_by("-created_at", "-pk")


def documents_to_review(user: User) -> QuerySet[Document]:
    """The team's own documents that still hold open facts, oldest first, with ``open_count``."""
    return (
        Document.objects.editable_by(user)
        .annotate(open_count=Count("facts", filter=Q(facts__state=FactState.PROPOSED)))
        .filter(state=DocumentState.READY, open_count__gt=0)
        .order_by("created_at", "pk")
    )


def learned() -> Learned | None:
    """What this place of work taught the reader; none where the reader goes by its own."""
    return adapters.learned()


def finished_documents(user: User) -> QuerySet[Document]:
    """The team's own documents, no examples, of which every fact was decided and some were accepted."""
    facts = Fact.objects.filter(document=OuterRef("pk"))
    return (
        Document.objects.editable_by(user)
        .filter(
            ~Exists(facts.filter(state=FactState.PROPOSED)),
            Exists(facts.filter(state=FactState.ACCEPTED)),
            state=DocumentState.READY,
            example=False,
        )
        .order_by("created_at", "pk")
    )


def with_accepted_facts(documents: QuerySet[Document]) -> Iterator[tuple[Document, list[Fact]]]:
    """Each document with its accepted facts in reading order."""
    accepted = Fact.objects.filter(state=FactState.ACCEPTED).order_by("start", "pk")
    wanted = documents.prefetch_related(Prefetch("facts", accepted))
    for document in wanted.iterator(chunk_size=_AT_ONCE):
        yield document, list(document.facts.all())


def facts_visible_to(user: User) -> QuerySet[Fact]:
    """Every fact of the documents the user may see, with its document, in reading order."""
    return Fact.objects.visible_to(user).select_related("document").order_by("document_id", "start", "pk")


def citation_of(fact: Fact) -> Citation:
    """What the quote mark behind ``fact`` shows."""
    quote = first_quote(fact)
    return Citation(
        quote=quote.text,
        sentence=sentence_around(fact.document.text, quote.span),
        document=fact.document.title,
        url=f"{reverse('documents:detail', args=[fact.document_id])}?fact={fact.pk}#fact-{fact.pk}",
        published=fact.document.published,
    )


def first_quote(fact: Fact) -> Quote:
    """The first words that state ``fact``."""
    first = fact.record["quotes"][0]
    return Quote(Span(first["start"], first["end"]), first["text"])


def source_of(document: Document) -> Source:
    """The document as plans cite it."""
    return Source(
        key=f"document-{document.pk}",
        title=document.title,
        published=PartialDate.parse(document.published) if document.published else None,
        example=document.example,
    )


def accepted_evidence(user: User) -> tuple[Evidence, ...]:
    """Every accepted fact the user may see, with its document and sentence, in reading order."""
    facts = facts_visible_to(user).filter(state=FactState.ACCEPTED, document__state=DocumentState.READY)
    return tuple(evidence_of(fact) for fact in facts)


def evidence_of(fact: Fact) -> Evidence:
    """One stored fact as the engines take it."""
    return Evidence(
        fact=fact_from_record(fact.record),
        source=source_of(fact.document),
        sentence=sentence_around(fact.document.text, first_quote(fact).span),
    )


def removed_documents(user: User) -> QuerySet[Document]:
    """What the user's team removed and may still restore, the latest first."""
    return Document.objects.removed_of(user).select_related("team").order_by("-removed_at", "-pk")


def facts_shown(document: Document) -> list[Fact]:
    """The facts of a document that nobody rejected, in reading order."""
    return list(document.facts.exclude(state=FactState.REJECTED).order_by("start", "pk"))


def opinions_of(document: Document) -> list[tuple[str, int]]:
    """How many facts stand how between the two readers, in words; a variant stands for its rival."""
    shown = document.facts.exclude(opinion__in=["", Opinion.VARIANT])
    found = dict(shown.values_list("opinion").annotate(count=Count("pk")).order_by())
    return [(str(opinion.label), found[opinion]) for opinion in Opinion if opinion in found]


def grouped_by_kind(facts: Iterable[Fact]) -> list[tuple[str, Promise, list[Fact]]]:
    """The facts of each kind that has any: its key, its name, its facts."""
    groups: dict[str, list[Fact]] = {kind: [] for kind in KIND_LABELS}
    for fact in facts:
        groups[fact.kind].append(fact)
    return [(kind, KIND_LABELS[kind], found) for kind, found in groups.items() if found]


def blocks_with(document: Document, facts: Iterable[Fact]) -> tuple[Block, ...]:
    """The text of a document as paragraphs and tables, cut where the quotes of these facts begin and end."""
    return blocks_of(document.text, (mark for fact in facts for mark in fact.marks))
