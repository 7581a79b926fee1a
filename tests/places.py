"""Places and facts for the tests of all apps: ``places`` loads the reference tables, ``state`` makes a fact."""

from collections.abc import Callable
from typing import Any

import pytest
from django.utils import timezone

from luodi_web.accounts.models import User
from luodi_web.documents.models import Document, DocumentState, Fact, FactState
from luodi_web.places.models import Division
from luodi_web.places.services import load_reference

State = Callable[..., Fact]


@pytest.fixture(scope="session")
def reference_tables(django_db_setup: None, django_db_blocker: Any) -> None:
    """Loaded once for all tests of a session."""
    with django_db_blocker.unblock():
        load_reference()


@pytest.fixture
def places(reference_tables: None, db: None) -> None:
    """All divisions and catalogue zones; browser tests empty the database, so they load them again."""
    if not Division.objects.exists():
        load_reference()


def fact_of(actor: User, text: str, record: dict[str, Any], quote: str = "", **document: Any) -> Fact:
    """An accepted fact of a ready document with this text; the quote is the text unless given."""
    words = quote or text
    start = text.index(words)
    paper, _ = Document.objects.get_or_create(
        team=actor.team,
        digest=str(hash((text, tuple(document.items())))),
        defaults={
            "title": "东丽区概况",
            "name": "profile.txt",
            "text": text,
            "published": "2016-11-20",
            "state": DocumentState.READY,
            "created_by": actor,
            "created_at": timezone.now(),
            **document,
        },
    )
    quotes = [{"start": start, "end": start + len(words), "text": words}]
    return Fact.objects.create(
        document=paper,
        kind=record["kind"],
        record={**record, "quotes": quotes},
        start=start,
        state=FactState.ACCEPTED,
    )
