"""Dates: eras or ISO in, one day out, shown in both."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Ask = Callable[..., Any]

DAY = date(2026, 4, 1)


@pytest.mark.parametrize("typed", ["2026-04-01", "令和8年4月1日", "R8.4.1", "2026/4/1", "２０２６年４月１日"])
async def test_every_way_to_write_a_day_is_understood(ask: Ask, typed: str) -> None:
    app = ask("date")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*typed, "enter")
        assert app.said[-2:] == [("Answered", DAY), ("Confirmed", None)]
        assert app.lines()[-2] == "  令和8年4月1日（2026-04-01）"


@pytest.mark.parametrize(
    ("language", "placeholder", "form"),
    [
        ("ja", "年月日", "例: 令和8年4月1日、R8.4.1、2026-04-01"),
        ("en", "YYYY-MM-DD", "year-month-day, such as 2026-04-01"),
    ],
)
async def test_an_empty_field_shows_the_form_of_a_date(ask: Ask, language: str, placeholder: str, form: str) -> None:
    app = ask("date", language)
    async with app.run_test(size=(44, 24)):
        assert placeholder in app.lines()[1]
        assert app.lines()[-2] == f"  {form}"
        assert app.said == []


async def test_the_first_and_last_day_are_said_beforehand(ask: Ask) -> None:
    app = ask("date", "en", min=DAY)
    async with app.run_test(size=(80, 24)) as pilot:
        assert app.lines()[-2] == "  2026-04-01 or later"
        await pilot.press(*"2026-03-31", "enter")
        assert app.said[-1] == ("Typed", "2026-03-31")
        assert app.lines()[-2] == "  ! the value must be at least 2026-04-01"


async def test_there_is_no_thirtieth_of_february(ask: Ask) -> None:
    app = ask("date", "en")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*"2026-02-30", "enter")
        assert app.said[-1] == ("Typed", "2026-02-30")


async def test_a_day_given_before_is_shown_as_it_would_be_typed(ask: Ask) -> None:
    app = ask("date")
    async with app.run_test(size=(80, 24)) as pilot:
        app.answer.show(DAY)
        await pilot.pause()
        assert "2026-04-01" in app.lines()[1]
        assert app.lines()[-2] == "  令和8年4月1日（2026-04-01）"
