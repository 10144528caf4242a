"""Numbers: many forms in, one number out, shown as it was understood."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

Ask = Callable[..., Any]

UNIT = {"ja": "人", "en": "people"}


@pytest.mark.parametrize(
    ("kind", "typed", "value"),
    [
        ("integer", "50,000", 50000),
        ("integer", "５００００", 50000),
        ("integer", "5万", 50000),
        ("integer", "50000人", 50000),
        ("number", "1.5", Decimal("1.5")),
        ("number", "-3", -3),
    ],
)
async def test_every_way_to_write_a_number_is_understood(ask: Ask, kind: str, typed: str, value: object) -> None:
    app = ask(kind, unit=UNIT)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*typed, "enter")
        assert app.said[-2:] == [("Answered", value), ("Confirmed", None)]


@pytest.mark.parametrize("size", [(40, 24), (80, 24)])
@pytest.mark.parametrize(("language", "unit", "echo"), [("ja", "人", "50,000人"), ("en", "people", "50,000 people")])
async def test_the_unit_stands_behind_the_field_and_the_number_below_it(
    ask: Ask, language: str, unit: str, echo: str, size: tuple[int, int]
) -> None:
    app = ask("integer", language, unit=UNIT)
    async with app.run_test(size=size) as pilot:
        await pilot.press(*"50000")
        assert app.lines()[1].split("│")[1:] == [app.lines()[1].split("│")[1], f" {unit}"]
        assert app.lines()[-1] == f"  {echo}"


@pytest.mark.parametrize(
    ("limits", "language", "words"),
    [
        ({"min": 1}, "ja", "1以上"),
        ({"max": 1000}, "en", "at most 1,000"),
        ({"min": 1, "max": 9}, "en", "from 1 to 9"),
    ],
)
async def test_an_empty_field_says_from_where_to_where_it_may_go(
    ask: Ask, limits: dict[str, int], language: str, words: str
) -> None:
    app = ask("integer", language, unit=UNIT, **limits)
    async with app.run_test(size=(80, 24)):
        assert app.lines()[-1] == f"  {words}"


async def test_what_cannot_be_read_is_told_quietly_and_stands_out_on_enter(ask: Ask) -> None:
    app = ask("integer")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*"3x")
        assert app.said == [("Answered", 3), ("Typed", "3x")]
        assert app.lines()[-1] == "  整数として読み取れません。"
        await pilot.press("enter")
        assert app.lines()[-1] == "  ! 整数として読み取れません。"
        await pilot.press("backspace", "enter")
        assert app.said[2:] == [("Answered", 3), ("Confirmed", None)]


async def test_what_is_typed_further_is_not_rewritten_by_the_answer_it_already_means(ask: Ask) -> None:
    app = ask("number")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*"1,000")
        app.answer.show(1000)
        await pilot.press(*".5")
        assert app.said[-1] == ("Answered", Decimal("1000.5"))


async def test_an_answer_given_before_is_not_wiped_out_by_the_first_key(ask: Ask) -> None:
    app = ask("integer")
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.set_focus(None)
        app.answer.show(12)
        app.answer.focus_target.focus()
        await pilot.press("3")
        assert app.said == [("Answered", 123)]


async def test_several_pasted_lines_are_refused_and_not_cut_to_the_first(ask: Ask) -> None:
    from textual.events import Paste

    app = ask("integer")
    async with app.run_test(size=(80, 24)) as pilot:
        app.post_message(Paste("12\n34\x1b[A"))
        await pilot.pause()
        assert app.said == [("Typed", "12 34[A")]
