import pytest
from hypothesis import given
from hypothesis import strategies as st

from luodi.vocabulary import (
    Article,
    Evidence,
    Honour,
    Quote,
    Source,
    Span,
    sentence_around,
)

_TEXT = "11月2日，代表团赴东丽区考察。\n华明高新区获评国家级孵化器！次日返京。"
_SOURCE = Source(key="visit.txt", title="考察纪要")


def _honour(start: int, end: int, text: str) -> Honour:
    return Honour(subject="华明高新区", honour=text, quotes=(Quote(Span(start, end), text),))


def test_evidence_carries_the_sentence_of_its_first_quote() -> None:
    article = Article(name="visit.txt", text=_TEXT)
    start = _TEXT.index("国家级孵化器")

    evidence = Evidence.of(_honour(start, start + 6, "国家级孵化器"), article, _SOURCE)

    assert evidence.sentence == "华明高新区获评国家级孵化器！"
    assert evidence.source is _SOURCE


def test_a_quote_that_the_article_does_not_hold_is_no_evidence() -> None:
    article = Article(name="visit.txt", text=_TEXT)

    with pytest.raises(ValueError, match="does not stand at"):
        Evidence.of(_honour(0, 6, "国家级孵化器"), article, _SOURCE)


@given(text=st.text("甲乙。！\n，", min_size=1, max_size=60), data=st.data())
def test_the_sentence_always_holds_the_words_of_the_span(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))

    sentence = sentence_around(text, span)

    assert sentence in text
    assert span.of(text).strip("\n") in sentence or "\n" in span.of(text)
