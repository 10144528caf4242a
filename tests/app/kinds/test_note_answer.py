"""A note asks nothing and is left by Enter."""

from collections.abc import Callable
from typing import Any

import pytest

Ask = Callable[..., Any]


@pytest.mark.parametrize("size", [(40, 24), (80, 24)])
@pytest.mark.parametrize(
    ("language", "words"),
    [("ja", "読み終えたら Enter を押してください。"), ("en", "Press Enter when you have read this.")],
)
async def test_a_note_says_how_to_go_on(ask: Ask, language: str, words: str, size: tuple[int, int]) -> None:
    app = ask("note", language)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert app.lines() == [f"> {words}"]


async def test_enter_space_and_a_click_go_on_and_nothing_else_is_said(ask: Ask) -> None:
    app = ask("note")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("x", "1", "enter", "space")
        await pilot.click(offset=(5, 0))
        assert app.said == 3 * [("Confirmed", None)]
