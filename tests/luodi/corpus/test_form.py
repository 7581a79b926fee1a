from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luodi.corpus import CorpusError, LabelledDocument, parse, write
from luodi.vocabulary import (
    Activity,
    ActivityType,
    Fact,
    Focus,
    Honour,
    Indicator,
    Measure,
    Organisation,
    OrganisationType,
    Quote,
    Span,
)

SOURCE = """11月2日,区科委走访华翔翔能。东丽区总人口94万。
---
= 东丽区
O government | 东丽区科委=区科委
O company | 华翔翔能
A visit | - | - | - | h: 华翔翔能 | g: 区科委 « 11月2日…华翔翔能
I 东丽区 | population 94 万人 « 总人口94万
"""
WORDS = st.text(st.sampled_from("东丽区|、=«\\+…#^-@ 联盟1a"), min_size=1, max_size=8)


def test_short_forms_stand_for_names_and_quotes_are_found() -> None:
    document = parse("a-visit.txt", SOURCE, checked=True)

    organisation, _, visit, population = document.records
    assert organisation["aliases"] == ["区科委"]
    assert visit["participants"] == ["华翔翔能", "东丽区科委"]
    assert population["quotes"] == [{"start": 19, "end": 25, "text": "总人口94万"}]


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ("« 总人口94万", "« 总人口95万", "the text has no '总人口95万'"),
        ("« 总人口94万", "« @19-99", "@19-99 is no stretch of the text"),
        ("population 94", "population 95", "95 is not in '总人口94万'"),
        ("population", "people", "measure"),
        ("A visit | -", "A visit | 2月30日", "date"),
        ("h: 华翔翔能", "h: 华翔", "华翔 is present but no declared body"),
        ("h: 华翔翔能", "华翔翔能", "does not begin with h:, g: or p:"),
        ("O company | 华翔翔能", "O company | 华翔翔能\nO company | 华翔翔能", "stands already"),
        ("O company | 华翔翔能", "O company | 华翔翔能=区科委", "区科委 already stands for 东丽区科委"),
        ("O company | 华翔翔能", "O company | 华翔翔能=翔能公司", "the text has no 翔能公司"),
        ("O company | 华翔翔能", "O company | 翔翔集团、华翔翔能", "翔翔集团"),
        ("O company", "X company", "no kind of fact has the letter 'X'"),
        ("\n---\n", "\n", "no line ---"),
    ],
)
def test_a_wrong_line_is_named(right: str, wrong: str, said: str) -> None:
    source = SOURCE.replace(right, wrong)

    with pytest.raises(CorpusError, match=said):
        parse("a-visit.txt", source, checked=True)


def test_what_people_corrected_may_say_more_than_the_quotes() -> None:
    source = SOURCE.replace("population 94", "population 95")

    document = parse("a-visit.txt", source)

    assert document.records[-1]["value"] == 95


def test_what_is_written_is_what_is_read() -> None:
    document = parse("a-visit.txt", SOURCE)

    again = parse("a-visit.txt", write(document))

    assert again == document


def test_a_short_form_of_two_bodies_stands_for_neither_when_written() -> None:
    text = "甲园区与乙园区签约，园区与园区携手。"
    facts = (_body("甲园区", "园区", text), _body("乙园区", "园区", text), _focus("园区", "签约", text))
    document = LabelledDocument("x.txt", text, facts)

    again = parse("x.txt", write(document))

    assert again == document


def test_the_second_of_equal_words_and_words_over_two_lines_are_quoted_where_they_stand() -> None:
    text = "产值5亿元。\n产值5亿元，增长\n5%。"
    places = [(0, 5), (7, 12), (7, 18), (12, 18)]
    facts = tuple(_value(start, end, text) for start, end in places)

    again = parse("x.txt", write(LabelledDocument("x.txt", text, facts)))

    assert [(f.quotes[0].span.start, f.quotes[0].span.end) for f in again.facts] == places


@given(WORDS, WORDS, WORDS)
def test_any_names_and_any_words_survive(name: str, alias: str, industry: str) -> None:
    text = f"{name}。{alias}。{industry}"
    body = _body(name.strip() or "甲", alias.strip() or "乙", text)
    focus = _focus(name.strip() or "甲", industry.strip() or "丙", text)
    document = LabelledDocument("x.txt", text, (body, focus))

    again = parse("x.txt", write(document))

    assert [_named(fact) for fact in again.facts] == [_named(fact) for fact in document.facts]
    assert all(quote.is_from(text) for fact in again.facts for quote in fact.quotes)


@given(st.text(max_size=60), st.integers(0, 58), st.integers(1, 60))
def test_any_stretch_of_any_text_is_quoted_exactly(text: str, start: int, length: int) -> None:
    text += "。"
    start = min(start, len(text) - 1)
    document = LabelledDocument("x.txt", text, (_value(start, min(start + length, len(text)), text),))

    again = parse("x.txt", write(document))

    assert again.facts[0].quotes == document.facts[0].quotes
    assert again.text == text


def test_who_is_present_stays_host_guest_or_other() -> None:
    text = "甲公司乙公司丙公司座谈"
    quote = (_quote(0, len(text), text),)
    talk = Activity(
        type=ActivityType.TALK,
        hosts=("甲公司",),
        guests=("乙公司",),
        participants=("甲公司", "乙公司", "丙公司"),
        quotes=quote,
    )

    again = parse("x.txt", write(LabelledDocument("x.txt", text, (talk,))))

    assert again.facts == (talk,)


def _named(fact: Fact) -> object:
    if isinstance(fact, Organisation):
        return fact.name, fact.aliases, fact.quotes
    assert isinstance(fact, Focus | Honour)
    return fact.subject, fact.quotes


def _quote(start: int, end: int, text: str) -> Quote:
    return Quote(Span(start, end), text[start:end])


def _body(name: str, alias: str, text: str) -> Organisation:
    return Organisation(
        name=name, type=OrganisationType.ZONE, aliases=(alias,), quotes=(_quote(0, len(text), text),)
    )


def _focus(subject: str, industry: str, text: str) -> Focus:
    return Focus(subject=subject, industry=industry, quotes=(_quote(0, 1, text),))


def _value(start: int, end: int, text: str) -> Indicator:
    quotes = (_quote(start, end, text),)
    return Indicator(subject=None, measure=Measure.OUTPUT, value=Decimal(5), unit="亿元", quotes=quotes)
