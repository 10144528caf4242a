"""Dates are read in every form that Japanese offices use, and only where the era was in use."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.text.dates import ERAS, format_date, parse_date

APRIL = date(2026, 4, 1)


@pytest.mark.parametrize(
    "text",
    [
        "2026-04-01",
        "2026-4-1",
        "2026/4/1",
        "2026.4.1",
        "2026年4月1日",
        "２０２６年４月１日",
        "２０２６／０４／０１",
        "令和8年4月1日",
        "令和８年４月１日",
        "令和 8 年 4 月 1 日",
        "令和08年04月01日",
        "令和8.4.1",
        "R8.4.1",
        "r8/4/1",
        "R08-04-01",
        "Ｒ８．４．１",
        "\u32ff8年4月1日",
        " 2026-04-01　",
    ],
)
def test_every_form_of_one_day_is_that_day(text: str) -> None:
    assert parse_date(text) == APRIL


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("令和元年5月1日", date(2019, 5, 1)),
        ("R1.5.1", date(2019, 5, 1)),
        ("H31/4/30", date(2019, 4, 30)),
        ("平成元年1月8日", date(1989, 1, 8)),
        ("昭和64年1月7日", date(1989, 1, 7)),
        ("S1.12.25", date(1926, 12, 25)),
        ("大正15年12月24日", date(1926, 12, 24)),
        ("M6.1.1", date(1873, 1, 1)),
        ("令和6年2月29日", date(2024, 2, 29)),
    ],
)
def test_eras_begin_and_end_on_their_days(text: str, day: date) -> None:
    assert parse_date(text) == day


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026",
        "2026-04",
        "26/4/1",
        "2026-02-30",
        "2026-13-01",
        "2026/4-1",
        "2026年4/1",
        "8.4.1",
        "令和8年4月",
        "令和0年5月1日",
        "R1.4.30",
        "H31.5.1",
        "昭和64年1月8日",
        "S100.1.1",
        "R2026.4.1",
        "令和7年2月29日",
        "明治5年1月1日",
        "元年5月1日",
        "2026-04-01T10:00",
        "X8.4.1",
        "0000-01-01",
        "٢٠٢٦-04-01",
    ],
)
def test_no_such_day_or_none_in_its_era_is_none(text: str) -> None:
    assert parse_date(text) is None


@given(st.dates())
def test_a_day_without_era_is_understood_as_itself(day: date) -> None:
    assert parse_date(day.isoformat()) == parse_date(format_date(day, "en")) == day


@given(st.dates(ERAS[-1].first, date(2117, 12, 31)))
def test_a_day_in_its_era_is_understood_as_itself(day: date) -> None:
    era, _, iso = format_date(day, "ja").rstrip("）").partition("（")
    assert (parse_date(era), parse_date(iso)) == (day, day)


@given(st.text("令和平成昭元年月日RHS0123456789/.- "))
def test_anything_is_a_day_or_none(text: str) -> None:
    day = parse_date(text)
    assert day is None or parse_date(format_date(day, "en")) == day


def test_eras_follow_each_other_without_gap() -> None:
    for later, earlier in pairwise(ERAS):
        assert (later.first - earlier.last).days == 1


def test_a_day_is_shown_in_both_forms_in_japanese_only() -> None:
    assert format_date(APRIL, "ja") == "令和8年4月1日（2026-04-01）"
    assert format_date(date(2019, 5, 1), "ja") == "令和元年5月1日（2019-05-01）"
    assert format_date(APRIL, "en") == "2026-04-01"
    assert format_date(date(1872, 12, 31), "ja") == "1872-12-31"
