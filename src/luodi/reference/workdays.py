"""Working days by the calendar that the State Council publishes each year (package chinesecalendar)."""

import datetime as dt

import chinese_calendar


class NoCalendarError(LookupError):
    """The State Council's calendar of that year is not in the package yet."""


def is_working_day(day: dt.date) -> bool:
    """Tell whether offices work on ``day``; shifted weekends count as working days.

    Raises:
        NoCalendarError: No official calendar is known for that year.
    """
    try:
        return bool(chinese_calendar.is_workday(day))
    except NotImplementedError:
        raise NoCalendarError(f"no official calendar of working days is known for {day.year}") from None


def add_working_days(day: dt.date, days: int) -> dt.date:
    """Return the ``days``-th working day after ``day``.

    >>> add_working_days(dt.date(2016, 9, 30), 1)
    datetime.date(2016, 10, 8)

    Raises:
        NoCalendarError: No official calendar is known for a year on the way.
    """
    while days > 0:
        day += dt.timedelta(days=1)
        days -= is_working_day(day)
    return day
