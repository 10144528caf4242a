"""Free text: what is typed and pasted arrives clean and whole."""

from collections.abc import Callable
from typing import Any

import pytest
from textual.containers import VerticalScroll
from textual.events import Paste

Ask = Callable[..., Any]

USUAL, NARROW = (80, 24), (40, 24)
HOSTILE = "[/ [@click=app.quit]x[/] $a {0}"
LONG = "「外国人」からの相談に、やさしい日本語で答える。" * 6


async def paste(app: Any, pilot: Any, text: str) -> None:
    app.post_message(Paste(text))
    await pilot.pause()


def framed(app: Any) -> str:
    """What stands between the sides of the field."""
    return "".join(line.split("│")[1].strip() for line in app.lines() if "│" in line)


@pytest.mark.parametrize("size", [NARROW, USUAL])
async def test_each_change_is_told_and_enter_goes_on(ask: Ask, size: tuple[int, int]) -> None:
    app = ask("text")
    async with app.run_test(size=size) as pilot:
        await pilot.press("要", "旨", "enter")
        assert app.said == [("Answered", "要"), ("Answered", "要旨"), ("Confirmed", None)]


async def test_the_field_says_without_colour_that_it_has_the_focus(ask: Ask) -> None:
    app = ask("text")
    async with app.run_test(size=USUAL) as pilot:
        await pilot.pause()
        assert app.lines()[1].startswith("> │")
        app.screen.set_focus(None)
        await pilot.pause()
        assert app.lines()[1].startswith("  │")


@pytest.mark.parametrize("kind", ["text", "paragraph"])
async def test_long_text_is_shown_to_the_last_character(ask: Ask, kind: str) -> None:
    app = ask(kind)
    async with app.run_test(size=NARROW) as pilot:
        await paste(app, pilot, LONG)
        assert framed(app) == LONG
        assert app.said == [("Answered", LONG)]


@pytest.mark.parametrize("kind", ["text", "paragraph"])
async def test_what_looks_like_markup_is_text(ask: Ask, kind: str) -> None:
    app = ask(kind, "en")
    async with app.run_test(size=USUAL) as pilot:
        await paste(app, pilot, HOSTILE)
        assert framed(app) == HOSTILE
        assert app.said == [("Answered", HOSTILE)]


@pytest.mark.parametrize("kind", ["text", "paragraph"])
async def test_control_codes_never_get_into_the_field(ask: Ask, kind: str) -> None:
    app = ask(kind)
    async with app.run_test(size=USUAL) as pilot:
        await paste(app, pilot, "a\x1b]52;c;aGk=\x07\u202eb\u200b")
        assert app.said == [("Answered", "a]52;c;aGk=b")]
        assert framed(app) == "a]52;c;aGk=b"


async def test_pasted_line_ends_become_spaces_on_one_line(ask: Ask) -> None:
    app = ask("text")
    async with app.run_test(size=USUAL) as pilot:
        await paste(app, pilot, "一行目\r\n二行目\n\t三行目")
        assert app.said == [("Answered", "一行目 二行目 三行目")]


async def test_pasted_line_ends_stay_in_paragraphs(ask: Ask) -> None:
    app = ask("paragraph")
    async with app.run_test(size=USUAL) as pilot:
        await paste(app, pilot, "一行目\r\n二行目\r三行目")
        assert app.said == [("Answered", "一行目\n二行目\n三行目")]


async def test_enter_begins_a_line_in_paragraphs_and_ctrl_enter_goes_on(ask: Ask) -> None:
    app = ask("paragraph")
    async with app.run_test(size=USUAL) as pilot:
        await pilot.press("a", "enter", "b", "ctrl+j")
        assert app.said == [("Answered", "a"), ("Answered", "a"), ("Answered", "a\nb"), ("Confirmed", None)]


async def test_tab_leaves_a_field(ask: Ask) -> None:
    app = ask("paragraph")
    async with app.run_test(size=USUAL) as pilot:
        await pilot.press("a", "tab")
        assert app.said == [("Answered", "a")]


async def test_deleting_everything_takes_the_answer_away(ask: Ask) -> None:
    app = ask("text")
    async with app.run_test(size=USUAL) as pilot:
        await pilot.press("a", "backspace", "enter")
        assert app.said == [("Answered", "a"), ("Cleared", None), ("Confirmed", None)]


@pytest.mark.parametrize(
    ("language", "counted", "refused"),
    [
        ("ja", "3 / 3 字", "4 字あります。3 字以内にしてください。"),
        ("en", "3 of 3 characters", "there are 4 characters; use at most 3"),
    ],
)
async def test_text_that_is_too_long_is_kept_and_refused(ask: Ask, language: str, counted: str, refused: str) -> None:
    app = ask("text", language, max_length=3)
    async with app.run_test(size=USUAL) as pilot:
        await pilot.press("a", "b", "c")
        assert app.lines()[-1] == f"  {counted}"
        await pilot.press("d")
        assert app.said[-1] == ("Typed", "abcd")
        assert app.lines()[-1] == f"  {refused}"
        await pilot.press("enter")
        assert app.said[-1] == ("Typed", "abcd")
        assert app.lines()[-1] == f"  ! {refused}"


async def test_function_keys_of_the_app_are_left_to_the_app(ask: Ask) -> None:
    app = ask("paragraph")
    async with app.run_test(size=USUAL) as pilot:
        app.bind("f6", "add_class('VerticalScroll', 'outline')")
        app.bind("f7", "add_class('VerticalScroll', 'search')")
        await pilot.press("a", "f6", "f7")
        assert app.query_one(VerticalScroll).has_class("outline", "search")
