import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from luodi.vocabulary import Article, Evidence, Fact, PartialDate, Quote, Source, Span, fact_from_record


@pytest.fixture
def stated() -> Callable[..., Evidence]:
    """A fact stated by one sentence of a document; fields that the test does not name are not stated."""

    def state(
        kind: type[Fact], document: str = "甲.txt", sentence: str = "原文如此。", **fields: Any
    ) -> Evidence:
        published = fields.pop("published", None)
        fact = kind(quotes=(Quote(Span(0, len(sentence)), sentence),), **fields)
        return Evidence(
            fact=fact,
            source=Source(key=document, title=document, published=published),
            sentence=sentence,
        )

    return state


@pytest.fixture(scope="session")
def real_evidence(data_dir: Path) -> tuple[Evidence, ...]:
    """The facts of the story of 2016 as people labelled them."""
    lines = (data_dir / "gold" / "dev.jsonl").read_text("utf-8").splitlines()
    record = next(r for r in map(json.loads, lines) if r["source"] == "dongli-2016.txt")
    text = (data_dir.parent / "inputs" / "dongli-2016.txt").read_text("utf-8")
    article = Article(name="dongli-2016.txt", text=text)
    source = Source(key="dongli-2016.txt", title="联盟赴天津东丽考察", published=PartialDate(2020, 12, 23))
    return tuple(Evidence.of(fact_from_record(fact), article, source) for fact in record["facts"])
