import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luodi.vocabulary import (
    FACT_TYPES,
    Activity,
    ActivityType,
    Fact,
    FactRecordError,
    Indicator,
    Measure,
    PartialDate,
    Quote,
    Span,
    fact_from_record,
    record_from_fact,
)

_QUOTE = Quote(Span(3, 8), "总人口94")
_words = st.text(min_size=1, max_size=8)
_dates = st.builds(PartialDate, st.integers(1900, 2100), st.integers(1, 12), st.integers(0, 28))
st.register_type_strategy(PartialDate, _dates)
st.register_type_strategy(Quote, _words.map(lambda text: Quote(Span(0, len(text)), text)))
st.register_type_strategy(Decimal, st.integers(-(10**9), 10**9).map(lambda number: Decimal(number) / 100))


_quotes = st.lists(st.from_type(Quote), min_size=1, max_size=3).map(tuple)
_facts = st.sampled_from(list(FACT_TYPES.values())).flatmap(lambda kind: st.builds(kind, quotes=_quotes))


@given(_facts)
def test_a_fact_comes_back_from_its_json_record_unchanged(fact: Fact) -> None:
    record = json.loads(json.dumps(record_from_fact(fact), ensure_ascii=False))

    assert fact_from_record(record) == fact


def test_unstated_fields_and_empty_lists_are_null() -> None:
    record = record_from_fact(Activity(type=ActivityType.VISIT, quotes=(_QUOTE,)))

    assert record["date"] is None
    assert record["hosts"] is None


def test_whole_numbers_are_written_without_a_point() -> None:
    record = record_from_fact(Indicator(measure=Measure.POPULATION, value=Decimal("94.0"), quotes=(_QUOTE,)))

    assert json.dumps(record["value"]) == "94"


def test_all_problems_of_a_record_are_named_at_once() -> None:
    with pytest.raises(FactRecordError) as caught:
        fact_from_record({"kind": "indicator", "measure": "height", "colour": "red", "value": "many"})

    assert set(caught.value.problems) == {"measure", "colour", "value", "quotes"}


def test_a_fact_without_a_quote_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="needs at least one quote"):
        Activity(type=ActivityType.VISIT, quotes=())
