import pytest

from luodi.planning import Quarter
from luodi.vocabulary import PartialDate


@pytest.mark.parametrize(
    ("date", "quarter"),
    [
        (PartialDate(2016, 11, 15), "2016Q4"),
        (PartialDate(2016, 1), "2016Q1"),
        (PartialDate(2016, 3, 31), "2016Q1"),
        (PartialDate(2016), "2016Q4"),
    ],
)
def test_a_date_lies_in_a_quarter(date: PartialDate, quarter: str) -> None:
    assert str(Quarter.of(date)) == quarter


def test_quarters_run_over_the_end_of_the_year() -> None:
    quarters = Quarter.parse("2016-q4").run(3)

    assert [str(quarter) for quarter in quarters] == ["2016Q4", "2017Q1", "2017Q2"]
    assert quarters[0].chinese == "2016年第四季度"


@pytest.mark.parametrize("text", ["2016", "2016Q5", "Q1 2016"])
def test_what_is_no_quarter_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no quarter"):
        Quarter.parse(text)


def test_a_fifth_quarter_is_refused() -> None:
    with pytest.raises(ValueError, match="1 to 4"):
        Quarter(2016, 5)
