import datetime as dt

import pytest

from luodi.reference import NoCalendarError, add_working_days, is_working_day


@pytest.mark.parametrize(
    ("day", "works"),
    [
        ("2016-10-07", False),  # National Day week
        ("2016-10-08", True),  # the Saturday worked in its place
        ("2016-11-15", True),
        ("2016-11-19", False),
    ],
)
def test_offices_work_by_the_state_councils_calendar(day: str, works: bool) -> None:  # noqa: FBT001
    assert is_working_day(dt.date.fromisoformat(day)) is works


def test_working_days_are_counted_over_a_holiday() -> None:
    day = add_working_days(dt.date(2016, 9, 30), 2)

    assert day == dt.date(2016, 10, 9)


def test_a_year_without_a_calendar_is_refused() -> None:
    with pytest.raises(NoCalendarError, match="2099"):
        is_working_day(dt.date(2099, 1, 1))
