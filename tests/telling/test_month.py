"""Months of a calendar."""

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.telling.month import WEEK, WEEKS, Days, day_words, month_words, weekdays, weeks_of
from wizard.text.languages import LANGUAGES


@given(st.dates())
def test_a_month_has_all_its_days_in_order_each_under_its_day_of_the_week(day: date) -> None:
    weeks = list(weeks_of(day))
    assert len(weeks) == WEEKS
    days = [one for week in weeks for one in week if one is not None]
    assert days[0].day == 1
    assert all(after - before == timedelta(1) for before, after in itertools.pairwise(days))
    assert {one.month for one in days} == {day.month}
    assert day in days
    for week in weeks:
        assert all(one is None or one.isoweekday() % WEEK == place for place, one in enumerate(week))


def test_a_week_begins_on_sunday() -> None:
    assert next(weeks_of(date(2026, 11, 22)))[0] == date(2026, 11, 1)
    assert weekdays("ja")[0] == "日"
    assert weekdays("en")[0] == "Sun"


@pytest.mark.parametrize(
    ("day", "language", "words"),
    [
        (date(2026, 4, 1), "ja", "令和8年4月（2026年）"),
        (date(2019, 5, 1), "ja", "令和元年5月（2019年）"),
        (date(2019, 4, 30), "ja", "平成31年4月（2019年）"),
        (date(1989, 1, 7), "ja", "昭和64年1月（1989年）"),
        (date(1800, 1, 7), "ja", "1800年1月"),
        (date(2026, 4, 1), "en", "April 2026"),
    ],
)
def test_a_month_is_named_with_the_year_of_its_era(day: date, language: str, words: str) -> None:
    assert month_words(day, language) == words


def test_a_day_is_named_with_its_day_of_the_week() -> None:
    assert [day_words(date(2026, 4, 1), language) for language in LANGUAGES] == [
        "令和8年4月1日（2026-04-01） 水",
        "Wed 2026-04-01",
    ]


@pytest.mark.parametrize(
    ("day", "months", "reached"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2026, 1, 15), -1, date(2025, 12, 15)),
        (date(2026, 1, 15), -25, date(2023, 12, 15)),
    ],
)
def test_another_month_has_the_same_day_or_its_last(day: date, months: int, reached: date) -> None:
    assert Days().after_months(day, months) == reached


@given(st.dates(), st.dates(), st.dates(), st.integers(-200_000, 200_000), st.booleans())
def test_no_way_leads_out_of_the_days_that_can_be_chosen(
    one: date, other: date, day: date, by: int, months: bool
) -> None:
    days = Days(min(one, other), max(one, other))
    begin = days.nearest(day)
    assert (days.after_months(begin, by) if months else days.after(begin, by)) in days
